/** Offers bytes made on the device as a file: nothing is sent. @param naam of the file */
export const bewaarBestand = (bytes: Uint8Array | string, naam: string, soort: string): void => {
  const adres = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: soort }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
};

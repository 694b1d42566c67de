/**
 * Offers a file that was made on the device: nothing is sent or kept.
 * @param soort media type @param naam of the file
 */
export const bewaarBestand = (inhoud: string | Uint8Array, soort: string, naam: string): void => {
  const adres = URL.createObjectURL(new Blob([inhoud as string | Uint8Array<ArrayBuffer>], { type: soort }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
};

/** Offers a table (CSV). @param naam of the file */
export const bewaarTabel = (tabel: string, naam: string): void => { bewaarBestand(tabel, 'text/csv;charset=utf-8', naam); };

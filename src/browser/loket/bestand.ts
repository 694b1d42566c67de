/**
 * Offers something as a file: nothing is sent.
 * @param soort media type
 */
export const bewaarBestand = (naam: string, inhoud: BlobPart, soort: string): void => {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
};

/** Bytes as base64, the form in which they travel in JSON. */
export const naarBase64 = (bytes: Uint8Array): string => {
  let tekst = '';
  for (let i = 0; i < bytes.length; i += 0x8000) tekst += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(tekst);
};

/** Base64 as bytes. @throws DOMException when it is no base64 */
export const vanBase64 = (tekst: string): Uint8Array => Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0));

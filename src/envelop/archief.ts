import { Encrypter } from 'age-encryption';
import { strToU8, zipSync } from 'fflate';

/**
 * Packs texts in a ZIP and seals it: `age -d -i <key file> archief.zip.age > archief.zip` opens it anywhere.
 * @param bestanden text by the name of its file, `/` between folders
 * @param ontvangers public keys in age format; one at least
 */
export const sealArchief = (bestanden: Readonly<Record<string, string>>, ontvangers: readonly string[]): Promise<Uint8Array> => {
  if (ontvangers.length === 0) throw new TypeError('no key to seal to');
  const encrypter = new Encrypter();
  for (const ontvanger of ontvangers) encrypter.addRecipient(ontvanger);
  return encrypter.encrypt(zipSync(Object.fromEntries(Object.entries(bestanden).map(([naam, tekst]) => [naam, strToU8(tekst)]))));
};

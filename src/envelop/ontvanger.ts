import { Encrypter, identityToRecipient } from 'age-encryption';
import { ontvangerVorm } from '../domain/gemeente/sleutelkenmerk.ts';

/** The public key of an identity. @param identiteit AGE-SECRET-KEY-… @throws when it is not one */
export const ontvangerVan = (identiteit: string): Promise<string> => identityToRecipient(identiteit);

/** The public key that this is, or null when nothing can be sealed to it: anybody can write anything where a key should stand. */
export const bruikbareOntvanger = async (waarde: unknown): Promise<string | null> => {
  if (typeof waarde !== 'string' || !ontvangerVorm.test(waarde)) return null;
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(waarde);
    await encrypter.encrypt('');
    return waarde;
  } catch {
    return null;
  }
};

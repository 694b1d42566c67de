import { Encrypter, identityToRecipient } from 'age-encryption';

/** The public key of an identity. @param identiteit AGE-SECRET-KEY-… @throws when it is not one */
export const ontvangerVan = (identiteit: string): Promise<string> => identityToRecipient(identiteit);

/** Whether something can be sealed to it: anybody can write anything where a key should stand. */
export const isOntvanger = (waarde: unknown): waarde is string => {
  if (typeof waarde !== 'string' || !/^age1[02-9ac-hj-np-z]{58}$/.test(waarde)) return false;
  try {
    new Encrypter().addRecipient(waarde);
    return true;
  } catch {
    return false;
  }
};

import { Decrypter, Encrypter } from 'age-encryption';

/** Seals the random number of a sign-in to the public key of a worker: who can tell it has the key. */
export const sealUitdaging = (nonce: string, ontvanger: string): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(ontvanger);
  return encrypter.encrypt(nonce);
};

/** Opens it again. @param identiteit AGE-SECRET-KEY-… of the worker @throws when the key does not fit */
export const openUitdaging = (versleuteld: Uint8Array, identiteit: string): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identiteit);
  return decrypter.decrypt(versleuteld, 'text');
};

import { identityToRecipient } from 'age-encryption';

/** The public key of an identity. @param identiteit AGE-SECRET-KEY-… @throws when it is not one */
export const ontvangerVan = (identiteit: string): Promise<string> => identityToRecipient(identiteit);

import type { Openfout } from '../staat.ts';

/** Making a key on the locked desk, step by step. The passphrase is here while it is shown, and nowhere after that. */
export type NieuweSleutel =
  | { stap: 'naam'; naam: string; bezig: boolean; fout: 'naam' | 'kluis' | null }
  | { stap: 'bewaren'; wachtwoord: string }
  /** `andere`: a key file that is not the one that was made. */
  | { stap: 'controle'; bezig: boolean; fouten: readonly (Openfout | 'andere')[] }
  | { stap: 'doorgeven'; ontvanger: string; kopie: 'niet' | 'gelukt' | 'mislukt' };

/** What somebody does there. */
export type NieuweSleutelhandeling =
  | { wat: 'begin' | 'stop' | 'bewaar' | 'verder' | 'kopieer' }
  | { wat: 'maak'; naam: string }
  | { wat: 'controleer'; bestand: File | null; wachtwoord: string };

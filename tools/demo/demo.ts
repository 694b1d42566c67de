import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailboxMailer } from '../../src/adapters/mail/mailbox.ts';
import { type Gevuld, vulDemo, type Vuldeps } from './vul.ts';

/** What `npm run demo` found or made: since when it is there (ISO time in UTC), and the file with the codes of residents. */
export type Demo = { begonnen: string; nieuw: boolean; codes: string };
type Merk = { begonnen: string; klaar: boolean };

const codebestand = (gevuld: readonly Gevuld[]): string => [
  'Codes van de inwoners in de demonstratie',
  '',
  'Ga naar /terugkomen en typ een code. U ziet dan wat deze inwoner ziet. Niemand in deze berichten bestaat.',
  '',
  // The others are called, mailed or written to, and were never shown a code.
  ...gevuld.filter(({ metCode }) => metCode).map(({ nr, naam, code }) => `${String(nr).padStart(2)}  ${code.replace(/(\d{4})(?=\d)/g, '$1 ')}  ${naam}`.trimEnd()),
  '',
].join('\n');

/** Only a demonstration, with keys of one: what is made up must never stand between what people wrote. */
const controleerOmgeving = ({ omgeving, sleutelring }: Vuldeps): void => {
  if (omgeving !== 'proef') throw new Error(`npm run demo is alleen voor een demonstratie: OMGEVING=proef. Nu is het OMGEVING=${omgeving}.`);
  if (!sleutelring.demo) throw new Error('npm run demo werkt alleen met demosleutels. Haal SLEUTELRING weg: dan worden ze gemaakt.');
};

/**
 * The forty messages of the demonstration in this folder: left as they are when they are there, else made.
 * @param map folder of the store, of which this only touches one that is empty or that it made itself
 * @param nu ISO time in UTC
 * @param opnieuw throws away what is in the demonstration and begins anew
 * @throws Error in words for the operator, in production or when there are other messages
 */
export const zorgVoorDemo = async (map: string, deps: Vuldeps, nu: string, opnieuw = false): Promise<Demo> => {
  controleerOmgeving(deps);
  const merkpad = join(map, 'demo.json');
  const codes = join(map, 'codes.txt');
  const geheim = { mode: 0o600 };
  const merk = existsSync(merkpad) ? JSON.parse(await readFile(merkpad, 'utf8')) as Merk : null;
  if (merk?.klaar && !opnieuw) return { begonnen: merk.begonnen, nieuw: false, codes };
  const keys = await deps.store.list('');
  if (!merk && keys.some((key) => /^(aanmelding|gebeurtenis)\//.test(key))) {
    throw new Error(`In ${map} staan berichten die niet van een demonstratie zijn. Kies een andere map: DATA_DIR=.data/demo-2 npm run demo`);
  }
  // First, so that a fill that was cut off is known as one.
  await mkdir(map, { recursive: true, mode: 0o700 });
  await writeFile(merkpad, JSON.stringify({ begonnen: nu, klaar: false } satisfies Merk), geheim);
  if (merk) {
    for (const key of keys) await deps.store.delete(key);
    await rm(join(map, 'postvak'), { recursive: true, force: true });
  }
  const gevuld = await vulDemo(deps, nu, (klok) => mailboxMailer(join(map, 'postvak'), klok));
  await writeFile(codes, codebestand(gevuld), geheim);
  await writeFile(merkpad, JSON.stringify({ begonnen: nu, klaar: true } satisfies Merk), geheim);
  return { begonnen: nu, nieuw: true, codes };
};

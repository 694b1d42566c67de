import type { Vastgelegd } from '../domain/aanmelding/gebeurtenis.ts';
import { ontvangersVan } from '../domain/gemeente/sleutelring.ts';
import { countOntvangers, isAgeBestand } from '../envelop/envelop.ts';
import { ringmerkVan } from '../envelop/ringmerk.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { hersleuteldMap, plekkenVan, readCiphertext } from './berichten.ts';
import { type AanmeldingId, putAndVerify, readDossier, replaceInhoud } from './dossiers.ts';
import { noteInJournaal } from './journaal.ts';
import { KanNiet, type LoketDossier, NietGevonden, readForLoket } from './loket.ts';
import { type Deps, StoreFout } from './ports.ts';
import { keepVervangen, listVervangen } from './vervangen.ts';

/**
 * A message and its texts, sealed again in the browser of a worker. `vervangt` is the hash of what each was made from, `ring`
 * names the keys to which the page seals (src/envelop/ringmerk.ts).
 */
export type Hersleuteld = {
  ring: string;
  vervangt: string;
  bericht: Uint8Array;
  gebeurtenissen: readonly { id: string; vervangt: string; inhoud: Uint8Array }[];
};

/** Who can open it cannot be seen, for how many it was sealed can: fewer than stand in the ring is a page with an old one. */
const controleerSlot = ({ sleutelring }: Pick<Deps, 'sleutelring'>, bytes: Uint8Array, ookInwoner: boolean): void => {
  if (!isAgeBestand(bytes)) throw new TypeError('not an age file');
  if (countOntvangers(bytes) < ontvangersVan(sleutelring).length + (ookInwoner ? 1 : 0)) throw new KanNiet('oude-sleutelring');
};

const inhoudVan = (g: Vastgelegd | undefined): Uint8Array | null =>
  g && 'inhoud' in g && g.inhoud !== undefined ? new Uint8Array(Buffer.from(g.inhoud, 'base64')) : null;

/**
 * What could not be read back may have been taken away by who was first and has finished: then nothing is wrong.
 * @param eigen hashes that would not be somebody else's
 * @throws KanNiet then, else what went wrong
 */
const failOrYield = async (deps: Deps, id: AanmeldingId, eigen: readonly string[], fout: unknown): Promise<never> => {
  const nu = fout instanceof StoreFout ? await readCiphertext(deps.store, id) : null;
  throw nu && !eigen.includes(nu.hash) ? new KanNiet('al-hersleuteld') : fout;
};

/** Puts the message beside the old one, which is kept aside first: whatever fails after this, it can be found. @throws KanNiet when another was first */
const replaceBericht = async (deps: Deps, id: AanmeldingId, vervangt: string, bericht: Uint8Array): Promise<void> => {
  const hash = vingerafdruk(bericht);
  const huidig = await readCiphertext(deps.store, id);
  if (!huidig) throw new NietGevonden();
  // The same bytes again: an earlier answer got lost.
  if (huidig.hash !== hash) {
    if (huidig.hash !== vervangt) throw new KanNiet('al-hersleuteld');
    await keepVervangen(deps, id, 'bericht', huidig.bytes);
    const key = `${hersleuteldMap(id)}${huidig.nummer + 1}_${Date.parse(deps.clock.now())}_${hash}`;
    await putAndVerify(deps.store, key, bericht).catch((fout: unknown) => failOrYield(deps, id, [vervangt, hash], fout));
    if ((await readCiphertext(deps.store, id))?.hash !== hash) {
      await deps.store.delete(key);
      throw new KanNiet('al-hersleuteld');
    }
  }
};

/** Takes away what no longer holds, and lies aside: all that stands after the one that does. Texts that lay beside while they were written go. */
const removeVervangen = async (deps: Deps, id: AanmeldingId, hash: string): Promise<void> => {
  const plekken = await plekkenVan(deps.store, id);
  const eigen = plekken.findIndex((plek) => plek.hash === hash);
  const opzij = await listVervangen(deps, id);
  for (const { key, hash: oud } of eigen === -1 ? [] : plekken.slice(eigen + 1)) {
    const bytes = opzij.some(({ naam }) => naam.endsWith(oud)) ? null : await deps.store.get(key);
    if (bytes) await keepVervangen(deps, id, 'bericht', bytes);
    await deps.store.delete(key);
  }
  for (const key of await deps.store.list(`${hersleuteldMap(id)}tekst-`)) await deps.store.delete(key);
};

/** Puts a text in the place of the old one, which is kept first. @returns whether it holds; false when somebody else replaced it */
const replaceTekst = async (deps: Deps, id: AanmeldingId, g: Vastgelegd | undefined, { id: welke, vervangt, inhoud }: Hersleuteld['gebeurtenissen'][number]): Promise<boolean> => {
  const oud = inhoudVan(g);
  if (!oud) return false;
  if (vingerafdruk(oud) === vingerafdruk(inhoud)) return true;
  if (vingerafdruk(oud) !== vervangt) return false;
  await keepVervangen(deps, id, welke, oud);
  return replaceInhoud(deps.store, id, g!, Buffer.from(inhoud).toString('base64'));
};

/**
 * Replaces the ciphertext of a message and its texts by the same words sealed to the ring of now. The server cannot read
 * either; it keeps the old in its place until the new was read back, after that aside for some days (vervangen.ts), and the
 * first of two who do it at once wins. Safe to ask again with the same bytes.
 * @param door id of the signed-in worker
 * @returns the aanmelding, and the ids of texts that had been replaced meanwhile and were left alone
 * @throws NietGevonden, KanNiet, StoreFout; TypeError when something is not sealed
 */
export const resealAanmelding = async (deps: Deps, id: AanmeldingId, nieuw: Hersleuteld, door: string): Promise<LoketDossier & { overgeslagen: string[] }> => {
  const dossier = await readDossier(deps.store, id);
  if (!dossier) throw new NietGevonden();
  if (dossier.stand.fase === 'verwijderd') throw new KanNiet('verwijderd');
  const perId = new Map(dossier.gebeurtenissen.map((g) => [g.id, g]));
  // Everything is looked at before anything is kept. As many keys as the ring has need not be the same ones.
  if (nieuw.ring !== ringmerkVan(ontvangersVan(deps.sleutelring))) throw new KanNiet('oude-sleutelring');
  controleerSlot(deps, nieuw.bericht, false);
  for (const { id: welke, inhoud } of nieuw.gebeurtenissen) controleerSlot(deps, inhoud, perId.get(welke)?.soort === 'beantwoord');
  await replaceBericht(deps, id, nieuw.vervangt, nieuw.bericht);
  const overgeslagen: string[] = [];
  for (const tekst of nieuw.gebeurtenissen) {
    if (!await replaceTekst(deps, id, perId.get(tekst.id), tekst)) overgeslagen.push(tekst.id);
  }
  await removeVervangen(deps, id, vingerafdruk(nieuw.bericht));
  await noteInJournaal(deps, door, 'hersleuteld', id);
  return { ...await readForLoket(deps, id), overgeslagen };
};

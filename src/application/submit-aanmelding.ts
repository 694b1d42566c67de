import type { Gebeurtenis, opzijRedenen } from '../domain/aanmelding/gebeurtenis.ts';
import { bepaalTermijn } from '../domain/termijnen/toezegging.ts';
import { isAgeBestand } from '../envelop/envelop.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { type AanmeldingId, appendGebeurtenis, type Dossier, keepBericht, readDossier } from './dossiers.ts';
import { type Deps, StoreFout } from './ports.ts';
import { addToIndex } from './terugkom-index.ts';

/** What the resident is told once the message is safe. Dates are ISO dates; `ontvangen` is ISO time in UTC. */
export type Ontvangst = { ontvangen: string; toegezegd: string | null; voorstel: boolean };

export type Inzending = {
  bericht: Uint8Array;
  /** Lookup tag of the terugkomcode. */
  tag: string;
  spoed: boolean;
  opzij: (typeof opzijRedenen)[number][];
  /** An earlier message with the same words, sent without JavaScript. */
  dubbelVan?: AanmeldingId | undefined;
};

/** A sealed message that is none: not in the age format. */
export class GeenEnvelop extends Error {
  override name = 'GeenEnvelop';
}

/**
 * Writes that it was received. Sent twice at the same moment, each may see the event of the other instead of its own: it
 * is received all the same, once. So it is when only the answer of the store got lost.
 * @returns the aanmelding when another try received it
 */
const writeReceipt = async (deps: Deps, id: AanmeldingId, gebeurtenis: Gebeurtenis): Promise<Dossier | null> => {
  try {
    await appendGebeurtenis(deps.store, id, gebeurtenis);
    return null;
  } catch (fout) {
    const ander = fout instanceof StoreFout ? await readDossier(deps.store, id) : null;
    if (!ander) throw fout;
    return ander.stand.ontvangen === gebeurtenis.op ? null : ander;
  }
};

/**
 * Takes a sealed message. Stores the ciphertext under its own hash, reads it back and compares, then the event and the
 * index in the same way; only then it returns. Safe to call again with the same bytes: it is received once.
 * @throws GeenEnvelop before anything is stored; StoreFout when it is not certain that all was kept
 */
export const submitAanmelding = async (deps: Deps, inzending: Inzending): Promise<{ id: AanmeldingId; nieuw: boolean; ontvangst: Ontvangst }> => {
  if (!isAgeBestand(inzending.bericht)) throw new GeenEnvelop('not an age file');
  const id = vingerafdruk(inzending.bericht);
  const termijnVan = (op: string, spoed: boolean) => bepaalTermijn(deps.kalender, deps.gemeente.toezegging, op, spoed);
  const nu = deps.clock.now();
  let eerder = await readDossier(deps.store, id);
  if (eerder?.stand.fase !== 'verwijderd') {
    // Also for a retry: an earlier one may have left half of it, or ended just before the index.
    await keepBericht(deps.store, id, inzending.bericht);
    eerder ??= await writeReceipt(deps, id, {
      soort: 'ontvangen', op: nu, spoed: inzending.spoed, toegezegd: termijnVan(nu, inzending.spoed).toegezegd, opzij: inzending.opzij,
      ...(inzending.dubbelVan ? { dubbelVan: inzending.dubbelVan } : {}),
    });
    await addToIndex(deps, inzending.tag, id);
  }
  deps.log({ wat: eerder ? 'aanmelding-nogmaals' : 'aanmelding-ontvangen', id: id.slice(0, 12) });
  const ontvangen = eerder?.stand.ontvangen ?? nu;
  const { toegezegd, voorstel } = termijnVan(ontvangen, eerder?.stand.spoed ?? inzending.spoed);
  return { id, nieuw: !eerder, ontvangst: { ontvangen, toegezegd, voorstel } };
};

import type { Gebeurtenis, opzijRedenen } from '../domain/aanmelding/gebeurtenis.ts';
import { termijnBijDrukte } from '../domain/drukte/termijn.ts';
import { isVoorstel } from '../domain/termijnen/toezegging.ts';
import { isAgeBestand } from '../envelop/envelop.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { type AanmeldingId, appendGebeurtenis, type Dossier, keepBericht, readDossier } from './dossiers.ts';
import { findDrukte } from './drukte.ts';
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

/** What was written down when it was received, and whether this try did that. */
type Bewijs = Pick<Ontvangst, 'ontvangen' | 'toegezegd'> & { nieuw: boolean };

const nogmaals = ({ stand: { ontvangen, toegezegd } }: Dossier): Bewijs => ({ nieuw: false, ontvangen, toegezegd });

/**
 * Writes that it was received. Sent twice at the same moment, each may see the event of the other instead of its own: it
 * is received all the same, once. So it is when only the answer of the store got lost.
 */
const writeReceipt = async (deps: Deps, id: AanmeldingId, gebeurtenis: Extract<Gebeurtenis, { soort: 'ontvangen' }>): Promise<Bewijs> => {
  try {
    await appendGebeurtenis(deps.store, id, gebeurtenis);
    return { nieuw: true, ontvangen: gebeurtenis.op, toegezegd: gebeurtenis.toegezegd };
  } catch (fout) {
    const ander = fout instanceof StoreFout ? await readDossier(deps.store, id) : null;
    if (!ander) throw fout;
    return { ...nogmaals(ander), nieuw: ander.stand.ontvangen === gebeurtenis.op };
  }
};

/** The date a new message is promised. When nobody can tell how busy it is, the promise of the gemeente holds. */
const toezeggingVan = async (deps: Deps, op: string, spoed: boolean): Promise<string | null> => {
  const drukte = (spoed ? null : await findDrukte(deps)) ?? { aan: false };
  return termijnBijDrukte(deps.kalender, deps.gemeente.toezegging, op, spoed, drukte).toegezegd;
};

/** Keeps all that makes it received. The ciphertext comes first: what else must be known can wait for that. */
const receive = async (deps: Deps, id: AanmeldingId, { bericht, tag, spoed, opzij, dubbelVan }: Inzending): Promise<Bewijs> => {
  const op = deps.clock.now();
  const eerder = await readDossier(deps.store, id);
  if (eerder?.stand.fase === 'verwijderd') return nogmaals(eerder);
  // Also for a retry: an earlier one may have left half of it, or ended just before the index.
  await keepBericht(deps.store, id, bericht);
  const bewijs = eerder ? nogmaals(eerder) : await writeReceipt(deps, id, {
    soort: 'ontvangen', op, spoed, toegezegd: await toezeggingVan(deps, op, spoed), opzij, ...(dubbelVan ? { dubbelVan } : {}),
  });
  await addToIndex(deps, tag, id);
  return bewijs;
};

/**
 * Takes a sealed message. Stores the ciphertext under its own hash, reads it back and compares, then the event and the
 * index in the same way; only then it returns. Safe to call again with the same bytes: it is received once, and the
 * promise of then holds.
 * @throws GeenEnvelop before anything is stored; StoreFout when it is not certain that all was kept
 */
export const submitAanmelding = async (deps: Deps, inzending: Inzending): Promise<{ id: AanmeldingId; nieuw: boolean; ontvangst: Ontvangst }> => {
  if (!isAgeBestand(inzending.bericht)) throw new GeenEnvelop('not an age file');
  const id = vingerafdruk(inzending.bericht);
  const { nieuw, ontvangen, toegezegd } = await receive(deps, id, inzending);
  deps.log({ wat: nieuw ? 'aanmelding-ontvangen' : 'aanmelding-nogmaals', id: id.slice(0, 12) });
  return { id, nieuw, ontvangst: { ontvangen, toegezegd, voorstel: isVoorstel(deps.gemeente.toezegging, toegezegd) } };
};

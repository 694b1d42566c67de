import type { opzijRedenen } from '../domain/aanmelding/gebeurtenis.ts';
import { bepaalTermijn } from '../domain/termijnen/toezegging.ts';
import { isAgeBestand } from '../envelop/envelop.ts';
import { vingerafdruk } from '../envelop/vingerafdruk.ts';
import { type AanmeldingId, appendGebeurtenis, keepBericht, readDossier } from './dossiers.ts';
import type { Deps } from './ports.ts';
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
 * Takes a sealed message. Stores the ciphertext under its own hash, reads it back and compares, then the event and the
 * index in the same way; only then it returns. Safe to call again with the same bytes: it is received once.
 * @throws GeenEnvelop before anything is stored; StoreFout when it is not certain that all was kept
 */
export const submitAanmelding = async (deps: Deps, inzending: Inzending): Promise<{ id: AanmeldingId; nieuw: boolean; ontvangst: Ontvangst }> => {
  if (!isAgeBestand(inzending.bericht)) throw new GeenEnvelop('not an age file');
  const id = vingerafdruk(inzending.bericht);
  const eerder = await readDossier(deps.store, id);
  const ontvangen = eerder?.stand.ontvangen ?? deps.clock.now();
  const spoed = eerder?.stand.spoed ?? inzending.spoed;
  const termijn = bepaalTermijn(deps.kalender, deps.gemeente.toezegging, ontvangen, spoed);
  if (!eerder) {
    await keepBericht(deps.store, id, inzending.bericht);
    await appendGebeurtenis(deps.store, id, {
      soort: 'ontvangen', op: ontvangen, spoed, toegezegd: termijn.toegezegd, opzij: inzending.opzij,
      ...(inzending.dubbelVan ? { dubbelVan: inzending.dubbelVan } : {}),
    });
  }
  // Also for a retry: an earlier try may have ended just before the index.
  if (eerder?.stand.fase !== 'verwijderd') await addToIndex(deps, inzending.tag, id);
  deps.log({ wat: eerder ? 'aanmelding-nogmaals' : 'aanmelding-ontvangen', id: id.slice(0, 12) });
  return { id, nieuw: !eerder, ontvangst: { ontvangen, toegezegd: termijn.toegezegd, voorstel: termijn.voorstel } };
};

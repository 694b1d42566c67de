import { type BewaardeAanvraag, bewaardeAanvraagSchema, type Sleutelaanvraag } from '../domain/gemeente/sleutelaanvraag.ts';
import { ontvangersVan } from '../domain/gemeente/sleutelring.ts';
import { perTien, putAndVerify } from './dossiers.ts';
import { noteInJournaal } from './journaal.ts';
import { KanNiet } from './loket.ts';
import type { Deps } from './ports.ts';

const map = 'sleutelaanvraag/';

const lees = (bytes: Uint8Array | null): BewaardeAanvraag | null => {
  try {
    return bytes && bewaardeAanvraagSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
};

/** A request, and whether the ring that this site was built with has the key. */
export type Aanvraagregel = BewaardeAanvraag & { inRing: boolean };

/** All requests, the latest first. Asking changes nothing: only the operator puts a key in the ring. @throws StoreFout */
export const listAanvragen = async ({ store, sleutelring }: Pick<Deps, 'store' | 'sleutelring'>): Promise<Aanvraagregel[]> => {
  const gelezen = await perTien(await store.list(map), async (key) => lees(await store.get(key)));
  const ring = ontvangersVan(sleutelring);
  return gelezen.filter((a) => a !== null).map((a) => ({ ...a, inRing: ring.includes(a.ontvanger) })).sort((a, b) => b.op.localeCompare(a.op));
};

/**
 * Keeps a request that a signed-in worker passes on for a colleague. The same key again is the same request.
 * @param door id of the worker
 * @throws KanNiet when the ring has this key; StoreFout
 */
export const addAanvraag = async (deps: Deps, { naam, ontvanger }: Sleutelaanvraag, door: string): Promise<void> => {
  if (ontvangersVan(deps.sleutelring).includes(ontvanger)) throw new KanNiet('sleutel-bekend');
  if ((await listAanvragen(deps)).some((a) => a.ontvanger === ontvanger)) return;
  const op = deps.clock.now();
  const aanvraag: BewaardeAanvraag = { naam, ontvanger, door, op };
  await putAndVerify(deps.store, `${map}${op.slice(0, 10)}-${crypto.randomUUID()}`, new TextEncoder().encode(JSON.stringify(aanvraag)));
  await noteInJournaal(deps, door, 'sleutelaanvraag');
};

import type { Gebeurtenis, Handeling, VastgelegdeGebeurtenis } from '../domain/aanmelding/gebeurtenis.ts';
import { heeftGezien, type Stand } from '../domain/aanmelding/stand.ts';
import { type AanmeldingId, appendGebeurtenis, listDossiers, readBericht, readDossier } from './dossiers.ts';
import type { Deps } from './ports.ts';

/** A line of the list at the desk: no content, everything readable by the server. */
export type Lijstregel = Pick<Stand, 'fase' | 'spoed' | 'ontvangen' | 'toegezegd' | 'opzij' | 'dubbelVan' | 'eigenaar' | 'eersteContact' | 'aanvullingWacht' | 'laatsteActiviteit'> & { id: AanmeldingId };

/** One aanmelding for the desk: ciphertext and events, opened in the browser of the worker. */
export type LoketDossier = Lijstregel & { bericht: string | null; gebeurtenissen: VastgelegdeGebeurtenis[] };

/** There is no such aanmelding (any more). */
export class NietGevonden extends Error {
  override name = 'NietGevonden';
}

/** What the worker asks cannot be done as things stand; the code says why. */
export class KanNiet extends Error {
  override name = 'KanNiet';
  readonly code: 'niet-van-u' | 'al-gesloten' | 'verwijderd' | 'nieuwe-aanvulling';
  constructor(code: KanNiet['code']) {
    super(code);
    this.code = code;
  }
}

const regel = (id: AanmeldingId, stand: Stand): Lijstregel => {
  const { fase, spoed, ontvangen, toegezegd, opzij, dubbelVan, eigenaar, eersteContact, aanvullingWacht, laatsteActiviteit } = stand;
  return { id, fase, spoed, ontvangen, toegezegd, opzij, dubbelVan, eigenaar, eersteContact, aanvullingWacht, laatsteActiviteit };
};

/** All aanmeldingen, spoed first, then by promised date and time of receipt. */
export const listForLoket = async (deps: Deps): Promise<Lijstregel[]> => {
  const regels = (await listDossiers(deps.store)).map(({ id, stand }) => regel(id, stand));
  const termijn = (r: Lijstregel): string => r.toegezegd ?? '9999';
  return regels.sort((a, b) => Number(b.spoed) - Number(a.spoed) || termijn(a).localeCompare(termijn(b)) || a.ontvangen.localeCompare(b.ontvangen));
};

/** One aanmelding. @throws NietGevonden */
export const readForLoket = async (deps: Deps, id: AanmeldingId): Promise<LoketDossier> => {
  const [dossier, bericht] = await Promise.all([readDossier(deps.store, id), readBericht(deps.store, id)]);
  if (!dossier) throw new NietGevonden();
  return { ...regel(id, dossier.stand), gebeurtenissen: dossier.gebeurtenissen, bericht: bericht && Buffer.from(bericht).toString('base64') };
};

/** Only the owner speaks for the Geldloket: answers, contact and closing are hers. */
const alleenEigenaar: readonly Handeling['soort'][] = ['contact', 'beantwoord', 'gesloten', 'losgelaten'];

const controleer = (stand: Stand, handeling: Handeling, door: string): void => {
  if (stand.fase === 'verwijderd') throw new KanNiet('verwijderd');
  if (alleenEigenaar.includes(handeling.soort) && stand.eigenaar !== door) throw new KanNiet('niet-van-u');
  if (stand.fase === 'gesloten' && handeling.soort !== 'heropend' && handeling.soort !== 'geopend') throw new KanNiet('al-gesloten');
  if ('gezienTot' in handeling && !heeftGezien(stand, handeling)) throw new KanNiet('nieuwe-aanvulling');
};

/**
 * Adds what a worker did. Time and name are the server's. A claim is always kept: who was first shows when read back.
 * @param door id of the signed-in worker
 * @returns the aanmelding as it stands after it
 * @throws NietGevonden, KanNiet, StoreFout
 */
export const addHandeling = async (deps: Deps, id: AanmeldingId, handeling: Handeling, door: string): Promise<LoketDossier> => {
  const dossier = await readDossier(deps.store, id);
  if (!dossier) throw new NietGevonden();
  controleer(dossier.stand, handeling, door);
  const gebeurtenis: Gebeurtenis = { ...handeling, op: deps.clock.now(), door };
  await appendGebeurtenis(deps.store, id, gebeurtenis);
  return readForLoket(deps, id);
};

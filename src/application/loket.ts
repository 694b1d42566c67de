import type { Gebeurtenis, Handeling, Vastgelegd } from '../domain/aanmelding/gebeurtenis.ts';
import { bewaartijd, verwijderenVanaf } from '../domain/aanmelding/bewaren.ts';
import { isUitHanden, kanBevestigen, kanTerugkomen } from '../domain/aanmelding/doorverwijzing.ts';
import { heeftGezien, isOpen, kanOvernemen, type Stand } from '../domain/aanmelding/stand.ts';
import { kanBevestigenVoor } from '../domain/termijnen/bevestiging.ts';
import { isAgeBestand } from '../envelop/envelop.ts';
import { readCiphertext } from './berichten.ts';
import { noteGeopend } from './journaal.ts';
import { type AanmeldingId, appendGebeurtenis, listDossiers, readDossier } from './dossiers.ts';
import type { Deps } from './ports.ts';

/** A line of the list at the desk: no content, everything readable by the server. */
export type Lijstregel = Pick<Stand, 'fase' | 'spoed' | 'ontvangen' | 'toegezegd' | 'opzij' | 'dubbelVan' | 'eigenaar' | 'vrijSinds' | 'dienst' | 'doorverwijzing' | 'eersteContact' | 'aanvullingWacht' | 'laatsteActiviteit' | 'overgenomenVan' | 'klaarSinds'> & { id: AanmeldingId };

/**
 * One aanmelding for the desk: ciphertext and events, opened in the browser of the worker. `berichtHash` is the SHA-256 of the
 * ciphertext; it is the id until the message is sealed again for another ring. `wisVanaf` is the ISO date from which it is deleted,
 * null while it is open.
 */
export type LoketDossier = Lijstregel & { bericht: string | null; berichtHash: string | null; gebeurtenissen: Vastgelegd[]; wisVanaf: string | null };

/** There is no such aanmelding (any more). */
export class NietGevonden extends Error {
  override name = 'NietGevonden';
}

/** What the worker asks cannot be done as things stand; the code says why. */
export class KanNiet extends Error {
  override name = 'KanNiet';
  readonly code:
    | 'niet-van-u' | 'andere-eigenaar' | 'al-gesloten' | 'verwijderd' | 'nieuwe-aanvulling'
    | 'nog-open' | 'al-hersleuteld' | 'oude-sleutelring' | 'sleutel-bekend'
    | 'doorverwijzing-loopt' | 'niet-bevestigd' | 'geen-doorverwijzing' | 'datum' | 'ingetrokken';
  constructor(code: KanNiet['code']) {
    super(code);
    this.code = code;
  }
}

const regel = (id: AanmeldingId, stand: Stand): Lijstregel => {
  const { fase, spoed, ontvangen, toegezegd, opzij, dubbelVan, eigenaar, vrijSinds, dienst, doorverwijzing, eersteContact, aanvullingWacht, laatsteActiviteit, overgenomenVan, klaarSinds } = stand;
  return { id, fase, spoed, ontvangen, toegezegd, opzij, dubbelVan, eigenaar, vrijSinds, dienst, doorverwijzing, eersteContact, aanvullingWacht, laatsteActiviteit, overgenomenVan, klaarSinds };
};

/** All aanmeldingen, spoed first, then by promised date and time of receipt. */
export const listForLoket = async (deps: Deps): Promise<Lijstregel[]> => {
  const regels = (await listDossiers(deps.store)).map(({ id, stand }) => regel(id, stand));
  const termijn = (r: Lijstregel): string => r.toegezegd ?? '9999';
  return regels.sort((a, b) => Number(b.spoed) - Number(a.spoed) || termijn(a).localeCompare(termijn(b)) || a.ontvangen.localeCompare(b.ontvangen));
};

/** One aanmelding. @throws NietGevonden */
export const readForLoket = async (deps: Deps, id: AanmeldingId): Promise<LoketDossier> => {
  const [dossier, bericht] = await Promise.all([readDossier(deps.store, id), readCiphertext(deps.store, id)]);
  if (!dossier) throw new NietGevonden();
  const wisVanaf = verwijderenVanaf(dossier.stand, bewaartijd(deps.gemeente))?.slice(0, 10) ?? null;
  return { ...regel(id, dossier.stand), wisVanaf, gebeurtenissen: dossier.gebeurtenissen, bericht: bericht && Buffer.from(bericht.bytes).toString('base64'), berichtHash: bericht && bericht.hash };
};

/** One aanmelding that a worker asks for, written down in the journaal. @throws NietGevonden */
export const openForLoket = async (deps: Deps, id: AanmeldingId, door: string): Promise<LoketDossier> => {
  const dossier = await readForLoket(deps, id);
  await noteGeopend(deps, door, id);
  return dossier;
};

/**
 * Only the owner speaks for the Geldloket: answers, contact, triage, handing over and closing are hers. A receiver may call
 * anybody at the desk, to confirm or to give back.
 */
const alleenEigenaar: readonly Handeling['soort'][] = ['contact', 'beantwoord', 'triage', 'overgedragen', 'gesloten', 'losgelaten'];

/** What can still be done when it is closed. */
const naSluiten: readonly Handeling['soort'][] = ['heropend', 'geopend', 'bewaard'];

/** The rules of a handover. The fold holds to the same ones, for what happens at the same moment. */
const controleerDoorverwijzing = ({ kalender }: Pick<Deps, 'kalender'>, { doorverwijzing }: Stand, handeling: Handeling, nu: string): void => {
  const { soort } = handeling;
  if (soort === 'overgedragen') {
    if (isUitHanden(doorverwijzing)) throw new KanNiet('doorverwijzing-loopt');
    if (!kanBevestigenVoor(kalender, handeling.bevestigenVoor, nu)) throw new KanNiet('datum');
  }
  if (soort === 'bevestigd' && !kanBevestigen(doorverwijzing, handeling.doorverwijzing)) throw new KanNiet('geen-doorverwijzing');
  if (soort === 'teruggekomen' && !kanTerugkomen(doorverwijzing, handeling.doorverwijzing, false)) throw new KanNiet('geen-doorverwijzing');
  if ((soort === 'losgelaten' || soort === 'gesloten') && doorverwijzing?.fase === 'gevraagd') throw new KanNiet('doorverwijzing-loopt');
  if (soort === 'gesloten' && handeling.reden === 'doorverwezen' && doorverwijzing?.fase !== 'bevestigd') throw new KanNiet('niet-bevestigd');
};

const controleer = (deps: Pick<Deps, 'kalender'>, stand: Stand, handeling: Handeling, door: string, nu: string): void => {
  if (stand.fase === 'verwijderd') throw new KanNiet('verwijderd');
  if (alleenEigenaar.includes(handeling.soort) && stand.eigenaar !== door) throw new KanNiet('niet-van-u');
  if (stand.fase === 'gesloten' && !naSluiten.includes(handeling.soort)) throw new KanNiet('al-gesloten');
  if (handeling.soort === 'bewaard' && isOpen(stand)) throw new KanNiet('nog-open');
  if (handeling.soort === 'overgenomen' && !kanOvernemen(stand, handeling.van, door)) throw new KanNiet('andere-eigenaar');
  // Who said that it need not any more is not handed on.
  if (stand.fase === 'ingetrokken' && (handeling.soort === 'overgedragen' || handeling.soort === 'triage')) throw new KanNiet('ingetrokken');
  if ('gezienTot' in handeling && !heeftGezien(stand, handeling)) throw new KanNiet('nieuwe-aanvulling');
  controleerDoorverwijzing(deps, stand, handeling, nu);
};

/**
 * Adds what a worker did. Time and name are the server's. A claim is always kept: who was first shows when read back.
 * @param door id of the signed-in worker
 * @returns the aanmelding as it stands after it
 * @throws NietGevonden, KanNiet, StoreFout; TypeError when words are not sealed
 */
export const addHandeling = async (deps: Deps, id: AanmeldingId, handeling: Handeling, door: string): Promise<LoketDossier> => {
  const dossier = await readDossier(deps.store, id);
  if (!dossier) throw new NietGevonden();
  const op = deps.clock.now();
  controleer(deps, dossier.stand, handeling, door, op);
  if ('inhoud' in handeling && handeling.inhoud !== undefined && !isAgeBestand(Buffer.from(handeling.inhoud, 'base64'))) throw new TypeError('not an age file');
  const gebeurtenis: Gebeurtenis = { ...handeling, op, door };
  await appendGebeurtenis(deps.store, id, gebeurtenis);
  // The answer holds the message as well.
  return openForLoket(deps, id, door);
};

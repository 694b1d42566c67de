import { aanvullingenPerDag } from '../domain/aanmelding/aanvulling.ts';
import { bewaartijd, verwijderenVanaf } from '../domain/aanmelding/bewaren.ts';
import { houderVan } from '../domain/aanmelding/doorverwijzing.ts';
import type { Vastgelegd } from '../domain/aanmelding/gebeurtenis.ts';
import { isOpen, opVolgorde, type Stand } from '../domain/aanmelding/stand.ts';
import type { Draadregel, Terugblik } from '../domain/aanmelding/terugblik.ts';
import { lokaleDatum } from '../domain/termijnen/kalender.ts';
import { isVoorstel } from '../domain/termijnen/toezegging.ts';
import { isAgeBestand } from '../envelop/envelop.ts';
import { appendGebeurtenis, type Dossier, eraseInhoud, readDossier } from './dossiers.ts';
import { findDrukte } from './drukte.ts';
import type { Deps } from './ports.ts';
import { findByTag, isTag, removeFromIndex } from './terugkom-index.ts';

/** Unknown, expired and deleted codes all look like this. */
export class OnbekendeCode extends Error {
  override name = 'OnbekendeCode';
}

/** This code added as much today as it may. Nothing was kept: the text is still with who wrote it. */
export class GenoegVandaag extends Error {
  override name = 'GenoegVandaag';
}

const isGenoeg = ({ kalender, clock }: Pick<Deps, 'kalender' | 'clock'>, { gebeurtenissen }: Dossier): boolean => {
  const vandaag = lokaleDatum(kalender, clock.now());
  return gebeurtenissen.filter((g) => g.soort === 'aangevuld' && lokaleDatum(kalender, g.op) === vandaag).length >= aanvullingenPerDag;
};

/** Answers and additions in order. What workers write for each other is not among them. */
const draadVan = (volgorde: readonly Vastgelegd[]): Draadregel[] => volgorde.flatMap((g): Draadregel[] =>
  g.soort === 'aangevuld' || g.soort === 'beantwoord' ? [{ van: g.soort === 'aangevuld' ? 'inwoner' : 'loket', op: g.op, inhoud: g.inhoud }] : []);

/** Whether it is busy for somebody whom no person spoke with, answered or helps yet. */
const isDrukVoor = async (deps: Deps, stand: Stand): Promise<boolean> =>
  isOpen(stand) && stand.eersteContact === null && !stand.spoed && houderVan(stand)?.soort !== 'organisatie' && ((await findDrukte(deps))?.aan ?? false);

const terugblik = async (deps: Deps, { id, stand, gebeurtenissen }: Dossier): Promise<Terugblik> => {
  const vanaf = verwijderenVanaf(stand, bewaartijd(deps.gemeente));
  const houder = houderVan(stand);
  return {
    id, fase: stand.fase, spoed: stand.spoed, ontvangen: stand.ontvangen, toegezegd: stand.toegezegd, voorstel: isVoorstel(deps.gemeente.toezegging, stand.toegezegd),
    teLaat: stand.eersteContact === null && stand.toegezegd !== null && stand.toegezegd < lokaleDatum(deps.kalender, deps.clock.now()),
    druk: await isDrukVoor(deps, stand),
    contact: stand.eersteContact,
    totEnMet: vanaf && vanaf.slice(0, 10),
    draad: draadVan(opVolgorde(gebeurtenissen)),
    hulp: houder?.soort === 'organisatie' ? { naar: houder.naar, sinds: houder.sinds } : null,
  };
};

const dossiersVan = async (deps: Deps, tag: string): Promise<Dossier[]> => {
  const ids = isTag(tag) ? await findByTag(deps, tag) : [];
  return (await Promise.all(ids.map((id) => readDossier(deps.store, id)))).filter((d) => d !== null)
    .sort((a, b) => a.stand.ontvangen.localeCompare(b.stand.ontvangen));
};

const dossierVan = async (deps: Deps, tag: string): Promise<Dossier> => {
  const levend = (await dossiersVan(deps, tag)).find((d) => d.stand.fase !== 'verwijderd');
  if (!levend) throw new OnbekendeCode();
  return levend;
};

/** Deletes what a code opens. Asked again after it broke off halfway, it ends what was begun. */
const verwijder = async (deps: Deps, tag: string): Promise<null> => {
  const dossiers = await dossiersVan(deps, tag);
  const dossier = dossiers.find((d) => d.stand.fase !== 'verwijderd') ?? dossiers[0];
  if (!dossier) throw new OnbekendeCode();
  if (dossier.stand.fase !== 'verwijderd') await appendGebeurtenis(deps.store, dossier.id, { soort: 'verwijderd', op: deps.clock.now() });
  await eraseInhoud(deps.store, dossier, ['ontvangen', 'verwijderd']);
  await removeFromIndex(deps, new Set([dossier.id]));
  return null;
};

/** Looks an aanmelding up with the tag of its code. @throws OnbekendeCode */
export const lookUp = async (deps: Deps, tag: string): Promise<Terugblik> => terugblik(deps, await dossierVan(deps, tag));

/** What a resident can do with a code. */
export type Terugkomactie =
  | { actie: 'aanvullen'; inhoud: Uint8Array }
  | { actie: 'intrekken' }
  | { actie: 'verwijderen' };

/**
 * Does what the resident asks. Adding opens a closed message again; deleting removes message, answers and code at once
 * and leaves one event without content, so that the desk knows it was the resident.
 * @returns how it stands then, or null after deleting
 * @throws OnbekendeCode; GenoegVandaag; TypeError when what is added is not sealed
 */
export const act = async (deps: Deps, tag: string, opdracht: Terugkomactie): Promise<Terugblik | null> => {
  if (opdracht.actie === 'verwijderen') return verwijder(deps, tag);
  const dossier = await dossierVan(deps, tag);
  const op = deps.clock.now();
  switch (opdracht.actie) {
    case 'aanvullen': {
      if (!isAgeBestand(opdracht.inhoud)) throw new TypeError('not an age file');
      if (isGenoeg(deps, dossier)) throw new GenoegVandaag();
      await appendGebeurtenis(deps.store, dossier.id, { soort: 'aangevuld', op, inhoud: Buffer.from(opdracht.inhoud).toString('base64') });
      break;
    }
    case 'intrekken':
      if (dossier.stand.fase !== 'ingetrokken') await appendGebeurtenis(deps.store, dossier.id, { soort: 'ingetrokken', op });
      break;
  }
  return lookUp(deps, tag);
};

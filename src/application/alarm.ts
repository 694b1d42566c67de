import type { belredenen } from '../domain/aanmelding/gebeurtenis.ts';
import { isOpen, type Stand, wachtOpEersteContact } from '../domain/aanmelding/stand.ts';
import type { AlarmOntvanger } from '../domain/gemeente/gemeente.ts';
import { bevestigenTot } from '../domain/termijnen/bevestiging.ts';
import { alarmenVan } from '../domain/termijnen/escalatie.ts';
import { bepaalTermijn } from '../domain/termijnen/toezegging.ts';
import { type AanmeldingId, appendGebeurtenis, type Dossier, listDossiers, perTien, putAndVerify } from './dossiers.ts';
import { teksten } from '../i18n/index.ts';
import type { Deps } from './ports.ts';

/** At most one mail to the same people in ten minutes: a bell, not a siren. */
const rust = 10 * 60_000;

/** A bell that is due: for which message, to whom, which step of which alarm it settles, and since when (ISO time in UTC). */
export type Bel = { id: AanmeldingId; aan: AlarmOntvanger; trap: number; vanaf: string; voor?: (typeof belredenen)[number] };

/** An alarm that runs: since when it counts (ISO time in UTC), the promised ISO date, and the steps that were rung. */
type Wacht = { sinds: string; toegezegd: string | null; gebeld: readonly number[]; voor?: Bel['voor'] };
type AlarmDeps = Pick<Deps, 'kalender' | 'gemeente'>;

/**
 * What is promised again when somebody falls back between two helpers: as much time as for a new message.
 * @param sinds ISO time in UTC
 */
const opnieuwToegezegd = ({ kalender, gemeente }: AlarmDeps, { spoed }: Stand, sinds: string): string | null =>
  bepaalTermijn(kalender, gemeente.toezegging, sinds, spoed).toegezegd;

/**
 * After the first contact nobody may fall silent: a message that no worker has any more, and one that nobody confirmed
 * to have taken over, escalate like a new one. Counted from the day of the confirmation, whenever the round came by.
 */
const wachtNaContact = (deps: AlarmDeps, stand: Stand): Wacht[] => {
  const { doorverwijzing, vrijSinds, vrijGebeld, terugGebeld } = stand;
  const uit: Wacht[] = [];
  if (vrijSinds !== null && stand.eersteContact !== null && !stand.aanvullingWacht) {
    uit.push({ sinds: vrijSinds, toegezegd: opnieuwToegezegd(deps, stand, vrijSinds), gebeld: vrijGebeld, voor: 'zonder-eigenaar' });
  }
  if (doorverwijzing?.onbeheerd) {
    const sinds = bevestigenTot(deps.kalender, doorverwijzing.bevestigenVoor);
    uit.push({ sinds, toegezegd: opnieuwToegezegd(deps, stand, sinds), gebeld: terugGebeld, voor: 'teruggekomen' });
  }
  return uit;
};

/** A bell that was not rung yet, due or not. */
type Belplan = Omit<Bel, 'id'>;

const maakBelplannen = (deps: AlarmDeps, stand: Stand): Belplan[] => {
  if (!isOpen(stand)) return [];
  const escalatie = deps.gemeente.escalatie.waarde ?? { spoed: [], gewoon: [] };
  const teBellen = ({ sinds, toegezegd, gebeld, voor }: Wacht): Belplan[] =>
    alarmenVan(deps.kalender, escalatie, { ontvangen: sinds, toegezegd, spoed: stand.spoed })
      .filter((alarm) => !gebeld.includes(alarm.trap))
      .map((alarm) => ({ aan: alarm.aan, trap: alarm.trap, vanaf: alarm.vanaf, ...(voor && { voor }) }));
  const aanvulling = stand.aanvullingWacht && stand.laatsteAanvulling !== null
    ? teBellen({ sinds: stand.laatsteAanvulling, toegezegd: null, gebeld: stand.aanvullingGebeld })
    : [];
  const eersteBel = aanvulling.filter(({ trap }) => trap === 0);
  const eersteContact = (): Belplan[] => teBellen({ sinds: stand.alarmSinds, toegezegd: stand.toegezegd, gebeld: stand.gebeld });
  // Put aside for review: one bell for the desk, no escalation.
  if (!stand.nagekeken) return [...eersteContact().filter(({ trap }) => trap === 0), ...eersteBel].slice(0, 1);
  const daarna = wachtNaContact(deps, stand).flatMap(teBellen);
  if (!wachtOpEersteContact(stand)) return [...aanvulling, ...daarna];
  return [...eersteBel, ...eersteContact().filter(({ trap }) => trap > 0 || eersteBel.length === 0), ...daarna];
};

/** Working days take some counting, and a stand does not change: it is counted once for each. */
const belplannen = new WeakMap<Stand, { kalender: Deps['kalender']; gemeente: Deps['gemeente']; plannen: Belplan[] }>();

const belplannenVan = ({ kalender, gemeente }: AlarmDeps, stand: Stand): Belplan[] => {
  const bekend = belplannen.get(stand);
  if (bekend?.kalender === kalender && bekend.gemeente === gemeente) return bekend.plannen;
  const plannen = maakBelplannen({ kalender, gemeente }, stand);
  belplannen.set(stand, { kalender, gemeente, plannen });
  return plannen;
};

/**
 * The bells that are due for one aanmelding and were not yet rung. What a resident adds escalates by the same steps
 * from the moment it came, also long after the first contact; so does what no worker has, and a handover that came back.
 * @param nu ISO time in UTC
 */
export const bellenVan = (deps: AlarmDeps, { id, stand }: Pick<Dossier, 'id' | 'stand'>, nu: string): Bel[] =>
  belplannenVan(deps, stand).filter(({ vanaf }) => vanaf <= nu).map((plan) => ({ id, ...plan }));

const laatstSleutel = (aan: AlarmOntvanger): string => `bel/${aan}`;

const laatstGebeld = async (deps: Deps, aan: AlarmOntvanger): Promise<number> => {
  const bytes = await deps.store.get(laatstSleutel(aan));
  return bytes ? Date.parse(new TextDecoder().decode(bytes)) : 0;
};

const bel = async (deps: Deps, aan: AlarmOntvanger, bellen: readonly Bel[], nu: string): Promise<void> => {
  const t = teksten('nl');
  const hoogste = Math.max(...bellen.map((b) => b.trap));
  const onderwerp = bellen.some((b) => b.trap > 0) ? t('email.wachtOnderwerp') : t('email.belOnderwerp');
  const tekst = bellen.some((b) => b.trap > 0) ? t('email.wachtTekst') : t('email.belTekst');
  await deps.mailer.send({ soort: 'bel', aan, onderwerp, tekst, eenmalig: `${aan}-${hoogste}-${nu.slice(0, 15)}` });
  // Rung first, written down second: a crash in between rings twice rather than never.
  await perTien(bellen, ({ id, trap, voor }) => appendGebeurtenis(deps.store, id, { soort: 'gebeld', op: nu, trap, ...(voor && { voor }) }));
  await putAndVerify(deps.store, laatstSleutel(aan), new TextEncoder().encode(nu));
  deps.log({ wat: 'bel', aantal: bellen.length });
};

/** Whether these people were rung a moment ago. A time in the future is of a clock that was wrong: it must not silence the bell. */
const netGebeld = async (deps: Deps, aan: AlarmOntvanger, nu: string): Promise<boolean> =>
  Math.abs(Date.parse(nu) - await laatstGebeld(deps, aan)) < rust;

/** Rings after a message came in, unless the desk was rung a moment ago: then the next round does. */
export const ringOnReceipt = async (deps: Deps): Promise<void> => {
  if (!await netGebeld(deps, 'loket', deps.clock.now())) await ringBells(deps);
};

/**
 * Rings for everything that is due, one mail per group of people, at most every ten minutes. What could not be rung
 * stays due for the next round. Fixed text, no number, no name, nothing of a resident.
 * @returns how many bells rang and how many groups could not be reached
 */
export const ringBells = async (deps: Deps, dossiers?: readonly Pick<Dossier, 'id' | 'stand'>[]): Promise<{ gebeld: number; mislukt: number }> => {
  const nu = deps.clock.now();
  const alle = (dossiers ?? await listDossiers(deps.store)).flatMap((dossier) => bellenVan(deps, dossier, nu));
  const uitkomst = { gebeld: 0, mislukt: 0 };
  // All groups at once: a mail that gets no answer takes ten seconds, and a round may take thirty.
  await Promise.all([...Map.groupBy(alle, (b) => b.aan)].map(async ([aan, bellen]) => {
    try {
      if (await netGebeld(deps, aan, nu)) return;
      await bel(deps, aan, bellen, nu);
      uitkomst.gebeld += bellen.length;
    } catch (fout) {
      uitkomst.mislukt += 1;
      deps.log({ wat: 'bel-mislukt', fout: fout instanceof Error ? fout.name : 'onbekend' });
    }
  }));
  return uitkomst;
};

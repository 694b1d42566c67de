import { isOpen, wachtOpEersteContact } from '../domain/aanmelding/stand.ts';
import type { AlarmOntvanger } from '../domain/gemeente/gemeente.ts';
import { alarmenVan } from '../domain/termijnen/escalatie.ts';
import { type AanmeldingId, appendGebeurtenis, type Dossier, listDossiers, perTien, putAndVerify } from './dossiers.ts';
import { teksten } from '../i18n/index.ts';
import type { Deps } from './ports.ts';

/** At most one mail to the same people in ten minutes: a bell, not a siren. */
const rust = 10 * 60_000;

/** A bell that is due: for which message, to whom, which step it settles, and since when (ISO time in UTC). */
export type Bel = { id: AanmeldingId; aan: AlarmOntvanger; trap: number; vanaf: string };

/**
 * The bells that are due for one aanmelding and were not yet rung. What a resident adds escalates by the same steps
 * from the moment it came, also long after the first contact.
 * @param nu ISO time in UTC
 */
export const bellenVan = (deps: Pick<Deps, 'kalender' | 'gemeente'>, { id, stand }: Dossier, nu: string): Bel[] => {
  if (!isOpen(stand)) return [];
  const escalatie = deps.gemeente.escalatie.waarde ?? { spoed: [], gewoon: [] };
  const teBellen = (sinds: { ontvangen: string; toegezegd: string | null }, gebeld: readonly number[]): Bel[] =>
    alarmenVan(deps.kalender, escalatie, { ...sinds, spoed: stand.spoed })
      .filter((alarm) => !gebeld.includes(alarm.trap) && alarm.vanaf <= nu)
      .map((alarm) => ({ id, aan: alarm.aan, trap: alarm.trap, vanaf: alarm.vanaf }));
  const aanvulling = stand.aanvullingWacht && stand.laatsteAanvulling !== null
    ? teBellen({ ontvangen: stand.laatsteAanvulling, toegezegd: null }, stand.aanvullingGebeld)
    : [];
  // Put aside for review: one bell for the desk, no escalation.
  if (!stand.nagekeken) return [...teBellen(stand, stand.gebeld), ...aanvulling].filter(({ trap }) => trap === 0).slice(0, 1);
  if (!wachtOpEersteContact(stand)) return aanvulling;
  return [...aanvulling.filter(({ trap }) => trap === 0), ...teBellen(stand, stand.gebeld).filter(({ trap }) => trap > 0 || aanvulling.length === 0)];
};

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
  await perTien(bellen, ({ id, trap }) => appendGebeurtenis(deps.store, id, { soort: 'gebeld', op: nu, trap }));
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
export const ringBells = async (deps: Deps, dossiers?: readonly Dossier[]): Promise<{ gebeld: number; mislukt: number }> => {
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

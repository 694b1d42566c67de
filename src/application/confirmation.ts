import { teksten } from '../i18n/index.ts';
import type { Deps } from './ports.ts';

/**
 * Sends the one confirmation a resident asked for: no content, no name, no code. The address is used once and kept
 * nowhere; a failure is told on the screen and not tried again.
 * @returns whether the mail went out
 */
export const sendConfirmation = async (deps: Pick<Deps, 'mailer' | 'log' | 'gemeente'>, adres: string): Promise<boolean> => {
  const t = teksten('nl');
  try {
    await deps.mailer.send({
      soort: 'ontvangstbevestiging', adres, onderwerp: t('email.bevestigingOnderwerp'), tekst: t('email.bevestigingTekst', { telefoon: deps.gemeente.telefoon.waarde?.weergave ?? '' }),
    });
    return true;
  } catch {
    deps.log({ wat: 'bevestiging-mislukt' });
    return false;
  }
};

import { ontvangersVan, type Sleutelring } from '../../domain/gemeente/sleutelring.ts';
import type { Gemeente, Kernen } from '../../domain/gemeente/gemeente.ts';
import type { Teksten } from '../../i18n/index.ts';
import { noodlijnen } from '../noodlijnen.ts';
import type { AanmeldenGegevens, AanmeldenTeksten, Anders, OrganisatieTeksten } from './teksten.ts';
import type { Vorm } from './vorm.ts';

/** A form besides the one of /aanmelden, and what it says differently. */
export type Vormkeuze = { vorm: Vorm; anders: Anders<AanmeldenTeksten>; organisatie?: OrganisatieTeksten };

const isGroep = (waarde: unknown): waarde is Record<string, unknown> => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** The sentences with those of another form in their place. */
const metAnders = <T extends object>(tekst: T, anders: Anders<T>): T => Object.fromEntries(Object.entries(tekst).map(([naam, waarde]: [string, unknown]) => {
  const nieuw: unknown = anders[naam as keyof T];
  if (nieuw === undefined) return [naam, waarde];
  return [naam, isGroep(waarde) && isGroep(nieuw) ? metAnders(waarde, nieuw) : nieuw];
})) as T;

/**
 * Puts together what the form and the receipt show, from the gemeente and the sentences.
 * @param keuze absent: the form of /aanmelden
 */
export const aanmeldenGegevens = (
  tekst: AanmeldenTeksten, gemeente: Gemeente, kernen: Kernen, ring: Sleutelring | null, t: Teksten, site: URL | undefined,
  { vorm, anders, organisatie }: Vormkeuze = { vorm: 'aanmelden', anders: {} },
): AanmeldenGegevens => ({
  vorm, tekst: metAnders(tekst, anders), organisatie: organisatie ?? null, noodlijnen: noodlijnen(t),
  // Villages are asked on /aanmelden only; the other forms need not carry them.
  kernen: vorm === 'aanmelden' ? kernen : [],
  telefoon: gemeente.telefoon.waarde?.weergave ?? '',
  terugkomAdres: `${site?.host ?? ''}/terugkomen`,
  belnummer: gemeente.geldloket.belnummer.waarde,
  ontvangers: ring ? ontvangersVan(ring) : [],
  spoedSituaties: gemeente.spoedSituaties.waarde,
});

import { ontvangersVan, type Sleutelring } from '../../domain/gemeente/sleutelring.ts';
import type { Gemeente, Kernen } from '../../domain/gemeente/gemeente.ts';
import type { Teksten } from '../../i18n/index.ts';
import { noodlijnen } from '../noodlijnen.ts';
import type { AanmeldenGegevens, AanmeldenTeksten } from './teksten.ts';

/** Puts together what the form and the receipt show, from the gemeente and the sentences. */
export const aanmeldenGegevens = (tekst: AanmeldenTeksten, gemeente: Gemeente, kernen: Kernen, ring: Sleutelring | null, t: Teksten, site: URL | undefined): AanmeldenGegevens => ({
  tekst, kernen, noodlijnen: noodlijnen(t),
  telefoon: gemeente.telefoon.waarde?.weergave ?? '',
  terugkomAdres: `${site?.host ?? ''}/terugkomen`,
  belnummer: gemeente.geldloket.belnummer.waarde,
  ontvangers: ring ? ontvangersVan(ring) : [],
  spoedSituaties: gemeente.spoedSituaties.waarde,
});

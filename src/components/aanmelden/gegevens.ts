import tekst from '../../../content/nl/aanmelden.json' with { type: 'json' };
import { ontvangersVan, type Sleutelring } from '../../domain/gemeente/sleutelring.ts';
import type { Gemeente, Kernen } from '../../domain/gemeente/gemeente.ts';
import type { Teksten } from '../../i18n/index.ts';
import { noodlijnen } from '../noodlijnen.ts';
import type { AanmeldenGegevens } from './teksten.ts';

/** Puts together what the form and the receipt show, from the gemeente and the sentences. */
export const aanmeldenGegevens = (gemeente: Gemeente, kernen: Kernen, ring: Sleutelring | null, t: Teksten): AanmeldenGegevens => ({
  tekst, kernen, noodlijnen: noodlijnen(t),
  telefoon: gemeente.telefoon.waarde?.weergave ?? '',
  belnummer: gemeente.geldloket.belnummer.waarde,
  ontvangers: ring ? ontvangersVan(ring) : [],
  spoedSituaties: gemeente.spoedSituaties.waarde,
});

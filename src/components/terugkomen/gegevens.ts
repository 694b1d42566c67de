import tekst from '../../../content/nl/terugkomen.json' with { type: 'json' };
import type { Gemeente } from '../../domain/gemeente/gemeente.ts';
import { ontvangersVan, type Sleutelring } from '../../domain/gemeente/sleutelring.ts';
import type { TerugkomenGegevens } from './teksten.ts';

/** Puts together what the views show. */
export const terugkomenGegevens = (gemeente: Gemeente, ring: Sleutelring | null): TerugkomenGegevens => ({
  tekst, telefoon: gemeente.telefoon.waarde?.weergave ?? '', ontvangers: ring ? ontvangersVan(ring) : [],
});

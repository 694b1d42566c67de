import type { Gemeente } from '../../domain/gemeente/gemeente.ts';
import { ontvangersVan, type Sleutelring } from '../../domain/gemeente/sleutelring.ts';
import type { TerugkomenGegevens, TerugkomenTeksten } from './teksten.ts';

/** Puts together what the views show. */
export const terugkomenGegevens = (tekst: TerugkomenTeksten, gemeente: Gemeente, ring: Sleutelring | null): TerugkomenGegevens => ({
  tekst, telefoon: gemeente.telefoon.waarde?.weergave ?? '', ontvangers: ring ? ontvangersVan(ring) : [],
});

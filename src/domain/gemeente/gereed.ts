import type { Feit } from './feit.ts';
import type { Gemeente } from './gemeente.ts';
import { ontvangersVan, type Sleutelring } from './sleutelring.ts';

/** Something the gemeente still has to supply: the field, and whether the site may not go live without it. */
export type Openstaand = { veld: string; blokkeert: boolean; heeftVoorstel: boolean };

/** Without these a promise, an alarm or a right of the resident would stand on nothing. */
const nodig = [
  'telefoon', 'telefonischBereikbaar', 'toezegging', 'spoedSituaties', 'escalatie', 'bewaren',
  'privacy.verantwoordelijke', 'privacy.functionarisGegevensbescherming', 'privacy.grondslag',
];

const isFeit = (waarde: object): waarde is Feit<unknown> => 'waarde' in waarde && 'bevestigd' in waarde;

const feitenVan = (waarde: unknown, pad: string): [string, Feit<unknown>][] => {
  if (typeof waarde !== 'object' || waarde === null) return [];
  if (isFeit(waarde)) return [[pad, waarde]];
  return Object.entries(waarde).flatMap(([naam, deel]) => feitenVan(deel, pad ? `${pad}.${naam}` : naam));
};

/** Every fact the gemeente has not confirmed, those that block first. */
export const openstaandeFeiten = (gemeente: Gemeente): Openstaand[] =>
  feitenVan(gemeente, '')
    .filter(([, feit]) => !feit.bevestigd || feit.waarde === null)
    .map(([veld, feit]) => ({ veld, blokkeert: nodig.includes(veld), heeftVoorstel: feit.waarde !== null }))
    .sort((a, b) => Number(b.blokkeert) - Number(a.blokkeert));

/** What is wrong with the keys for production; codes. */
export const sleutelbezwaren = (ring: Sleutelring | null): ('geen-sleutels' | 'demosleutels' | 'te-weinig-sleutels')[] => {
  if (!ring) return ['geen-sleutels'];
  return [
    ...(ring.demo ? ['demosleutels' as const] : []),
    ...(ontvangersVan(ring).length < 3 ? ['te-weinig-sleutels' as const] : []),
  ];
};

import type { Klok } from './dagen.ts';
import { termijnInWoorden } from './dagen.ts';
import { isNogTeBewaren, isOpen, wachtOpContact } from './groepen.ts';
import type { Staat } from './staat.ts';
import type { Bericht, Lijstregel } from './typen.ts';

/** What the list can be narrowed to. */
export const filters = ['alles', 'spoed', 'mijn', 'vrij', 'termijn', 'aanvulling', 'bewaren'] as const;
export type Filter = (typeof filters)[number];

/** Small letters without accents: who looks for "jose" finds "José". */
const plat = (tekst: string): string => tekst.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** What of an opened message can be searched. It stays in memory, and goes when the desk is locked. */
export const zoektekstVan = (bericht: Bericht): string =>
  plat([bericht.naam, bericht.verhaal, bericht.kern, bericht.herkenzin, bericht.telefoon, bericht.email, bericht.organisatie].join('\n'));

const pastFilter = (regel: Lijstregel, filter: Filter, ik: string, klok: Klok): boolean => {
  switch (filter) {
    case 'alles': return true;
    case 'spoed': return regel.spoed && isOpen(regel);
    case 'mijn': return regel.eigenaar === ik && isOpen(regel);
    case 'vrij': return regel.eigenaar === null && isOpen(regel);
    case 'termijn': return (isOpen(regel) && (regel.doorverwijzing?.onbeheerd ?? false)) || (wachtOpContact(regel) && ['te-laat', 'vandaag'].includes(termijnInWoorden(klok, regel.toegezegd).soort));
    case 'bewaren': return isNogTeBewaren(regel);
    case 'aanvulling': return regel.aanvullingWacht && isOpen(regel);
  }
};

/** Every word has to be somewhere: in the number, or in what was opened here. */
const pastZoek = (regel: Lijstregel, zoek: string, gelezen: Readonly<Record<string, string>>): boolean => {
  const tekst = `${regel.id} ${gelezen[regel.id] ?? ''}`;
  return plat(zoek).split(/\s+/).filter(Boolean).every((woord) => tekst.includes(woord));
};

/** The lines that stay when the list is narrowed. */
export const gekozenRegels = ({ regels, filter, zoek, gelezen, ik }: Pick<Staat, 'regels' | 'filter' | 'zoek' | 'gelezen' | 'ik'>, klok: Klok): Lijstregel[] =>
  filter === 'alles' && zoek.trim() === '' ? regels : regels.filter((regel) => pastFilter(regel, filter, ik.id, klok) && pastZoek(regel, zoek, gelezen));

import type { Lijstregel, Medewerker } from './typen.ts';

/** The groups of the list, in the order in which somebody should look. */
export const groepen = ['spoed', 'nieuw', 'mijn', 'collega', 'wacht', 'nakijken', 'dicht'] as const;
export type Groep = (typeof groepen)[number];

/** Whether the Geldloket still has to do something. */
export const isOpen = (regel: Pick<Lijstregel, 'fase'>): boolean =>
  regel.fase === 'nieuw' || regel.fase === 'geclaimd' || regel.fase === 'beantwoord';

/**
 * The one group in which an aanmelding stands.
 * @param ik id of the signed-in worker
 */
export const groepVan = (regel: Lijstregel, ik: string): Groep => {
  if (!isOpen(regel)) return 'dicht';
  if (regel.opzij.length > 0 && regel.eigenaar === null && regel.fase === 'nieuw') return 'nakijken';
  // Spoed stays on top, whoever has it, until a person has been in touch.
  if (regel.spoed && regel.eersteContact === null) return 'spoed';
  // Without an owner somebody must pick it up, also when it was answered before.
  if (regel.eigenaar === null) return 'nieuw';
  if (regel.fase === 'beantwoord' && !regel.aanvullingWacht) return 'wacht';
  return regel.eigenaar === ik ? 'mijn' : 'collega';
};

const opTermijn = (a: Lijstregel, b: Lijstregel): number =>
  Number(b.spoed) - Number(a.spoed)
  || (a.toegezegd ?? '9999').localeCompare(b.toegezegd ?? '9999')
  || a.ontvangen.localeCompare(b.ontvangen)
  || a.id.localeCompare(b.id);

const laatsteEerst = (a: Lijstregel, b: Lijstregel): number =>
  b.laatsteActiviteit.localeCompare(a.laatsteActiviteit) || a.id.localeCompare(b.id);

/** All aanmeldingen in their groups: the nearest promise first, of what is closed the latest first. */
export const inGroepen = (regels: readonly Lijstregel[], ik: string): Record<Groep, Lijstregel[]> => {
  const uit: Record<Groep, Lijstregel[]> = { spoed: [], nieuw: [], mijn: [], collega: [], wacht: [], nakijken: [], dicht: [] };
  for (const regel of regels) uit[groepVan(regel, ik)].push(regel);
  for (const groep of groepen) uit[groep].sort(groep === 'dicht' ? laatsteEerst : opTermijn);
  return uit;
};

export type Label = 'spoed' | 'te-laat' | 'terug' | 'gevraagd' | 'aanvulling' | 'overgenomen' | 'dubbel' | 'opzij' | 'contact' | 'beantwoord' | 'bewaren' | 'gesloten' | 'ingetrokken' | 'verwijderd';

/**
 * What a line must make clear at a glance, the most pressing first.
 * @param teLaat the promised day is over
 * @param ik id of the worker who looks
 */
export const labelsVan = (regel: Lijstregel, teLaat: boolean, ik: string): Label[] => {
  const labels: Label[] = [];
  if (!isOpen(regel)) labels.push(regel.fase as 'gesloten' | 'ingetrokken' | 'verwijderd');
  if (regel.fase === 'verwijderd') return labels;
  if (isNogTeBewaren(regel)) labels.push('bewaren');
  if (regel.spoed) labels.push('spoed');
  if (teLaat && wachtOpContact(regel)) labels.push('te-laat');
  if (regel.doorverwijzing?.onbeheerd) labels.push('terug');
  if (regel.aanvullingWacht) labels.push('aanvulling');
  if (isOpen(regel) && regel.doorverwijzing?.fase === 'gevraagd') labels.push('gevraagd');
  if (isOpen(regel) && regel.overgenomenVan === ik) labels.push('overgenomen');
  if (regel.opzij.length > 0) labels.push('opzij');
  if (regel.dubbelVan) labels.push('dubbel');
  if (regel.fase === 'beantwoord') labels.push('beantwoord');
  else if (isOpen(regel) && regel.eersteContact) labels.push('contact');
  return labels;
};

/** Whether it is done here, and nobody said yet that the case system has what it must keep. */
export const isNogTeBewaren = (regel: Pick<Lijstregel, 'fase' | 'klaarSinds'>): boolean =>
  (regel.fase === 'gesloten' || regel.fase === 'ingetrokken') && regel.klaarSinds === null;

/** Whether the promise still has to be kept. */
export const wachtOpContact = (regel: Pick<Lijstregel, 'fase' | 'eersteContact'>): boolean =>
  isOpen(regel) && regel.eersteContact === null;

/**
 * The name of a worker. Who left the ring is known by the id of her key, which was made from the name.
 * @param medewerkers everybody in the ring of now
 */
export const naamVan = (id: string, ik: Medewerker, medewerkers: readonly Medewerker[]): string => {
  const bekend = [ik, ...medewerkers].find((m) => m.id === id);
  if (bekend) return bekend.naam;
  const woorden = id.replaceAll('-', ' ');
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
};

/** The nine first characters of the id of an aanmelding: enough to name a message on the phone. */
export const nummerVan = (id: string): string => id.slice(0, 9).toUpperCase();

import { type Drukte, geldendeDrukte, type GezetteDrukte, gezetteDrukteSchema, kanGeldenTot } from '../domain/drukte/drukte.ts';
import { lokaleDatum } from '../domain/termijnen/kalender.ts';
import { putAndVerify } from './dossiers.ts';
import { noteInJournaal } from './journaal.ts';
import { KanNiet } from './loket.ts';
import type { Deps } from './ports.ts';

const sleutel = 'drukte/nu';
type DrukteDeps = Pick<Deps, 'store' | 'clock' | 'kalender' | 'log'>;
const vandaag = ({ kalender, clock }: DrukteDeps): string => lokaleDatum(kalender, clock.now());

/** What a worker set last, also when it is past its date, or null. Holds nothing of a resident. @throws StoreFout */
export const readGezetteDrukte = async (deps: DrukteDeps): Promise<GezetteDrukte | null> => {
  const bytes = await deps.store.get(sleutel);
  if (!bytes) return null;
  try {
    return gezetteDrukteSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    deps.log({ wat: 'drukte-onleesbaar' });
    return null;
  }
};

/** What holds today, and what a worker set last: for the desk, from one reading. @throws StoreFout */
export const readDruktestand = async (deps: DrukteDeps): Promise<{ geldt: Drukte; gezet: GezetteDrukte | null }> => {
  const gezet = await readGezetteDrukte(deps);
  return { geldt: gezet ? geldendeDrukte(gezet.drukte, vandaag(deps)) : { aan: false }, gezet };
};

/** Whether it is busy today, for everyone. @throws StoreFout */
export const readDrukte = async (deps: DrukteDeps): Promise<Drukte> => (await readDruktestand(deps)).geldt;

/**
 * Whether it is busy today, for what must go on when that cannot be read.
 * @returns null then; the log says so
 */
export const findDrukte = async (deps: DrukteDeps): Promise<Drukte | null> => {
  try {
    return await readDrukte(deps);
  } catch (reden) {
    deps.log({ wat: 'drukte-niet-gelezen', fout: reden instanceof Error ? reden.name : 'onbekend' });
    return null;
  }
};

/**
 * Sets or ends the message that it is busy. Two at once: the last one holds.
 * @param door id of the signed-in worker
 * @throws KanNiet when the date is past or too far; StoreFout
 */
export const setDrukte = async (deps: DrukteDeps, drukte: Drukte, door: string): Promise<GezetteDrukte> => {
  if (drukte.aan && !kanGeldenTot(drukte.tot, vandaag(deps))) throw new KanNiet('datum');
  const gezet: GezetteDrukte = { drukte, gezetDoor: door, op: deps.clock.now() };
  await putAndVerify(deps.store, sleutel, new TextEncoder().encode(JSON.stringify(gezet)));
  await noteInJournaal(deps, door, drukte.aan ? 'drukte-aan' : 'drukte-uit');
  return gezet;
};

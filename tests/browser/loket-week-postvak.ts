import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { plaatselijk } from './loket-week-toneel.ts';

type Gebeld = { aan: string; op: string };
/** Who was called besides the desk itself, and when (ISO time in UTC), in order. */
export const gebeld = async (dataDir: string): Promise<Gebeld[]> => {
  const map = join(dataDir, 'postvak');
  const mails = await Promise.all((await readdir(map)).map(async (naam) => JSON.parse(await readFile(join(map, naam), 'utf8')) as Gebeld));
  return mails.filter(({ aan }) => aan !== 'loket').map(({ aan, op }) => ({ aan, op })).sort((a, b) => a.op.localeCompare(b.op));
};

/** Expects a moment in the minutes after this one: a round comes by every five. */
export const netNa = (datum: string, tijd: string): unknown => expect.toSatisfy((moment: string) => {
  const na = Date.parse(moment) - Date.parse(plaatselijk(datum, tijd));
  return na >= 0 && na < 5 * 60_000;
}, `${datum} ${tijd}`);
/** Expects that somebody was called then. */
export const belt = (aan: string, datum: string, tijd: string): unknown => ({ aan, op: netNa(datum, tijd) });

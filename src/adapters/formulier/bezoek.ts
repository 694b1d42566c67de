import type { Log } from '../../application/ports.ts';
import type { Scrypt } from '../../envelop/terugkomcode.ts';
import { visitorCounter } from '../http/visitor.ts';

/** A form post, and what the page that answers it brings along. */
export type Bezoek = {
  request: Request;
  ip: string;
  scrypt: Scrypt;
  log: Log;
  /** Work that may end after the answer. */
  waitUntil: (werk: Promise<unknown>) => void;
};

/** Most bytes of a form post: far more than anyone types. */
export const formulierGrens = 1_500_000;

/** Counts per visitor in windows of ten minutes. */
export const veelTeller = (): ReturnType<typeof visitorCounter> => visitorCounter(10 * 60_000);

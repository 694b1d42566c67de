import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('..', import.meta.url));

/** One line per request. `where` is the pattern of a function or the path of a file: never what a visitor typed. */
export type RequestLine = { method: string; where: string; status: number; ms: number };

export const formatRequest = ({ method, where, status, ms }: RequestLine): string => `${method} ${where} ${status} ${ms} ms`;

/**
 * What went wrong, without content: a message can quote what somebody wrote, so only the kind of error and the place
 * in our own code are kept.
 */
export const formatError = (where: string, error: unknown): string => {
  if (!(error instanceof Error)) return `FOUT ${where}: ${typeof error}`;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => /(file:\/\/)?(\/[^()]+:\d+):\d+/.exec(line)?.[2])
    .filter((place) => place !== undefined && !place.includes('/node_modules/')).slice(0, 3).map((place) => relative(projectDir, place ?? ''));
  return `FOUT ${where}: ${error.name}${places.length > 0 ? ` (${places.join(' < ')})` : ''}`;
};

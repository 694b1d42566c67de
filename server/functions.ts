import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config, Context } from '@netlify/functions';

/** What a Netlify function is: a request in, an answer out. Scheduled ones may answer with nothing. */
export type Handler = (request: Request, context: Context) => Response | undefined | Promise<Response | undefined>;

/** A function with an address. */
export type RoutedFunction = { name: string; handler: Handler; patterns: { text: string; pattern: URLPattern }[]; methods: Set<string> | null; preferStatic: boolean };
/** A function with a clock. */
export type ScheduledFunction = { name: string; handler: Handler; schedule: string };
export type LoadedFunctions = { routed: RoutedFunction[]; scheduled: ScheduledFunction[] };

const asList = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

const methodsOf = (config: Config): Set<string> | null => {
  const methods = new Set<string>(asList(config.method));
  if (methods.size === 0) return null;
  if (methods.has('GET')) methods.add('HEAD');
  return methods;
};

/**
 * Imports one function module.
 * @throws with the message of the module itself when importing fails: that is how a wrong environment speaks
 */
export const loadFunction = async (file: string): Promise<RoutedFunction | ScheduledFunction> => {
  const name = basename(file, extname(file));
  const module = await import(pathToFileURL(file).href) as { default?: unknown; config?: Config };
  if (typeof module.default !== 'function') throw new Error(`${name}: a function has a default export that takes a request.`);
  const handler = module.default as Handler;
  const config: Config = module.config ?? {};
  if (config.schedule) return { name, handler, schedule: config.schedule };
  const paths = asList(config.path);
  const texts = paths.length > 0 ? paths : [`/.netlify/functions/${name}`];
  const patterns = texts.map((text) => ({ text, pattern: new URLPattern({ pathname: text }) }));
  return { name, handler, patterns, methods: methodsOf(config), preferStatic: config.preferStatic ?? false };
};

/** Imports every function of a folder, as they stand (Node strips the types). An absent folder has none. */
export const loadFunctions = async (dir: string): Promise<LoadedFunctions> => {
  const loaded: LoadedFunctions = { routed: [], scheduled: [] };
  if (!existsSync(dir)) return loaded;
  const names = (await readdir(dir)).filter((name) => /^[^_.].*\.m?[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort();
  for (const name of names) {
    const found = await loadFunction(join(dir, name));
    if ('schedule' in found) loaded.scheduled.push(found);
    else loaded.routed.push(found);
  }
  return loaded;
};

/** The function for a request, with the parameters of its path and the pattern that fits. */
export const findFunction = (
  functions: RoutedFunction[], method: string, url: URL,
): { found: RoutedFunction; pattern: string; params: Record<string, string> } | undefined => {
  for (const found of functions) {
    if (found.methods && !found.methods.has(method)) continue;
    for (const { text, pattern } of found.patterns) {
      const hit = pattern.exec({ pathname: url.pathname });
      if (!hit) continue;
      const params = Object.fromEntries(Object.entries(hit.pathname.groups).filter((e): e is [string, string] => e[1] !== undefined));
      return { found, pattern: text, params };
    }
  }
  return undefined;
};

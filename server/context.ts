import { randomUUID } from 'node:crypto';
import type { Context } from '@netlify/functions';

const deployContexts: Record<string, string> = { productie: 'production', voorbeeld: 'deploy-preview' };

/** Promises that functions hand over to be finished after the answer. */
export type PendingWork = { add: (promise: Promise<unknown>) => void; finished: () => Promise<void> };

/** Keeps what is under way, so that a stop can wait for it. `onError` hears what failed. */
export const trackPendingWork = (onError: (error: unknown) => void): PendingWork => {
  const pending = new Set<Promise<unknown>>();
  return {
    add: (promise) => {
      const tracked: Promise<unknown> = Promise.resolve(promise).catch(onError).finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    finished: async () => {
      while (pending.size > 0) await Promise.allSettled([...pending]);
    },
  };
};

const missing = (what: string) => (): never => {
  throw new Error(`context.${what} is not there: this server has no edge functions and sets no cookies.`);
};

/** The context a Netlify function gets, as far as it has a meaning on one machine. */
export const makeContext = (
  { request, ip, params, omgeving, siteUrl, pending }:
  { request: Request; ip: string; params: Record<string, string>; omgeving: string; siteUrl: string; pending: PendingWork },
): Context => ({
  account: { id: 'lokaal' },
  cookies: { get: missing('cookies'), set: missing('cookies'), delete: missing('cookies') },
  deploy: { context: deployContexts[omgeving] ?? 'dev', id: 'lokaal', published: true },
  geo: {},
  ip,
  json: (input) => Response.json(input),
  log: console.log,
  next: missing('next'),
  params,
  requestId: randomUUID(),
  rewrite: missing('rewrite'),
  server: { region: 'lokaal' },
  site: { id: 'lokaal', name: 'lokaal', url: siteUrl },
  url: new URL(request.url),
  waitUntil: pending.add,
});

import type { Context } from '@netlify/functions';
import { errorAnswer } from './error-page.ts';
import { findFunction, type RoutedFunction } from './functions.ts';
import type { ApplyHeaders } from './headers.ts';
import type { Mailbox } from './mailbox.ts';
import type { MatchRedirect } from './redirects.ts';
import { formatError } from './request-log.ts';
import type { StaticFiles } from './static-files.ts';

/** What a request is answered from. */
export type Parts = {
  files: StaticFiles;
  applyHeaders: ApplyHeaders;
  matchRedirect: MatchRedirect;
  functions: RoutedFunction[];
  /** Absent in production. */
  mailbox: Mailbox | undefined;
  makeContext: (request: Request, ip: string, params: Record<string, string>) => Context;
  telefoon: string;
  log: (line: string) => void;
};

/** The answer, and how it may stand in the log: a pattern or a file, never what a visitor typed. */
export type Answer = { response: Response; where: string };
/** Answers one request; never throws. `ip` is the address of the visitor. */
export type HandleRequest = (request: Request, ip: string) => Promise<Answer>;

const UNKNOWN = '(onbekend)';

/** Answers in the order of Netlify: forced redirects, functions, files, redirects, functions that let files go first, 404. */
export const makeRequestHandler = (parts: Parts): HandleRequest => {
  const { files, functions, log, telefoon } = parts;
  const first = functions.filter((fn) => !fn.preferStatic);
  const last = functions.filter((fn) => fn.preferStatic);

  const redirect = (url: URL, to: string, status: number): Answer => {
    const headers = new Headers({ location: to });
    parts.applyHeaders(url.pathname, headers);
    return { response: new Response(null, { status, headers }), where: '(doorverwezen)' };
  };

  const file = async (request: Request, url: URL, pathname: string, status = 200): Promise<Answer | undefined> => {
    const match = status === 404 ? files.notFound && { kind: 'file' as const, path: '/404.html', file: files.notFound } : files.match(pathname);
    if (!match) return undefined;
    if (match.kind === 'redirect') return redirect(url, `${match.to}${url.search}`, 301);
    const where = status === 404 ? UNKNOWN : match.path;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { response: new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }), where };
    }
    const response = await files.respond(request, match.file, status);
    parts.applyHeaders(url.pathname, response.headers);
    return { response, where };
  };

  const byRule = async (request: Request, url: URL, forced: boolean): Promise<Answer | undefined> => {
    const match = parts.matchRedirect(url, forced);
    if (!match) return undefined;
    if (match.status >= 300 && match.status < 400) return redirect(url, match.to, match.status);
    return file(request, url, new URL(match.to, url).pathname, match.status);
  };

  const call = async (request: Request, url: URL, ip: string, among: RoutedFunction[]): Promise<Answer | undefined> => {
    const hit = findFunction(among, request.method, url);
    if (!hit) return undefined;
    try {
      const response = await hit.found.handler(request, parts.makeContext(request, ip, hit.params));
      return { response: response ?? new Response(null, { status: 204 }), where: hit.pattern };
    } catch (error) {
      log(formatError(hit.found.name, error));
      return { response: errorAnswer(request, telefoon), where: hit.pattern };
    }
  };

  return async (request, ip) => {
    const url = new URL(request.url);
    try {
      const mail = await parts.mailbox?.(request, url);
      if (mail) return { response: mail, where: url.pathname };
      return await byRule(request, url, true)
        ?? await call(request, url, ip, first)
        ?? await file(request, url, url.pathname)
        ?? await byRule(request, url, false)
        ?? await call(request, url, ip, last)
        ?? await file(request, url, url.pathname, 404)
        ?? { response: new Response('Deze pagina is er niet.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }), where: UNKNOWN };
    } catch (error) {
      log(formatError('server', error));
      return { response: errorAnswer(request, telefoon), where: UNKNOWN };
    }
  };
};

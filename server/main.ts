import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeContext, trackPendingWork, type PendingWork } from './context.ts';
import { setEnvironment } from './environment.ts';
import { errorAnswer, tooLargeAnswer } from './error-page.ts';
import { loadFunction, loadFunctions, type ScheduledFunction } from './functions.ts';
import { readHeaderRules } from './headers.ts';
import { makeMailbox } from './mailbox.ts';
import { BadRequest, BodyTooLarge, clientAddress, sendResponse, toBareRequest, toRequest } from './node-http.ts';
import { readRedirects } from './redirects.ts';
import { makeRequestHandler, type HandleRequest } from './request-handler.ts';
import { formatError, formatRequest } from './request-log.ts';
import { startSchedule } from './schedule.ts';
import { readStaticFiles } from './static-files.ts';

const projectDir = fileURLToPath(new URL('..', import.meta.url));

export type ServerOptions = {
  /** 0 picks a free one. */
  port: number;
  /** Folder of the file store and the mailbox. */
  dataDir: string;
  /** Variables for the functions, before those of the process. */
  env?: NodeJS.ProcessEnv;
  /** The built site. */
  distDir?: string;
  /** Where the Astro adapter left its server function and its rules for Netlify. */
  frameworkDir?: string;
  /** The address to listen on. Other than loopback only when asked for: the demonstration has an open mailbox. */
  host?: string;
  log?: (line: string) => void;
};
export type RunningServer = { url: string; port: number; close: () => Promise<void> };

const listen = (server: Server, port: number, host: string): Promise<number> => new Promise((done, fail) => {
  server.once('error', fail);
  server.listen(port, host, () => {
    server.off('error', fail);
    done((server.address() as AddressInfo).port);
  });
});

/** The phone number on an error page, straight from the data: the page must also come when everything else fails. */
const readTelefoon = async (): Promise<string> => {
  const path = join(projectDir, 'content/gemeenten', process.env['GEMEENTE'] || 'steenwijkerland', 'gemeente.json');
  const gemeente = JSON.parse(await readFile(path, 'utf8')) as { telefoon: { waarde: { weergave: string } } };
  return gemeente.telefoon.waarde.weergave;
};

/** Everything but the socket: checks the environment, reads the site, imports the functions. */
const assemble = async (
  { dataDir, distDir, frameworkDir, omgeving, siteUrl, log, pending }:
  { dataDir: string; distDir: string; frameworkDir: string; omgeving: string; siteUrl: string; log: (line: string) => void; pending: PendingWork },
): Promise<{ handle: HandleRequest; telefoon: string; scheduled: ScheduledFunction[]; contextFor: (request: Request, ip: string, params: Record<string, string>) => ReturnType<typeof makeContext> }> => {
  const netlifyToml = join(projectDir, 'netlify.toml');
  // The functions check their environment at the first request; a server that cannot work does not start.
  const { theApp } = await import('../src/adapters/compose.ts');
  theApp();
  const own = await loadFunctions(join(projectDir, 'netlify/functions'));
  const pages = join(frameworkDir, 'functions/ssr/ssr.mjs');
  if (existsSync(pages)) {
    const loaded = await loadFunction(pages);
    if ('patterns' in loaded) own.routed.push(loaded);
  }
  const contextFor = (request: Request, ip: string, params: Record<string, string>) => makeContext({ request, ip, params, omgeving, siteUrl, pending });
  const telefoon = await readTelefoon();
  const handle = makeRequestHandler({
    files: await readStaticFiles(distDir),
    applyHeaders: await readHeaderRules({ netlifyToml, headersFile: join(distDir, '_headers'), frameworkConfig: join(frameworkDir, 'config.json') }),
    matchRedirect: await readRedirects({ netlifyToml, redirectsFile: join(distDir, '_redirects') }),
    functions: own.routed,
    mailbox: omgeving === 'productie' ? undefined : makeMailbox(join(dataDir, 'postvak')),
    makeContext: contextFor,
    telefoon,
    log,
  });
  return { handle, telefoon, scheduled: own.scheduled, contextFor };
};

/**
 * Serves the built site, the functions, their schedule and, outside production, the local mailbox.
 * One server per process: the functions read their environment from process.env, once.
 * @returns the address, and close, which lets what is under way finish
 * @throws when the port is taken (EADDRINUSE), the site is not built, or the environment is not right: then with the
 *   message of src/adapters
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const host = options.host ?? '127.0.0.1';
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? console.log;
  const trustProxy = (options.env?.['TRUST_PROXY'] ?? process.env['TRUST_PROXY']) === '1';
  const pending = trackPendingWork((error) => { log(formatError('waitUntil', error)); });

  // The port is bound before anything is imported: SITE_URL follows from it, and a taken port is found at once.
  let ready: ((message: IncomingMessage, res: ServerResponse) => void) | undefined;
  const server = createServer({ requestTimeout: 60_000 }, (message, res) => {
    if (ready) ready(message, res);
    else res.writeHead(503, { 'retry-after': '2', 'cache-control': 'no-store' }).end();
  });
  const port = await listen(server, options.port, host);
  const url = `http://localhost:${port}`;

  try {
    const { omgeving, siteUrl } = setEnvironment({ given: options.env ?? {}, dataDir, siteUrl: url, port });
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const parts = await assemble({
      dataDir, omgeving, siteUrl, log, pending,
      distDir: resolve(options.distDir ?? join(projectDir, 'dist')),
      frameworkDir: resolve(options.frameworkDir ?? join(projectDir, '.netlify/v1')),
    });

    const answer = async (message: IncomingMessage, res: ServerResponse): Promise<void> => {
      const started = performance.now();
      const method = message.method ?? '';
      let response: Response;
      let where = '(geweigerd)';
      try {
        const request = await toRequest(message, trustProxy);
        ({ response, where } = await parts.handle(request, clientAddress(message, trustProxy)));
      } catch (error) {
        // A visitor who left while sending gets no answer and no line.
        if (message.destroyed && !message.complete && !(error instanceof BodyTooLarge)) return;
        if (error instanceof BadRequest) response = new Response(null, { status: 400 });
        else {
          const bare = toBareRequest(message, trustProxy);
          const request = new Request(bare.url, { headers: bare.headers });
          if (!(error instanceof BodyTooLarge)) log(formatError('server', error));
          response = error instanceof BodyTooLarge ? tooLargeAnswer(request, parts.telefoon) : errorAnswer(request, parts.telefoon);
        }
        // What was not read cannot be skipped on this connection.
        res.setHeader('connection', 'close');
      }
      await sendResponse(response, res, method === 'HEAD');
      if (!where.startsWith('/') || response.status >= 400 || !isFile(where)) {
        log(formatRequest({ method, where, status: response.status, ms: Math.round(performance.now() - started) }));
      }
    };
    ready = (message, res) => { void answer(message, res).catch((error: unknown) => { log(formatError('server', error)); res.destroy(); }); };

    const stopSchedule = startSchedule(parts.scheduled, async (fn, next) => {
      const request = new Request(`${url}/.netlify/functions/${fn.name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ next_run: next?.toISOString() ?? null }) });
      try {
        await fn.handler(request, parts.contextFor(request, '127.0.0.1', {}));
      } catch (error) {
        log(formatError(fn.name, error));
      }
    });

    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => closing ??= (async () => {
      const closed = new Promise<void>((done) => { server.close(() => { done(); }); });
      server.closeIdleConnections();
      const tooLong = setTimeout(() => { server.closeAllConnections(); }, 10_000);
      await stopSchedule();
      await closed;
      clearTimeout(tooLong);
      await pending.finished();
    })();
    return { url, port, close };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
};

/** Plain file hits are not logged: who reads which page is nobody's business, and it keeps the log readable. */
const isFile = (where: string): boolean => /\.[a-z0-9]+$/.test(where);

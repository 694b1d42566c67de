import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lookup } from 'mrmime';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** A built file, in memory: the site is small, and a build that runs meanwhile cannot disturb what is served. */
type Bestand = { body: Buffer; type: string; etag: string; compressed: Map<'br' | 'gzip', Promise<Buffer>> };

/** What a path leads to: a file, or the one address this page has. */
export type StaticMatch = { kind: 'file'; path: string; file: Bestand } | { kind: 'redirect'; to: string };

export type StaticFiles = {
  /** Finds the file of an address path, in the way of Netlify's pretty URLs. */
  match: (pathname: string) => StaticMatch | undefined;
  /** Answers with a file: content type, ETag, 304, compression. `status` for the 404 page. */
  respond: (request: Request, file: Bestand, status?: number) => Promise<Response>;
  /** The page for what is not there. */
  notFound: Bestand | undefined;
  /** Paths of all files. */
  paths: string[];
};

const COMPRESSIBLE = /^(text\/|image\/svg\+xml|application\/(javascript|json|manifest\+json|xml|wasm))/;

const typeOf = (path: string): string => {
  const type = lookup(path) ?? (path.endsWith('.webmanifest') ? 'application/manifest+json' : 'application/octet-stream');
  return COMPRESSIBLE.test(type) && type !== 'application/wasm' ? `${type.split(';')[0]}; charset=utf-8` : type;
};

const accepts = (request: Request): 'br' | 'gzip' | null => {
  const offered = (request.headers.get('accept-encoding') ?? '').split(',').map((s) => s.trim().toLowerCase());
  const wants = (coding: string) => offered.some((o) => o === coding || (o.startsWith(`${coding};`) && !/;\s*q=0(\.0*)?$/.test(o)));
  return wants('br') ? 'br' : wants('gzip') ? 'gzip' : null;
};

const compress = (file: Bestand, coding: 'br' | 'gzip'): Promise<Buffer> => {
  let known = file.compressed.get(coding);
  if (!known) {
    known = coding === 'br'
      ? brotli(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: file.body.length } })
      : gz(file.body, { level: 9 });
    file.compressed.set(coding, known);
  }
  return known;
};

/** True when the visitor already has this version. */
const isFresh = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '').split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');

/** Files that steer Netlify and are not part of the site. */
const STEERING = new Set(['/_headers', '/_redirects']);

/**
 * Reads the built site.
 * @param dir the folder astro built into
 * @throws when the folder is not there
 */
export const readStaticFiles = async (dir: string): Promise<StaticFiles> => {
  const files = new Map<string, Bestand>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = `/${relative(dir, full).split(sep).join('/')}`;
    if (STEERING.has(path)) continue;
    const body = await readFile(full);
    // Weak: the same content also goes out compressed.
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    files.set(path, { body, type: typeOf(path), etag, compressed: new Map() });
  }

  const match = (pathname: string): StaticMatch | undefined => {
    let path: string;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return undefined;
    }
    const found = (key: string): StaticMatch | undefined => {
      const file = files.get(key);
      return file && { kind: 'file', path: key, file };
    };
    const pageOf = (bare: string): string => encodeURI(bare === '/index' || bare === '' ? '/' : bare);
    if (path === '/') return found('/index.html');
    if (path.endsWith('.html') && files.has(path)) return path === '/404.html' ? undefined : { kind: 'redirect', to: pageOf(path.slice(0, -5)) };
    if (path.endsWith('/')) {
      const bare = path.replace(/\/+$/, '');
      return files.has(`${bare}.html`) && bare !== '/404' ? { kind: 'redirect', to: pageOf(bare) } : undefined;
    }
    if (path === '/index') return { kind: 'redirect', to: '/' };
    return found(path) ?? (path === '/404' ? undefined : found(`${path}.html`));
  };

  const respond = async (request: Request, file: Bestand, status = 200): Promise<Response> => {
    const headers = new Headers({ 'content-type': file.type, etag: file.etag, 'cache-control': 'public, max-age=0, must-revalidate' });
    const compressible = COMPRESSIBLE.test(file.type) && file.body.length > 512;
    if (compressible) headers.set('vary', 'Accept-Encoding');
    if (status === 200 && isFresh(request, file.etag)) return new Response(null, { status: 304, headers });
    const coding = compressible ? accepts(request) : null;
    const body = coding ? await compress(file, coding) : file.body;
    if (coding) headers.set('content-encoding', coding);
    headers.set('content-length', String(body.length));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers });
  };

  return { match, respond, notFound: files.get('/404.html'), paths: [...files.keys()].sort() };
};

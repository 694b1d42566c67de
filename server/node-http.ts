import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** The largest body a Netlify function gets. */
export const MAX_BODY = 6 * 1024 * 1024;

/** A body of more than MAX_BODY. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}
/** A request that has no meaning as a fetch Request: an odd host or method. */
export class BadRequest extends Error {
  override name = 'BadRequest';
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const readBody = async (message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(message.headers['content-length'] ?? 0) > MAX_BODY) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const lastOf = (value: string | string[] | undefined): string | undefined => String(value ?? '').split(',').at(-1)?.trim() || undefined;

/**
 * The address of the visitor. Behind one proxy of our own (TRUST_PROXY=1) the last entry of X-Forwarded-For is what
 * that proxy saw; without it the header is what a visitor likes to claim.
 */
export const clientAddress = (message: IncomingMessage, trustProxy: boolean): string =>
  (trustProxy ? lastOf(message.headers['x-forwarded-for']) : undefined) ?? message.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';

/** The request without its body: enough to answer one that is refused. @throws BadRequest */
export const toBareRequest = (message: IncomingMessage, trustProxy: boolean): { url: URL; method: string; headers: Headers } => {
  const method = message.method ?? 'GET';
  if (!METHODS.has(method)) throw new BadRequest(`method ${method}`);
  const proto = (trustProxy && lastOf(message.headers['x-forwarded-proto']) === 'https') ? 'https' : 'http';
  const host = message.headers.host ?? '';
  // The path stands first as text: an absolute or protocol-relative target must not choose the host.
  const target = message.url ?? '/';
  if (!/^[a-z0-9.:[\]-]+$/i.test(host) || !target.startsWith('/') || !URL.canParse(`${proto}://${host}`)) throw new BadRequest('host or target');
  const headers = new Headers();
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) headers.append(message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '');
  return { url: new URL(`${proto}://${host}${target}`), method, headers };
};

/**
 * A node request as a fetch Request, with the whole body read, as a Netlify function gets it.
 * @throws BadRequest, BodyTooLarge
 */
export const toRequest = async (message: IncomingMessage, trustProxy: boolean): Promise<Request> => {
  const { url, method, headers } = toBareRequest(message, trustProxy);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const body = await readBody(message);
  return new Request(url, { method, headers, ...(body.length > 0 && { body }) });
};

/** Writes a fetch Response as the answer. A visitor who left meanwhile is no error. */
export const sendResponse = async (response: Response, res: ServerResponse, head: boolean): Promise<void> => {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (!response.body || head) {
    await response.body?.cancel();
    res.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), res);
  } catch {
    res.destroy();
  }
};

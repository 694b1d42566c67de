import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BadRequest, BodyTooLarge, clientAddress, MAX_BODY, sendResponse, toRequest } from '../../server/node-http.ts';

// A bare server that tells what the conversion made of the request.
let server: Server;
let port = 0;
let trustProxy = false;
beforeAll(async () => {
  server = createServer((message, res) => {
    void (async () => {
      try {
        const request = await toRequest(message, trustProxy);
        await sendResponse(Response.json({ url: request.url, size: (await request.arrayBuffer()).byteLength, ip: clientAddress(message, trustProxy) }, { headers: { 'set-cookie': 'a=1' } }), res, request.method === 'HEAD');
      } catch (error) {
        res.writeHead(error instanceof BodyTooLarge ? 413 : error instanceof BadRequest ? 400 : 500, { connection: 'close' }).end();
      }
    })();
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => { server.close(); });

/** Sends bytes as they are, as a browser would never do. */
const raw = (text: string): Promise<string> => new Promise((done, fail) => {
  const socket = connect(port, '127.0.0.1', () => { socket.write(text); });
  let answer = '';
  socket.on('data', (chunk: Buffer) => { answer += chunk.toString(); });
  socket.on('close', () => { done(answer); });
  socket.on('error', fail);
});

test('the address of a request follows from its host', async () => {
  const answer = await fetch(`http://localhost:${port}/a?b=c`, { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' } });
  expect(await answer.json()).toEqual({ url: `http://localhost:${port}/a?b=c`, size: 0, ip: '127.0.0.1' });
});

test('what a proxy says counts only when it is trusted, and then its last word', async () => {
  trustProxy = true;
  const answer = await fetch(`http://localhost:${port}/`, { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.1, 203.0.113.9' } });
  expect(await answer.json()).toMatchObject({ url: `https://localhost:${port}/`, ip: '203.0.113.9' });
  trustProxy = false;
});

test('a body of 6 MB arrives, a larger one is refused, also when its length was not told', async () => {
  const post = (body: BodyInit) => fetch(`http://localhost:${port}/`, { method: 'POST', body, duplex: 'half' } as RequestInit).then((r) => r.status);
  expect(await post(new Uint8Array(MAX_BODY))).toBe(200);
  const answer = await raw(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${MAX_BODY + 1}\r\n\r\n`);
  expect(answer).toContain('413');
  const chunk = 'x'.repeat(0x10000);
  const chunked = await raw(`POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${chunk}\r\n`.repeat(97)}0\r\n\r\n`);
  expect(chunked).toContain('413');
});

test.each([
  ['an odd host', 'GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n'],
  ['a path that is another address', 'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a method that fetch does not know', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
])('%s is refused', async (_, text) => {
  expect(await raw(text)).toMatch(/^HTTP\/1\.1 400/);
});

test('a path with two slashes stays on this host', async () => {
  const answer = await raw('GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(answer).toContain('"url":"http://localhost//evil.example/"');
});

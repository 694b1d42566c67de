import { Agent, request } from 'node:http';

/** A row of times in milliseconds, in words of a table. */
export type Tijden = { aantal: number; p50: number; p95: number; langst: number };

/** The value that a share of the row does not exceed (nearest rank). */
const rang = (gesorteerd: readonly number[], deel: number): number => gesorteerd[Math.max(0, Math.ceil(deel * gesorteerd.length) - 1)] ?? NaN;

export const vatSamen = (tijden: readonly number[]): Tijden => {
  const gesorteerd = tijden.toSorted((a, b) => a - b);
  return { aantal: tijden.length, p50: rang(gesorteerd, 0.5), p95: rang(gesorteerd, 0.95), langst: gesorteerd.at(-1) ?? NaN };
};

type Post = { pad: string; soort?: string; body?: string };

/** Sends one request and waits for the whole answer. @returns its status */
const stuur = (adres: string, { pad, soort, body }: Post, agent: Agent): Promise<number> => new Promise((goed, fout) => {
  const koppen = body === undefined ? {} : { origin: adres, 'content-type': soort, 'content-length': String(Buffer.byteLength(body)) };
  const verzoek = request(adres + pad, { method: body === undefined ? 'GET' : 'POST', agent, timeout: 30_000, headers: koppen }, (antwoord) => {
    antwoord.resume();
    antwoord.on('end', () => { goed(antwoord.statusCode ?? 0); });
    antwoord.on('error', fout);
  });
  verzoek.on('timeout', () => { verzoek.destroy(new Error(`${pad}: no answer in time`)); });
  verzoek.on('error', fout);
  verzoek.end(body);
});

/**
 * Sends requests one at a time over one connection and times each, from the first byte sent to the last received.
 * @param verwacht the only status that counts; anything else ends the measurement
 */
export const meetPosten = async (adres: string, posten: readonly Post[], verwacht: number): Promise<Tijden> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const tijden: number[] = [];
  try {
    for (const post of posten) {
      const begonnen = performance.now();
      const status = await stuur(adres, post, agent);
      tijden.push(performance.now() - begonnen);
      if (status !== verwacht) throw new Error(`${post.pad}: ${status} instead of ${verwacht}`);
    }
  } finally {
    agent.destroy();
  }
  return vatSamen(tijden);
};

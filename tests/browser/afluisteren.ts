import type { Page } from 'playwright-core';

/** Something that went over the line or lies on the disk. */
export type Gehoord = { waar: string; tekst: string };

/** Texts of a code: ciphertext, hashes, tokens. Searched as what they may hold, not as words. */
const codestuk = /[A-Za-z0-9+/_=-]{16,}/g;
/** What is sealed, a key or a hash: longer than words in an address. In base64 a plus is no space, or three letters between two are a name. */
const opSlot = /[A-Za-z0-9+/_=-]{64,}/g;
/** So long that chance does not write it. */
const lang = 8;

const veilig = (woord: string): string => woord.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const ontsleep = (tekst: string): string => {
  try {
    return decodeURIComponent(tekst.replaceAll('+', ' '));
  } catch {
    return tekst;
  }
};

/** As JSON writes it; a quote or a line break in a word would hide it otherwise. */
const leesbaarVan = (tekst: string): string => ontsleep(tekst).replaceAll('\\n', '\n').replaceAll('\\"', '"');

/** What a piece of code says when it is base64 or hex of words, wherever in it they begin. */
const gelezenUit = (stuk: string): string[] => [
  ...[0, 1, 2, 3].map((begin) => Buffer.from(stuk.slice(begin).replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('utf8')),
  ...(/^[0-9a-f]+$/i.test(stuk) ? [Buffer.from(stuk, 'hex').toString('utf8')] : []),
];

/**
 * Finds words of people in what was heard: as they are, in an address, or in base64 and hex.
 * @param geschreven whole texts; they are found by each of their sentences, and a short one (a name) as a word by itself
 */
export const makeZoeker = (geschreven: readonly string[]) => {
  const zinnen = [...new Set(geschreven.flatMap((tekst) => tekst.split(/[.?!]+(?:\s+|$)|\n+/)).map((zin) => zin.trim()).filter((zin) => /\p{L}/u.test(zin) || zin.length >= lang))];
  const lange = zinnen.filter((zin) => zin.length >= lang).map((zin) => zin.toLowerCase());
  const korte = zinnen.filter((zin) => zin.length < lang);
  const kort = new RegExp(`(?<![\\p{L}\\p{N}])(?:${korte.map(veilig).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'u');
  const gezien = new Map<string, string | null>();
  const langIn = (tekst: string): string | null => {
    const klein = tekst.toLowerCase();
    return lange.find((zin) => klein.includes(zin)) ?? null;
  };
  /** The same ciphertext comes by often. */
  const inCode = (stuk: string): string | null => {
    if (!gezien.has(stuk)) gezien.set(stuk, gelezenUit(stuk).map(langIn).find((zin) => zin !== null) ?? null);
    return gezien.get(stuk)!;
  };
  const kortIn = (tekst: string): string | null => kort.exec(leesbaarVan(tekst.replace(opSlot, ' ')).replace(codestuk, ' '))?.[0] ?? null;
  const vind = (tekst: string): string | null => {
    const leesbaar = leesbaarVan(tekst);
    const code = tekst.match(codestuk) ?? [];
    return langIn(tekst) ?? langIn(leesbaar) ?? kortIn(tekst) ?? code.map(inCode).find((zin) => zin !== null) ?? null;
  };
  return {
    /** The words that stand in there, or null. @param binair bytes in which short words come by chance */
    vind: (tekst: string, binair = false): string | null => (binair ? langIn(tekst) : vind(tekst)),
    aantal: zinnen.length,
  };
};

/** Somebody on the line: hears every request and every answer of the API, of pages and of this process. */
export const luister = () => {
  const gehoord = new Map<string, Gehoord>();
  const onderweg: Promise<unknown>[] = [];
  const hoor = (waar: string, tekst: string): void => { gehoord.set(`${waar} ${tekst}`, { waar, tekst }); };
  const aantallen = { vragen: 0, antwoorden: 0 };
  const gemist: string[] = [];
  return {
    hoor,
    aantallen,
    /** Answers that the browser did not give to read, though it had them. */
    gemist,
    /** Listens to a page, from its first request. */
    bijPagina: (page: Page): void => {
      page.on('request', (vraag) => {
        aantallen.vragen += 1;
        hoor(`vraag ${vraag.method()} ${new URL(vraag.url()).pathname}`, `${vraag.url()} ${JSON.stringify(vraag.headers())} ${vraag.postData() ?? ''}`);
      });
      page.on('response', (antwoord) => {
        const { pathname } = new URL(antwoord.url());
        if (!pathname.startsWith('/api/')) return;
        // Of a refusal, and of an end that comes after the page went, the browser keeps no body.
        const bewaard = antwoord.ok() && !pathname.endsWith('/sessie/einde');
        onderweg.push(antwoord.text().catch(() => {
          if (bewaard && !page.isClosed()) gemist.push(pathname);
          return '';
        }).then((tekst) => {
          aantallen.antwoorden += 1;
          hoor(`antwoord ${pathname}`, `${JSON.stringify(antwoord.headers())} ${tekst}`);
        }));
      });
    },
    /** Listens to what residents and clients without a screen ask from this process. @returns stops it */
    bijFetch: (): (() => void) => {
      const echt = globalThis.fetch;
      globalThis.fetch = async (vraag, opties) => {
        const waar = vraag instanceof Request ? vraag.url : String(vraag);
        aantallen.vragen += 1;
        hoor(`vraag ${waar}`, `${waar} ${JSON.stringify(opties?.headers ?? {})} ${typeof opties?.body === 'string' ? opties.body : ''}`);
        const antwoord = await echt(vraag, opties);
        aantallen.antwoorden += 1;
        hoor(`antwoord ${waar}`, `${JSON.stringify([...antwoord.headers])} ${await antwoord.clone().text()}`);
        return antwoord;
      };
      return () => { globalThis.fetch = echt; };
    },
    /** Waits for the answers that were still being read; before a page goes, or they go with it. */
    bij: async (): Promise<void> => { await Promise.all(onderweg.splice(0)); },
    alles: (): Gehoord[] => [...gehoord.values()],
  };
};

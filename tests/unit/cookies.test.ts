import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const browser = new URL('../../src/browser/', import.meta.url);
const pagina = readFileSync(new URL('../../content/nl/paginas/cookies.md', import.meta.url), 'utf8');
const scripts = readdirSync(browser, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.ts')).map((naam) => readFileSync(new URL(naam, browser), 'utf8'));
/** Everything that scripts keep on a device has a name that begins like this. */
const namen = [...new Set(scripts.flatMap((script) => [...script.matchAll(/'(geldloket-[a-z0-9-]+)'/g)].map(([, naam]) => naam!)))].sort();

describe('de pagina Cookies', () => {
  it('noemt alles wat deze site op een toestel bewaart, en niets anders', () => {
    expect([...new Set([...pagina.matchAll(/`(geldloket-[a-z0-9-]+)`/g)].map(([, naam]) => naam))].sort()).toEqual(namen);
  });

  it('is waar: geen script zet een cookie of bewaart iets onder een andere naam', () => {
    for (const script of scripts) {
      expect(script).not.toMatch(/document\.cookie|cookieStore|indexedDB|caches\.open/);
      if (/\.setItem\(/.test(script)) expect(script).toMatch(/'geldloket-[a-z0-9-]+'/);
    }
  });
});

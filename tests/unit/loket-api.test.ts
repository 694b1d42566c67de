import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maakApi } from '../../src/browser/loket/api.ts';

/** What the server has: another list has another name. */
let lijst: { id: string; eigenaar: string | null }[];
let gevraagd: string[];
/** Lets an answer wait until the test says so. */
let houd: Promise<void> | null;
const merkVan = (): string => JSON.stringify(lijst);

const antwoord = async (adres: string): Promise<Response> => {
  gevraagd.push(adres);
  const merk = merkVan();
  const bekend = new URL(adres, 'https://loket.test').searchParams.get('bekend') === merk;
  const uit = Response.json({ nu: 'nu', merk, aanmeldingen: bekend ? null : structuredClone(lijst) }, { headers: { 'x-loket-sessie': 'token' } });
  await houd;
  return uit;
};

beforeEach(() => {
  lijst = [{ id: 'a', eigenaar: null }];
  gevraagd = [];
  houd = null;
  vi.stubGlobal('fetch', (adres: string) => antwoord(adres));
});
afterEach(() => { vi.unstubAllGlobals(); });

describe('de lijst, elke halve minuut opnieuw gevraagd', () => {
  it('komt niet twee keer over de lijn, en is dan dezelfde als eerst', async () => {
    const api = maakApi();
    const { aanmeldingen } = await api.leesLijst();
    expect((await api.leesLijst()).aanmeldingen).toBe(aanmeldingen);
    expect(gevraagd[1]).toContain(`?bekend=${merkVan()}`);
  });

  it('is wat de server zegt, ook als op het scherm intussen iets van eerder kwam te staan', async () => {
    const api = maakApi();
    await api.leesLijst();
    lijst = [{ id: 'a', eigenaar: 'kim' }];
    expect((await api.leesLijst()).aanmeldingen).toMatchObject([{ eigenaar: 'kim' }]);
    expect((await api.leesLijst()).aanmeldingen).toMatchObject([{ eigenaar: 'kim' }]);
  });

  it('van voor het sluiten telt daarna niet meer, ook als het antwoord pas dan komt', async () => {
    for (const eerder of [0, 1]) {
      const api = maakApi();
      for (let keer = 0; keer < eerder; keer += 1) await api.leesLijst();
      let verder = (): void => undefined;
      houd = new Promise((klaar) => { verder = klaar; });
      const laat = api.leesLijst();
      api.vergeet();
      verder();
      await laat;
      houd = null;
      await api.leesLijst();
      expect(gevraagd.at(-1)).not.toContain('bekend');
    }
  });
});

import type { Terugblik } from '../domain/aanmelding/terugblik.ts';
import { ontvangersVan } from '../domain/gemeente/sleutelring.ts';
import { openEnvelop, sealEnvelop } from '../envelop/envelop.ts';
import { deriveTerugkomsleutel, type Scrypt } from '../envelop/terugkomcode.ts';
import type { Deps } from './ports.ts';
import { act, lookUp } from './terugkomen.ts';

/** A terugblik with its answers opened in memory; null where the key did not fit. */
export type GeopendeTerugblik = Omit<Terugblik, 'antwoorden'> & { antwoorden: { op: string; tekst: string | null }[] };

const openAntwoorden = async (terugblik: Terugblik, identiteit: string): Promise<GeopendeTerugblik> => ({
  ...terugblik,
  antwoorden: await Promise.all(terugblik.antwoorden.map(async ({ op, inhoud }) => {
    const geopend = await openEnvelop(new Uint8Array(Buffer.from(inhoud, 'base64')), identiteit, { doel: 'antwoord', id: terugblik.id })
      .catch(() => null);
    return { op, tekst: geopend?.tekst ?? null };
  })),
});

/** What a resident without JavaScript asks. */
export type PlatteVraag = { actie: 'bekijken' | 'intrekken' | 'verwijderen' } | { actie: 'aanvullen'; tekst: string };

/**
 * Coming back without JavaScript: derives the keys from the code, does what is asked and opens the answers, in memory
 * only. What is added is sealed before it is stored.
 * @param code 16 digits @param scrypt native, at most two at a time
 * @returns how it stands, or null after deleting
 * @throws OnbekendeCode, StoreFout
 */
export const comeBackPlain = async (deps: Deps, scrypt: Scrypt, code: string, vraag: PlatteVraag): Promise<GeopendeTerugblik | null> => {
  const { tag, identiteit } = await deriveTerugkomsleutel(code, scrypt);
  const nu = await lookUp(deps, tag);
  if (vraag.actie === 'bekijken') return openAntwoorden(nu, identiteit);
  const terugblik = vraag.actie === 'aanvullen'
    ? await act(deps, tag, {
        actie: 'aanvullen',
        inhoud: await sealEnvelop({ versie: 1, doel: 'aanvulling', id: nu.id, tekst: vraag.tekst }, ontvangersVan(deps.sleutelring)),
      })
    : await act(deps, tag, { actie: vraag.actie });
  return terugblik && openAntwoorden(terugblik, identiteit);
};

import { draaddoel, type GeopendeTerugblik, type Terugblik } from '../domain/aanmelding/terugblik.ts';
import { ontvangersVan } from '../domain/gemeente/sleutelring.ts';
import { openEnvelop, sealEnvelop } from '../envelop/envelop.ts';
import { deriveTerugkomsleutel, type Scrypt } from '../envelop/terugkomcode.ts';
import type { Deps } from './ports.ts';
import { act, lookUp } from './terugkomen.ts';

/** Opens the texts in memory. */
const openTerugblik = async (terugblik: Terugblik, identiteit: string): Promise<GeopendeTerugblik> => ({
  ...terugblik,
  draad: await Promise.all(terugblik.draad.map(async ({ van, op, inhoud }) => {
    const geopend = await openEnvelop(new Uint8Array(Buffer.from(inhoud, 'base64')), identiteit, { doel: draaddoel[van], id: terugblik.id }).catch(() => null);
    return { van, op, tekst: geopend?.tekst ?? null };
  })),
});

/** What a resident without JavaScript asks. */
export type PlatteVraag = { actie: 'bekijken' | 'intrekken' | 'verwijderen' } | { actie: 'aanvullen'; tekst: string };

/**
 * Coming back without JavaScript: derives the keys from the code, does what is asked and opens the texts, in memory
 * only. What is added is sealed before it is stored, for the desk and for the resident.
 * @param code 16 digits @param scrypt native, at most two at a time
 * @returns how it stands, or null after deleting
 * @throws OnbekendeCode, GenoegVandaag, StoreFout
 */
export const comeBackPlain = async (deps: Deps, scrypt: Scrypt, code: string, vraag: PlatteVraag): Promise<GeopendeTerugblik | null> => {
  const { tag, identiteit, ontvanger } = await deriveTerugkomsleutel(code, scrypt);
  const nu = await lookUp(deps, tag);
  if (vraag.actie === 'bekijken') return openTerugblik(nu, identiteit);
  const terugblik = vraag.actie === 'aanvullen'
    ? await act(deps, tag, {
        actie: 'aanvullen',
        inhoud: await sealEnvelop({ versie: 1, doel: 'aanvulling', id: nu.id, tekst: vraag.tekst }, [ontvanger, ...ontvangersVan(deps.sleutelring)]),
      })
    : await act(deps, tag, { actie: vraag.actie });
  return terugblik && openTerugblik(terugblik, identiteit);
};

import type { APIRoute } from 'astro';
import { maakZoekindex } from '../zoeken/zoekindex.ts';
import { gemeente } from '../gemeenten/kies.ts';
import { begrippen } from '../i18n/begrippen.ts';
import { zinnen } from '../i18n/index.ts';
import { allePaginas } from '../layouts/overzicht.ts';
import { regelingen } from '../layouts/regelingen.ts';

export const prerender = true;

/** The index of the search, made at the build; the script of /onderwerpen fetches it when somebody begins to type. */
export const GET: APIRoute = async () => {
  const paginas = await allePaginas(zinnen('nl'), gemeente);
  const woorden = begrippen('nl').map(({ code, term, vormen, uitleg }) => ({ adres: `/woorden#${code}`, titel: term, omschrijving: uitleg, trefwoorden: vormen, tekst: '' }));
  const regels = regelingen.map(({ code, naam, wat, trefwoorden }) => ({ adres: `/regelingen#${code}`, titel: naam, omschrijving: wat, trefwoorden, tekst: '' }));
  return new Response(JSON.stringify(maakZoekindex([...paginas, ...woorden, ...regels])), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};

import type { APIRoute } from 'astro';
import { gemeente } from '../gemeenten/kies.ts';
import { zinnen } from '../i18n/index.ts';
import { allePaginas } from '../layouts/overzicht.ts';

export const prerender = true;

/** Every page for residents. The desk and the answers to a form are not for search engines. */
export const GET: APIRoute = async ({ site }) => {
  const paginas = await allePaginas(zinnen('nl'), gemeente);
  const regels = [{ adres: '/', gecontroleerd: undefined }, { adres: '/onderwerpen', gecontroleerd: undefined }, ...paginas].map(({ adres, gecontroleerd }) =>
    `<url><loc>${new URL(adres, site).href}</loc>${gecontroleerd ? `<lastmod>${gecontroleerd}</lastmod>` : ''}</url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${regels.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};

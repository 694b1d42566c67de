import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

export const prerender = true;

/** Pages that are not Markdown. The desk and the answers to a form are not for search engines. */
const vast = ['/', '/spoed', '/zelftest', '/aanmelden', '/contact', '/terugkomen', '/woorden'];

export const GET: APIRoute = async ({ site }) => {
  const paginas = (await getCollection('paginas')).map(({ id, data }) => ({ pad: `/${id}`, sinds: data.gecontroleerd }));
  const regels = [...vast.map((pad) => ({ pad, sinds: undefined })), ...paginas].map(({ pad, sinds }) =>
    `<url><loc>${new URL(pad, site).href}</loc>${sinds ? `<lastmod>${sinds}</lastmod>` : ''}</url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${regels.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};

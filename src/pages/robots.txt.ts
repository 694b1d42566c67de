import type { APIRoute } from 'astro';
import { omgeving } from '../gemeenten/kies.ts';

export const prerender = true;

/** A demonstration must not be found: someone might send it a real message. */
export const GET: APIRoute = ({ site }) => new Response(
  [
    'User-agent: *',
    ...(omgeving === 'productie' ? [] : ['Disallow: /']),
    'Disallow: /loket',
    'Disallow: /_postvak',
    '',
    `Sitemap: ${new URL('/sitemap.xml', site).href}`,
    '',
  ].join('\n'),
  { headers: { 'content-type': 'text/plain; charset=utf-8' } },
);

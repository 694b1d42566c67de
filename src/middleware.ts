import { defineMiddleware } from 'astro:middleware';
import { securityHeaders } from './adapters/http/headers.ts';

/**
 * Headers in netlify.toml do not apply to what a function answers, so every on-demand page gets them here, the
 * 404 and the redirects of that function too.
 */
export const onRequest = defineMiddleware(async ({ isPrerendered }, next) => {
  const antwoord = await next();
  if (!isPrerendered) for (const [naam, waarde] of Object.entries(securityHeaders)) antwoord.headers.set(naam, waarde);
  return antwoord;
});

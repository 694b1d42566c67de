import { appendFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import netlify from '@astrojs/netlify';
import preact from '@astrojs/preact';
import { inhoudscontrole } from './tools/inhoud/bouw.ts';

// SITE_URL is the public address, without a slash at the end; the local server and Netlify set it.
const site = process.env.SITE_URL ?? process.env.URL ?? 'http://localhost:8888';

/**
 * One form of each address: Netlify's pretty URLs send /x/ to /x, but also show /x.html. A forced line per page, so that
 * a new page needs no configuration. Netlify and server/redirects.ts read the file.
 * @type {import('astro').AstroIntegration}
 */
const eenAdres = {
  name: 'een-adres',
  hooks: {
    'astro:build:done': async ({ dir, pages }) => {
      const paden = pages.map(({ pathname }) => pathname.replace(/\/$/, '')).filter((pad) => pad !== '404').toSorted();
      const regels = paden.map((pad) => (pad === '' ? '/index.html / 301!' : `/${pad}.html /${pad} 301!`));
      await appendFile(new URL('_redirects', dir), `\n${regels.join('\n')}\n`);
    },
  },
};

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'never',
  compressHTML: true,
  build: { format: 'file', inlineStylesheets: 'never', assets: 'bouw' },
  // Our own origin check answers in Dutch and also guards netlify/functions (src/adapters/http/origin.ts).
  security: { checkOrigin: false },
  session: false,
  adapter: netlify({
    imageCDN: false, cacheOnDemandPages: false, devFeatures: false,
    // Nothing here changes pictures at run time; with it the function is seven times as large.
    excludeFiles: ['./node_modules/sharp/**', './node_modules/@img/**'],
  }),
  integrations: [inhoudscontrole(fileURLToPath(new URL('.', import.meta.url))), preact(), eenAdres],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    worker: { format: 'es' },
    // `npm run dev` runs the functions beside astro dev (server/dev.mjs) and says where.
    server: { proxy: process.env.FUNCTIES_URL ? { '/api': process.env.FUNCTIES_URL, '/_postvak': process.env.FUNCTIES_URL } : {} },
  },
});

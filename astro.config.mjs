import { defineConfig } from 'astro/config';
import netlify from '@astrojs/netlify';
import preact from '@astrojs/preact';

// SITE_URL is the public address, without a slash at the end; the local server and Netlify set it.
const site = process.env.SITE_URL ?? process.env.URL ?? 'http://localhost:8888';

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
  integrations: [preact()],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    worker: { format: 'es' },
    // `npm run dev` runs the functions beside astro dev (server/dev.mjs) and says where.
    server: { proxy: process.env.FUNCTIES_URL ? { '/api': process.env.FUNCTIES_URL, '/_postvak': process.env.FUNCTIES_URL } : {} },
  },
});

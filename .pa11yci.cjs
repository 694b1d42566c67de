// pa11y-ci over every page of the sitemap, and over states that have no address of their own. tests/steps.ts starts
// the server and gives BASE_URL and DIST_DIR.
const { readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const base = process.env.BASE_URL ?? 'http://localhost:8888';
const sitemap = join(process.env.DIST_DIR ?? 'dist', 'sitemap.xml');

const pages = existsSync(sitemap)
  ? [...readFileSync(sitemap, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc).pathname)
  : ['/'];

/** Pages that are not in the sitemap, and states after something has been done. */
const states = [
  '/loket',
  '/deze-pagina-is-er-niet',
  '/_postvak',
];

module.exports = {
  defaults: {
    standard: 'WCAG2AA',
    runners: ['axe', 'htmlcs'],
    concurrency: 1,
    timeout: 60000,
    chromeLaunchConfig: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    },
  },
  urls: [...new Set([...pages, ...states])].map((entry) => (typeof entry === 'string' ? `${base}${entry}` : { ...entry, url: `${base}${entry.url}` })),
};

// pa11y-ci over every page of the sitemap, and over states that have no address of their own. tests/steps.ts starts
// the server and gives BASE_URL and DIST_DIR.
const { readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const base = process.env.BASE_URL ?? 'http://localhost:8888';
const sitemap = join(process.env.DIST_DIR ?? 'dist', 'sitemap.xml');

const pages = existsSync(sitemap)
  ? [...readFileSync(sitemap, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc).pathname)
  : ['/'];

const form = (url, body) => ({
  url,
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: base },
  postData: new URLSearchParams(body).toString(),
});

/** Pages that are not in the sitemap, and states after something has been done. */
const states = [
  '/loket',
  '/deze-pagina-is-er-niet',
  '/wachttijd',
  '/_postvak',
  // With JavaScript. A part after # keeps the addresses apart in the report.
  { url: '/aanmelden#leeg', actions: ['click element #aanmeldformulier [type=submit]', 'wait for element #fouten to be visible'] },
  { url: '/aanmelden#meer', actions: ['click element summary', 'wait for element #veld-herkenzin to be visible'] },
  {
    url: '/aanmelden#bellen-zonder-nummer',
    actions: ['set field #veld-verhaal to Ik maak mij zorgen.', 'click element #wijze-bellen', 'click element #aanmeldformulier [type=submit]', 'wait for element #fouten to be visible'],
  },
  {
    url: '/aanmelden#ontvangen-met-code',
    actions: ['set field #veld-verhaal to Ik maak mij zorgen.', 'click element #wijze-code', 'click element #aanmeldformulier [type=submit]', 'wait for element #ontvangst-titel to be visible'],
  },
  { url: '/brief#nee', actions: ['click element #nee summary', 'wait for element #nee[open] to be visible'] },
  { url: '/brief#leeg', actions: ['click element #aanmeldformulier [type=submit]', 'wait for element #fouten to be visible'] },
  { url: '/werkgevers#leeg', actions: ['click element #aanmeldformulier [type=submit]', 'wait for element #fouten to be visible'] },
  { url: '/terugkomen#leeg', actions: ['click element #codeformulier [type=submit]', 'wait for element #fouten to be visible'] },
  {
    url: '/terugkomen#onbekend',
    actions: ['set field #veld-code to 1234 5678 9012 3456', 'click element #codeformulier [type=submit]', 'wait for element #fouten to be visible'],
  },
  { url: '/onderwerpen#gevonden', actions: ['set field #zoekveld to boete', 'wait for element #zoeklijst a to be visible'] },
  { url: '/regelingen#wonen', actions: ['click element #regelingfilter [value=wonen]', 'wait for element #regelingalles to be visible'] },
  { url: '/onderwerpen#niets', actions: ['set field #zoekveld to xqzw', 'wait for element #zoekniets to be visible'] },
  { url: '/18#plan', actions: ['set field #veld-maand to langer', 'click element #achttien-maand [type=submit]', 'wait for element #groep-kan-nog to be visible', 'click element #taak-zorgtoeslag'] },
  { url: '/18#geen-maand', actions: ['click element #achttien-maand [type=submit]', 'wait for element #fout-maand to be visible'] },
  { url: '/zelftest#uitslag', actions: ['click element #dreigt-huis-uit', ...Array.from({ length: 7 }, () => 'click element #zelftest-verder'), 'wait for element #zelftest-uitslagen to be visible'] },
  // Without JavaScript.
  form('/zelftest/uitslag', { rekeningen: 'huur', wie: 'jong' }),
  form('/aanmelden/kaart', { rekeningen: 'huur', wie: 'jong' }),
  form('/aanmelden/versturen?brief', { aanleiding: 'brief', contactwijze: '' }),
  form('/aanmelden/versturen?betaald', { aanleiding: 'brief-betaald' }),
  form('/aanmelden/versturen?organisatie', { aanleiding: 'organisatie', wens: 'advies', contactwijze: '' }),
  form('/aanmelden/versturen?leeg', { verhaal: '', contactwijze: '' }),
  form('/aanmelden/versturen?ontvangen', { verhaal: 'Ik maak mij zorgen.', contactwijze: 'code' }),
  form('/terugkomen/bekijken?leeg', { code: '' }),
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

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { z } from 'zod';
import { securityHeaders } from '../src/adapters/http/headers.ts';

/** A mail as src/adapters/mail writes it (docs/architecture.md, "Mailbox"). */
const mailSchema = z.object({
  id: z.string(),
  op: z.string(),
  soort: z.string(),
  aan: z.union([z.string(), z.array(z.string())]),
  onderwerp: z.string(),
  tekst: z.string(),
});
type Mail = z.infer<typeof mailSchema>;

const stylesheet = new URL('./postvak.css', import.meta.url);

/** All mail of the local mailbox, newest first. A file that is half written or not a mail is left out. */
const readMail = async (dir: string): Promise<Mail[]> => {
  if (!existsSync(dir)) return [];
  const mails: Mail[] = [];
  for (const name of (await readdir(dir)).filter((n) => n.endsWith('.json')).sort().reverse()) {
    try {
      const read = mailSchema.safeParse(JSON.parse(await readFile(join(dir, name), 'utf8')));
      if (read.success) mails.push(read.data);
    } catch {
      continue;
    }
  }
  return mails.sort((a, b) => b.op.localeCompare(a.op));
};

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const leesbaar = (op: string): string => (Number.isNaN(Date.parse(op)) ? op : moment.format(new Date(op)));

const row = (term: string, text: string) => [h('dt', null, term), h('dd', null, text)];

const item = (mail: Mail) => h('li', { 'data-soort': mail.soort },
  h('h2', null, mail.onderwerp),
  h('dl', null, ...row('Aan', Array.isArray(mail.aan) ? mail.aan.join(', ') : mail.aan), ...row('Wanneer', leesbaar(mail.op)), ...row('Soort', mail.soort)),
  h('pre', null, mail.tekst));

const page = (mails: Mail[]): string => `<!doctype html>${render(h('html', { lang: 'nl' },
  h('head', null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', null, 'Postvak van deze machine'),
    h('link', { rel: 'stylesheet', href: '/_postvak/stijl.css' })),
  h('body', null, h('main', null,
    h('h1', null, 'Postvak van deze machine'),
    h('p', null, 'Hier staat de post die deze demonstratie zou versturen. Er gaat niets echt weg.'),
    h('a', { href: '/_postvak' }, 'Kijk opnieuw'),
    mails.length === 0 ? h('p', null, 'Er is nog geen post. Stuur een aanmelding, dan gaat hier de bel.') : h('ol', null, ...mails.map(item))))))}`;

/** Answers for the addresses of the mailbox, or undefined for any other address. */
export type Mailbox = (request: Request, url: URL) => Promise<Response | undefined>;

/**
 * Shows the local mailbox at /_postvak (and as /_postvak.json for tests).
 * @param dir folder the mails are written to
 */
export const makeMailbox = (dir: string): Mailbox => async (request, url) => {
  if (!['/_postvak', '/_postvak.json', '/_postvak/stijl.css'].includes(url.pathname)) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { ...securityHeaders, allow: 'GET, HEAD' } });
  if (url.pathname === '/_postvak/stijl.css') return new Response(await readFile(stylesheet), { headers: { ...securityHeaders, 'content-type': 'text/css; charset=utf-8' } });
  const mails = await readMail(dir);
  if (url.pathname === '/_postvak.json') return Response.json(mails, { headers: securityHeaders });
  return new Response(page(mails), { headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' } });
};

import type { APIRoute } from 'astro';
import { gemeente } from '../../gemeenten/kies.ts';

export const prerender = true;

/** RFC 9116 wants less than a year; a build every few months keeps it fresh. */
const dagenGeldig = 350;

export const GET: APIRoute = ({ site }) => {
  const meld = gemeente.beveiligingContact.waarde ?? gemeente.email.waarde;
  if (!meld) throw new Error('security.txt needs beveiligingContact or email in gemeente.json.');
  const contact = /^(https|mailto|tel):/.test(meld) ? meld : `mailto:${meld}`;
  const verloopt = new Date(Date.now() + dagenGeldig * 86_400_000);
  verloopt.setUTCHours(0, 0, 0, 0);
  return new Response(
    [
      `Contact: ${contact}`,
      `Expires: ${verloopt.toISOString().replace('.000', '')}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
      `Policy: ${new URL('/kwetsbaarheid-melden', site).href}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};

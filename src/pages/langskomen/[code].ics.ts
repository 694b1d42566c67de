import type { APIRoute, GetStaticPaths } from 'astro';
import { gemeente } from '../../gemeenten/kies.ts';
import { teksten } from '../../i18n/index.ts';
import { agendaVan } from '../../layouts/agenda.ts';
import { getoond, komende } from '../../layouts/spreekuren.ts';

export const prerender = true;
export const getStaticPaths: GetStaticPaths = () => getoond.map((spreekuur) => ({ params: { code: spreekuur.code }, props: { spreekuur } }));

/** The coming times of one spreekuur as a calendar file. The title tells nothing to who looks on. */
export const GET: APIRoute<{ spreekuur: (typeof getoond)[number] }> = ({ props: { spreekuur } }) => new Response(
  agendaVan(spreekuur, komende(spreekuur), gemeente.tijdzone, teksten('nl')('langskomen.spreekuren.agendaTitel')),
  { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
);

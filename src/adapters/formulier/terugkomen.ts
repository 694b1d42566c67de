import { ringOnReceipt } from '../../application/alarm.ts';
import { comeBackPlain, type PlatteVraag } from '../../application/open-terugblik.ts';
import { GenoegVandaag, OnbekendeCode } from '../../application/terugkomen.ts';
import { aanvullingFout } from '../../domain/aanmelding/aanvulling.ts';
import type { GeopendeTerugblik } from '../../domain/aanmelding/terugblik.ts';
import { readCode } from '../../domain/aanmelding/terugkomcode.ts';
import type { App } from '../compose.ts';
import { FormulierWeigering, readForm } from '../http/read-form.ts';
import { type Bezoek, formulierGrens, veelTeller } from './bezoek.ts';

/** How a visit with a code without JavaScript ended, for the page that answers it. */
export type TerugkomUitkomst =
  | {
      soort: 'gevonden'; status: 200 | 422 | 429; code: string; terugblik: GeopendeTerugblik; gedaan: 'aanvullen' | 'intrekken' | null;
      zeker: boolean; aanvulling: string; tekstfout: 'tekst-leeg' | 'tekst-lang' | 'genoeg-vandaag' | null;
    }
  | { soort: 'verwijderd'; status: 200 }
  | { soort: 'codefout'; status: 422; getypt: string; cijfers: number }
  | { soort: 'onbekend'; status: 404; getypt: string }
  | { soort: 'te-vaak'; status: 429; getypt: string }
  | { soort: 'geweigerd'; status: number }
  | { soort: 'storing'; status: 503; getypt: string };

/** Wrong codes from one place in ten minutes. */
const foutenGrens = 30;
const fouten = veelTeller();

const veldVan = (form: FormData, naam: string): string => {
  const waarde = form.get(naam);
  return typeof waarde === 'string' ? waarde : '';
};

const vraagVan = (actie: string, tekst: string, tekstfout: string | null): PlatteVraag => {
  if (actie === 'aanvullen' && !tekstfout) return { actie, tekst };
  if (actie === 'intrekken') return { actie };
  return { actie: actie === 'verwijderen-zeker' ? 'verwijderen' : 'bekijken' };
};

/** Does what is asked. Was enough added today? Then how it stands, so that the text comes back with the page. */
const vraagOf = async (
  doe: () => Promise<GeopendeTerugblik | null>, bekijk: () => Promise<GeopendeTerugblik | null>,
): Promise<{ terugblik: GeopendeTerugblik | null; genoeg: boolean }> => {
  try {
    return { terugblik: await doe(), genoeg: false };
  } catch (reden) {
    if (!(reden instanceof GenoegVandaag)) throw reden;
    return { terugblik: await bekijk(), genoeg: true };
  }
};

const kijk = async ({ deps }: App, bezoek: Bezoek, form: FormData, getypt: string): Promise<TerugkomUitkomst> => {
  const { code, cijfers } = readCode(getypt);
  if (code === null) return { soort: 'codefout', status: 422, getypt, cijfers };
  if (fouten.seen(bezoek.ip) >= foutenGrens) return { soort: 'te-vaak', status: 429, getypt };
  const actie = veldVan(form, 'actie');
  const tekst = veldVan(form, 'tekst');
  const fout = actie === 'aanvullen' ? aanvullingFout(tekst) : null;
  const vraag = vraagVan(actie, tekst, fout);
  const { terugblik, genoeg } = await vraagOf(() => comeBackPlain(deps, bezoek.scrypt, code, vraag), () => comeBackPlain(deps, bezoek.scrypt, code, { actie: 'bekijken' }));
  if (vraag.actie === 'aanvullen' && !genoeg) bezoek.waitUntil(ringOnReceipt(deps).catch(() => deps.log({ wat: 'bel-mislukt' })));
  if (!terugblik) return { soort: 'verwijderd', status: 200 };
  const tekstfout = genoeg ? 'genoeg-vandaag' : fout;
  return {
    soort: 'gevonden', status: genoeg ? 429 : fout ? 422 : 200, code, terugblik, zeker: actie === 'verwijderen', tekstfout,
    gedaan: !genoeg && (vraag.actie === 'aanvullen' || vraag.actie === 'intrekken') ? vraag.actie : null, aanvulling: tekstfout ? tekst : '',
  };
};

/** Answers a visit with a code. @param app called late: a configuration that is not right is a storing, not a crash */
export const receiveTerugkomen = async (app: () => App, bezoek: Bezoek): Promise<TerugkomUitkomst> => {
  let getypt = '';
  try {
    const alles = app();
    const form = await readForm(bezoek.request, formulierGrens, [alles.origins.site]);
    getypt = veldVan(form, 'code').slice(0, 100);
    return await kijk(alles, bezoek, form, getypt);
  } catch (reden) {
    if (reden instanceof OnbekendeCode) {
      fouten.count(bezoek.ip);
      return { soort: 'onbekend', status: 404, getypt };
    }
    if (reden instanceof FormulierWeigering) return { soort: 'geweigerd', status: reden.status };
    bezoek.log({ wat: 'terugkomen-mislukt', status: 503, fout: reden instanceof Error ? reden.name : 'onbekend' });
    return { soort: 'storing', status: 503, getypt };
  }
};

import type { Feit } from '../domain/gemeente/feit.ts';
import type { Gemeente, Openingstijden } from '../domain/gemeente/gemeente.ts';
import type { Feitnaam } from '../domain/inhoud/pagina.ts';
import type { Teksten } from './index.ts';

/** A row of opening hours in words: "maandag tot en met donderdag", "8.30 tot 16.30 uur". */
export type Tijdregel = { dagen: string; tijden: string };

const ontsnap = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const link = (href: string, tekst: string): string => `<a href="${ontsnap(href)}">${ontsnap(tekst)}</a>`;

/** The hour as one says it: 8.30. */
export const zegTijd = (tijd: string): string => tijd.replace(/^0/, '').replace(':', '.');

/** Opening hours in words, one row for days in a row with the same hours. */
export const zegTijden = (tijden: Openingstijden, t: Teksten): Tijdregel[] => {
  const namen = t('dagen', { returnObjects: true });
  const regels: { van: number; tot: number; tijden: string }[] = [];
  for (let dag = 1; dag <= 7; dag += 1) {
    const vakken = tijden[String(dag) as keyof Openingstijden] ?? [];
    if (vakken.length === 0) continue;
    const zin = t('tijden.vakken', {
      vakken: vakken.map((v) => t('tijden.vak', { van: zegTijd(v.van), tot: zegTijd(v.tot) })).join(t('tijden.en')),
    });
    const vorige = regels.at(-1);
    if (vorige?.tot === dag - 1 && vorige.tijden === zin) vorige.tot = dag;
    else regels.push({ van: dag, tot: dag, tijden: zin });
  }
  const naam = (dag: number): string => namen[dag - 1] ?? '';
  return regels.map(({ van, tot, tijden: zin }) => ({
    dagen: van === tot ? naam(van) : t(tot === van + 1 ? 'tijden.tweeDagen' : 'tijden.reeks', { van: naam(van), tot: naam(tot) }),
    tijden: zin,
  }));
};

/**
 * The promise of the gemeente to respond, in one sentence.
 * @param ookVoorstel also say a promise the gemeente has not confirmed, marked as a proposal
 * @returns null when there is nothing to promise
 */
export const zegToezegging = (gemeente: Gemeente, soort: 'spoed' | 'gewoon', ookVoorstel: boolean, t: Teksten): string | null => {
  const { waarde, bevestigd } = gemeente.toezegging;
  if (!waarde || (!bevestigd && !ookVoorstel)) return null;
  const zin = t(`feiten.toezegging.${soort}`, { count: waarde[soort].werkdagen });
  return bevestigd ? zin : `${zin} ${t('feiten.toezegging.voorstel')}`;
};

/**
 * A fact of the gemeente in words. Outside production the text says it when the gemeente still has to approve the fact or
 * supply it; production does not start before that is done.
 * @param zin the sentence for a value
 * @param onbekend the sentence that stands there as long as nobody may rely on a value
 * @param voorbehoud what stands behind it outside production: with a proposal, and without a value; null in production
 */
const zegFeit = <T>({ waarde, bevestigd }: Feit<T>, zin: (waarde: T) => string, onbekend: string, voorbehoud: { voorstel: string; nogNodig: string } | null): string => {
  if (waarde === null) return voorbehoud ? `${onbekend} ${voorbehoud.nogNodig}` : onbekend;
  if (bevestigd) return zin(waarde);
  return voorbehoud ? `${zin(waarde)} ${voorbehoud.voorstel}` : onbekend;
};

/**
 * What a text may say about the gemeente: pieces of HTML by the name that stands between accolades in Markdown. What
 * nobody told us yet becomes a sentence that says what to do instead.
 * @param ookVoorstel also say what the gemeente has not confirmed, marked as a proposal: everywhere but in production
 */
export const feitenVan = (gemeente: Gemeente, ookVoorstel: boolean, t: Teksten) => {
  const { geldloket, privacy } = gemeente;
  const telefoon = gemeente.telefoon.waarde;
  const email = gemeente.email.waarde;
  const telefoonLink = telefoon ? link(`tel:${telefoon.nummer}`, telefoon.weergave) : '';
  const emailLink = email ? link(`mailto:${email}`, email) : '';
  const nood = { telefoonLink, emailLink };
  const gewoon = zegToezegging(gemeente, 'gewoon', ookVoorstel, t);
  const meld = gemeente.beveiligingContact.waarde;
  const zeg = <T>(feit: Feit<T>, zin: (waarde: T) => string, onbekend: string, wat: 'functionaris' | 'grondslag' | 'anders' = 'anders'): string =>
    zegFeit(feit, zin, onbekend, ookVoorstel ? { voorstel: t('feiten.toezegging.voorstel'), nogNodig: t(`feiten.nogNodig.${wat}`) } : null);

  return {
    gemeente: ontsnap(gemeente.naam),
    telefoonLink,
    emailLink,
    postadres: ontsnap(gemeente.postadres.waarde ?? ''),
    langskomen: geldloket.bezoekadres.waarde
      ? ontsnap(t('feiten.langskomen.bekend', { adres: geldloket.bezoekadres.waarde }))
      : t('feiten.langskomen.onbekend', nood),
    bijWie: geldloket.bijOrganisatie.waarde ? ontsnap(t('feiten.bijWie', { organisatie: geldloket.bijOrganisatie.waarde })) : '',
    afspraak: geldloket.afspraakNodig.waarde === null ? '' : t(geldloket.afspraakNodig.waarde ? 'feiten.afspraak.ja' : 'feiten.afspraak.nee'),
    kosten: geldloket.kostenloos.waarde ? t('feiten.kosten') : '',
    belnummer: geldloket.belnummer.waarde
      ? ontsnap(t('feiten.belnummer.bekend', { nummer: geldloket.belnummer.waarde }))
      : t('feiten.belnummer.onbekend', nood),
    toezeggingGewoon: gewoon ? `${gewoon} ${t('feiten.druk')} ${link('/wachttijd', t('feiten.drukLink'))}.` : t('feiten.toezegging.onbekend'),
    toezeggingSpoed: zegToezegging(gemeente, 'spoed', ookVoorstel, t) ?? t('feiten.toezegging.spoedOnbekend', nood),
    bewaren: zeg(gemeente.bewaren, (dagen) => t('feiten.bewaren.bekend', dagen), t('feiten.bewaren.onbekend', nood)),
    verantwoordelijke: zeg(
      privacy.verantwoordelijke, (naam) => ontsnap(t('feiten.verantwoordelijke.bekend', { naam })), ontsnap(t('feiten.verantwoordelijke.onbekend', { gemeente: gemeente.naam })),
    ),
    functionaris: zeg(
      privacy.functionarisGegevensbescherming, (contact) => ontsnap(t('feiten.functionaris.bekend', { contact })), t('feiten.functionaris.onbekend', nood), 'functionaris',
    ),
    grondslag: zeg(privacy.grondslag, ontsnap, t('feiten.grondslagOnbekend', nood), 'grondslag'),
    toegankelijkheidStatus: gemeente.toegankelijkheid.status.waarde
      ? ontsnap(gemeente.toegankelijkheid.status.waarde)
      : t('feiten.toegankelijkheid.onbekend'),
    toegankelijkheidVerklaring: gemeente.toegankelijkheid.registerLink.waarde
      ? link(gemeente.toegankelijkheid.registerLink.waarde, t('feiten.toegankelijkheid.verklaring'))
      : t('feiten.toegankelijkheid.verklaringOnbekend'),
    meldAdres: !meld ? emailLink : /^https:/.test(meld) ? link(meld, meld) : link(`mailto:${meld}`, meld),
  } satisfies Record<Feitnaam, string>;
};

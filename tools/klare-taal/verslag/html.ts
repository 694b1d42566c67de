/** The report to read at ease: every text with its sentences marked and the reason beside them. One file, no script. */
import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { grenzen, isGeslaagd, type Stukverslag, telMeldingen, type Verslag, type Zinverslag } from '../controle.ts';
import type { Blok, Ernst, Melding } from '../soorten.ts';
import { codes, naamVan } from './codes.ts';
import { stijl } from './stijl.ts';
import { aantal, alsZin, getoond, meldingInWoorden, oordeelInWoorden, schaal, scoreInWoorden, tel } from './zeggen.ts';

/** Ends of the scale that is drawn; easy texts stand near the left, letters of the government near the right. */
const schaalVan = 20;
const schaalTot = 60;

const meter = (score: number): ComponentChildren => {
  const x = (waarde: number): number => 6 + ((Math.min(Math.max(waarde, schaalVan), schaalTot) - schaalVan) / (schaalTot - schaalVan)) * 388;
  return h('svg', { class: 'meter', viewBox: '0 0 400 44', role: 'img', 'aria-label': `Leesscore ${scoreInWoorden(score)}; de grens is ${grenzen.fout.vanaf}.` },
    h('line', { class: 'as', x1: 6, x2: 394, y1: 14, y2: 14 }),
    h('line', { class: 'grens', x1: x(grenzen.fout.vanaf), x2: x(grenzen.fout.vanaf), y1: 5, y2: 23 }),
    h('circle', { class: score >= grenzen.fout.vanaf ? 'punt zwaar' : 'punt', cx: x(score), cy: 14, r: 7 }),
    h('text', { x: 0, y: 40 }, 'makkelijk'),
    h('text', { x: x(grenzen.fout.vanaf), y: 40, 'text-anchor': 'middle' }, `grens ${grenzen.fout.vanaf}`),
    h('text', { x: 400, y: 40, 'text-anchor': 'end' }, 'moeilijk'));
};

const isHeel = ({ zin, van, tot }: Melding): boolean => van === 0 && tot === zin.tekst.length;
const zwaarste = (meldingen: readonly Melding[]): Ernst => (meldingen.some((m) => m.ernst === 'fout') ? 'fout' : 'tip');
const inEenRegel = (meldingen: readonly Melding[]): string => meldingen.map((m) => `${m.code} ${meldingInWoorden(m)}`).join('\n');

/** The sentence in pieces, each marked with what is said about it; marks may overlap. */
const gemarkeerd = (zin: Zinverslag): ComponentChildren[] => {
  const meldingen = getoond(zin).filter((m) => !isHeel(m));
  const { tekst } = zin.zin;
  const grens = [...new Set([0, tekst.length, ...meldingen.flatMap(({ van, tot }) => [van, tot])])].sort((a, b) => a - b);
  return grens.slice(1).map((tot, i) => {
    const van = grens[i]!;
    const hier = meldingen.filter((m) => m.van <= van && m.tot >= tot);
    const stuk = tekst.slice(van, tot);
    return hier.length > 0 ? h('mark', { class: zwaarste(hier), title: inEenRegel(hier) }, stuk) : stuk;
  });
};

const zinKnoop = (zin: Zinverslag): ComponentChildren => {
  const heel = getoond(zin).filter(isHeel);
  return heel.length > 0 ? h('span', { class: `zin heel ${zwaarste(heel)}`, title: inEenRegel(heel) }, gemarkeerd(zin)) : h('span', { class: 'zin' }, gemarkeerd(zin));
};

const reden = (melding: Melding): ComponentChildren => h('li', { class: melding.ernst },
  h('b', null, melding.ernst === 'fout' ? 'Fout: ' : 'Tip: '), `${alsZin(meldingInWoorden(melding))} `,
  h('span', { class: 'waarom' }, `${codes[melding.code]?.waarom ?? ''} (${melding.code}, regel ${melding.zin.regel})`));

const blokKnoop = (zinnen: readonly Zinverslag[]): ComponentChildren[] => {
  const { blok } = zinnen[0]!;
  const meldingen = zinnen.flatMap(getoond);
  const sleutel = blok.sleutel === undefined || meldingen.length === 0 ? [] : [h('span', { class: 'sleutel' }, blok.sleutel)];
  const alinea = h('p', { class: blok.isZin ? undefined : 'kop' }, sleutel, zinnen.flatMap((zin) => [zinKnoop(zin), ' ']));
  return meldingen.length > 0 ? [alinea, h('ul', { class: 'redenen' }, meldingen.map(reden))] : [alinea];
};

const perBlok = (zinnen: readonly Zinverslag[]): (readonly Zinverslag[])[] => [...Map.groupBy(zinnen, ({ blok }): Blok => blok).values()];

const tellingInWoorden = (stuk: Stukverslag): string => [
  stuk.score === null ? oordeelInWoorden(stuk) : `leesscore ${scoreInWoorden(stuk.score)}: ${oordeelInWoorden(stuk)}`,
  aantal(stuk.aantalZinnen, 'zin', 'zinnen'), aantal(telMeldingen(stuk, 'fout'), 'fout', 'fouten'), aantal(telMeldingen(stuk, 'tip'), 'tip', 'tips'),
].join(' · ');

/** Sentences of the interface stand alone: what is wrong first, the rest for who wants it. A page is read as a whole. */
const leestekst = ({ zinnen }: Stukverslag): ComponentChildren[] => {
  const blokken = perBlok(zinnen);
  const tekst = (welke: readonly (readonly Zinverslag[])[]): ComponentChildren => h('div', { class: 'tekst' }, welke.flatMap(blokKnoop));
  const gemeld = blokken.filter((blok) => blok.some(({ meldingen }) => meldingen.length > 0));
  if (gemeld.length > 0 && zinnen.every(({ blok }) => blok.sleutel === undefined)) return [tekst(blokken)];
  const heel = h('details', null, h('summary', null, gemeld.length > 0 ? 'Lees de hele tekst' : 'Niets te melden. Lees de tekst'), tekst(blokken));
  return gemeld.length > 0 ? [tekst(gemeld), heel] : [heel];
};

const idVan = (i: number): string => `tekst-${i + 1}`;

const sectie = (stuk: Stukverslag, i: number): ComponentChildren =>
  h('section', { 'aria-labelledby': idVan(i) },
    h('h2', { id: idVan(i) }, stuk.naam),
    h('p', { class: 'bron' }, stuk.bestand, h('br', null), tellingInWoorden(stuk)),
    stuk.score === null ? null : meter(stuk.score),
    leestekst(stuk),
    stuk.uitgezonderd.length === 0 ? null : h('div', null,
      h('h3', null, 'Uitzonderingen'),
      h('ul', { class: 'redenen' }, stuk.uitgezonderd.map(({ melding, uitzondering }) => h('li', null, `${melding.code} "${uitzondering.stuk}": ${uitzondering.reden}`)))));

const cijfer = (n: number, warm: boolean): ComponentChildren => h('td', { class: 'getal' }, n === 0 ? h('span', { class: 'nul' }, 0) : warm ? h('b', null, n) : n);
const rij = (stuk: Stukverslag, i: number): ComponentChildren => h('tr', null,
  h('td', null, h('a', { href: `#${idVan(i)}` }, stuk.naam)),
  h('td', { class: 'getal' }, stuk.score === null ? '' : scoreInWoorden(stuk.score)),
  cijfer(telMeldingen(stuk, 'fout'), true),
  cijfer(telMeldingen(stuk, 'tip'), false),
  h('td', { class: stuk.oordeel === 'te-kort' ? 'nul' : undefined }, oordeelInWoorden(stuk)));

/** What needs most work comes first. */
const opWerk = (a: Stukverslag, b: Stukverslag): number =>
  telMeldingen(b, 'fout') - telMeldingen(a, 'fout') || (b.score ?? 0) - (a.score ?? 0) || telMeldingen(b, 'tip') - telMeldingen(a, 'tip');

/** The page as a string. */
export const htmlVerslag = (verslag: Verslag): string => {
  const stukken = verslag.stukken.toSorted(opWerk);
  const { fouten, tips, teMoeilijk, uitgezonderd } = tel(verslag);
  const getal = (tekst: string): ComponentChildren => h('th', { scope: 'col', class: 'getal' }, tekst);
  const pagina = h('html', { lang: 'nl' },
    h('head', null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
      h('title', null, 'Klare taal'),
      h('style', { dangerouslySetInnerHTML: { __html: stijl } })),
    h('body', null, h('main', null,
      h('h1', null, 'Klare taal'),
      h('p', { class: 'slot' }, isGeslaagd(verslag) ? 'Alle teksten zijn goed. ' : 'Nog niet alle teksten zijn goed. ',
        `${aantal(fouten, 'fout', 'fouten')}, ${aantal(teMoeilijk, 'tekst', 'teksten')} te moeilijk, ${aantal(tips, 'tip', 'tips')}, ${aantal(uitgezonderd, 'uitzondering', 'uitzonderingen')}.`),
      h('p', { class: 'uitleg' }, `${schaal} Wat een `, h('mark', { class: 'fout' }, 'fout'), ' is moet anders, een ', h('mark', { class: 'tip' }, 'tip'), ' is een aanrader. Per zin staan er hoogstens drie. Wijs iets aan om de reden te zien; die staat ook onder de alinea.'),
      h('div', { class: 'tabel' }, h('table', null,
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Tekst'), getal('Leesscore'), getal('Fouten'), getal('Tips'), h('th', { scope: 'col' }, 'Oordeel'))),
        h('tbody', null, stukken.map(rij)))),
      verslag.ongebruikt.length === 0 ? null : h('section', null,
        h('h2', null, 'Uitzonderingen die niet meer nodig zijn'),
        h('ul', { class: 'redenen' }, verslag.ongebruikt.map((u) => h('li', null, `${u.code} ${naamVan(u.code)} "${u.stuk}" in ${u.bestand}`)))),
      stukken.map(sectie))));
  return `<!doctype html>\n${renderToString(pagina)}\n`;
};

import { evaluateZelftest, zichtbareVragen } from '../../domain/zelftest/evaluate.ts';
import { situatieCodes } from '../../domain/aanmelding/situatie.ts';
import { kaartregelsVan, kernlijn, type Kaartlijn } from '../../domain/zelftest/kaart.ts';
import { meegenomen } from '../kaart.ts';
import { antwoordenIn, herstel, kernveldIn, onthoud, vergeet } from './antwoorden.ts';

/**
 * Shows the questions of the form one at a time, and the outcome in place. The answers never leave the device; address
 * and title stay what they were, so that a passer-by learns nothing.
 */
type Woorden = { nog: string; laatste: string; dank: string; verder: string; uitslag: string; titel: string; bestand: string };

const $ = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

/** The card in the words of the page: question and answer. A place that was chosen says more than "in the gemeente". */
const lijnenIn = (formulier: HTMLFormElement): Kaartlijn[] =>
  kaartregelsVan(antwoordenIn(formulier)).map((regel) => {
    const [code, optie] = regel.split(':');
    const vraag = formulier.querySelector(`[data-vraag="${code}"] legend`)?.textContent ?? '';
    const kern = kernveldIn(formulier).value;
    if (regel === 'woonplaats:hier' && kern) return kernlijn(vraag, kern);
    return { regel, tekst: `${vraag} ${formulier.querySelector(`label[for="${code}-${optie}"]`)?.textContent?.trim() ?? ''}` };
  });

const start = (houder: HTMLElement): void => {
  const woorden = JSON.parse(houder.dataset['woorden'] ?? '{}') as Woorden;
  const formulier = $<HTMLFormElement>('zelftest');
  const stand = $('zelftest-stand');
  const verder = $<HTMLButtonElement>('zelftest-verder');
  const slaOver = $<HTMLButtonElement>('zelftest-sla-over');
  const terug = $<HTMLButtonElement>('zelftest-terug');
  const uitslagen = $('zelftest-uitslagen');
  const wordStil = (): void => { $('zelftest-lees').dispatchEvent(new Event('stop')); };
  const inleiding = $('zelftest-inleiding');
  let huidig = '';

  const vraagVan = (code: string): HTMLFieldSetElement => formulier.querySelector<HTMLFieldSetElement>(`[data-vraag="${code}"]`)!;
  const reeks = (): string[] => zichtbareVragen(antwoordenIn(formulier));
  const beantwoord = (code: string): boolean => vraagVan(code).querySelector('input:checked') !== null;

  const toon = (code: string, richt = true): void => {
    huidig = code;
    wordStil();
    const vragen = reeks();
    const plek = vragen.indexOf(code);
    const nog = vragen.length - plek;
    for (const vraag of formulier.querySelectorAll<HTMLElement>('.vraag')) vraag.hidden = vraag.dataset['vraag'] !== code;
    const aantal = nog === 1 ? woorden.laatste : woorden.nog.replace('{{aantal}}', String(nog));
    stand.textContent = plek === 3 ? `${woorden.dank} ${aantal}.` : `${aantal}.`;
    stand.hidden = false;
    verder.textContent = nog === 1 ? woorden.uitslag : woorden.verder;
    slaOver.hidden = nog === 1 || beantwoord(code);
    terug.hidden = plek === 0;
    inleiding.hidden = plek > 0;
    uitslagen.hidden = true;
    formulier.hidden = false;
    if (richt) {
      vraagVan(code).focus();
      document.getElementById('inhoud')?.scrollIntoView({ block: 'start' });
    }
  };

  const toonUitslag = (): void => {
    wordStil();
    const { uitslag, redenen, toevoegingen } = evaluateZelftest(antwoordenIn(formulier));
    for (const sectie of uitslagen.querySelectorAll<HTMLElement>('[data-uitslag]')) sectie.hidden = sectie.dataset['uitslag'] !== uitslag;
    for (const reden of uitslagen.querySelectorAll<HTMLElement>('[data-reden]')) reden.hidden = !redenen.includes(reden.dataset['reden'] ?? '');
    for (const extra of uitslagen.querySelectorAll<HTMLElement>('[data-toevoeging]')) extra.hidden = !toevoegingen.some((t) => t === extra.dataset['toevoeging']);
    formulier.hidden = true;
    inleiding.hidden = true;
    uitslagen.hidden = false;
    const kop = $(`uitslag-${uitslag}`);
    kop.focus();
    document.getElementById('inhoud')?.scrollIntoView({ block: 'start' });
  };

  const stap = (richting: 1 | -1): void => {
    const vragen = reeks();
    const volgende = vragen[vragen.indexOf(huidig) + richting];
    if (volgende) toon(volgende);
    else if (richting === 1) toonUitslag();
  };

  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    stap(1);
  });
  formulier.addEventListener('change', ({ target }) => {
    // A place is in the gemeente; who lives elsewhere has none in this list.
    if (target instanceof HTMLSelectElement && target.value) $<HTMLInputElement>('woonplaats-hier').checked = true;
    if (target instanceof HTMLInputElement && target.name === 'woonplaats' && target.value !== 'hier') kernveldIn(formulier).value = '';
    // "Niets" and "weet ik niet" cannot go with other answers.
    if (target instanceof HTMLInputElement && target.type === 'checkbox' && target.checked) {
      for (const ander of formulier.querySelectorAll<HTMLInputElement>(`[name="${target.name}"]`)) {
        if (ander !== target && ('alleen' in target.dataset || 'alleen' in ander.dataset)) ander.checked = false;
      }
    }
    onthoud(formulier);
    slaOver.hidden = beantwoord(huidig) || slaOver.hidden && reeks().at(-1) === huidig;
    $('zelftest-gewist').textContent = '';
  });
  slaOver.addEventListener('click', () => stap(1));
  terug.addEventListener('click', () => stap(-1));
  $('zelftest-verander').addEventListener('click', () => toon(reeks()[0]!));
  $('zelftest-wis').addEventListener('click', () => {
    vergeet(formulier);
    meegenomen.wis();
    toon(reeks()[0]!);
    const gewist = $('zelftest-gewist');
    gewist.textContent = gewist.dataset['zin'] ?? '';
  });
  uitslagen.addEventListener('submit', (gebeurtenis) => {
    const mee = gebeurtenis.target as HTMLFormElement;
    if (mee.dataset['doe'] !== 'meenemen') return;
    gebeurtenis.preventDefault();
    meegenomen.zet({ lijnen: lijnenIn(formulier), situatie: situatieCodes.filter((code) => antwoordenIn(formulier).dreigt?.includes(code)) });
    location.assign('/aanmelden');
  });
  uitslagen.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[data-doe=herinnering]')) {
      void import('./herinnering.ts').then((h) => h.bewaarHerinnering(woorden.titel, woorden.bestand));
    }
  });

  herstel(formulier);
  toon(reeks()[0]!, false);
};

const houder = document.getElementById('zelftest-houder');
if (houder) start(houder);

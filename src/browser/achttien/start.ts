import { vul } from '../../components/formulier/zin.ts';
import { alsTekst, leesMaand, type Maand, maandenTussen, plusMaanden } from '../../domain/achttien/maand.ts';
import { herinnerdagen, lijstZonderMaand, planVoor, type Taakdatum } from '../../domain/achttien/plan.ts';
import { bewaard, type Keuzes, langerGeleden } from './bewaard.ts';
import './bron.ts';

/**
 * Puts the list in the order of somebody's own birthday, and keeps ticks. The month and the ticks never leave the
 * device, and stand in no address. Without this script the list stands there whole, in the order of life.
 */
type Woorden = Record<'nu' | 'al' | 'nog' | 'langer' | 'leeg' | 'gedaan' | 'vanaf' | 'voor' | 'gelukt' | 'mislukt' | 'gewist' | 'agendaTitel' | 'agendaGelukt', string>;

/** Months to choose from, back and ahead. */
const jaar = 12;

const $ = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const inWoorden = (dag: string, vorm: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('nl', { ...vorm, timeZone: 'UTC' }).format(new Date(dag));
const maandInWoorden = (maand: Maand): string => inWoorden(`${alsTekst(maand)}-01`, { month: 'long', year: 'numeric' });

const dezeMaand = (): Maand => {
  const nu = new Date();
  return { jaar: nu.getFullYear(), maand: nu.getMonth() + 1 };
};

/** The month that was chosen. Longer ago than the list goes is all the same for the plan. */
const verjaardagVan = (keuze: string, vandaag: Maand): Maand | null => (keuze === langerGeleden ? plusMaanden(vandaag, -jaar - 1) : leesMaand(keuze));

const vulMaanden = (veld: HTMLSelectElement, vandaag: Maand, woorden: Woorden): void => {
  const optie = (maand: Maand, tekst = maandInWoorden(maand)): HTMLOptionElement => new Option(tekst, alsTekst(maand));
  const groep = (label: string, opties: HTMLOptionElement[]): HTMLOptGroupElement => {
    const element = document.createElement('optgroup');
    element.label = label;
    element.append(...opties);
    return element;
  };
  const reeks = (richting: 1 | -1): HTMLOptionElement[] => Array.from({ length: jaar }, (_, i) => optie(plusMaanden(vandaag, richting * (i + 1))));
  veld.append(
    optie(vandaag, vul(woorden.nu, { datum: maandInWoorden(vandaag) })),
    groep(woorden.al, [...reeks(-1), new Option(woorden.langer, langerGeleden)]),
    groep(woorden.nog, reeks(1)),
  );
};

const start = (houder: HTMLElement): void => {
  const woorden = JSON.parse(houder.dataset['woorden'] ?? '{}') as Woorden;
  const vandaag = dezeMaand();
  const formulier = $<HTMLFormElement>('achttien-maand');
  const veld = $<HTMLSelectElement>('veld-maand');
  const fout = $('fout-maand');
  const melding = $('achttien-melding');
  const vinkjes = [...houder.querySelectorAll<HTMLInputElement>('.taak__vinkje')];
  let maand = '';

  const keuzes = (): Keuzes => ({ maand, gedaan: vinkjes.filter((v) => v.checked).map((v) => v.value) });

  const zetDatum = (taak: Element, datum: Taakdatum | null): void => {
    const regel = taak.querySelector<HTMLElement>('.taak__datum')!;
    regel.hidden = datum === null;
    regel.textContent = datum ? vul(woorden[datum.soort], { datum: inWoorden(datum.dag, { dateStyle: 'long' }) }) : '';
  };

  /** Moves every taak to its group, and shows the groups that have one. */
  const toonPlan = (): void => {
    const verjaardag = verjaardagVan(maand, vandaag);
    const groepen = verjaardag ? planVoor(verjaardag, vandaag) : lijstZonderMaand().map(({ groep, taken }) => ({ groep, taken: taken.map(({ code }) => ({ code, datum: null })) }));
    for (const sectie of houder.querySelectorAll<HTMLElement>('[data-groep]')) sectie.hidden = true;
    for (const { groep, taken } of groepen) {
      const sectie = houder.querySelector<HTMLElement>(`[data-groep="${groep}"]`)!;
      sectie.hidden = false;
      for (const { code, datum } of taken) {
        const taak = houder.querySelector(`[data-taak="${code}"]`)!;
        zetDatum(taak, datum);
        sectie.querySelector('ul')!.append(taak);
      }
    }
  };

  const toonStand = (): void => {
    const { gedaan } = keuzes();
    for (const vinkje of vinkjes) vinkje.closest('.taak')!.classList.toggle('taak--klaar', vinkje.checked);
    $('achttien-stand').textContent = gedaan.length > 0 ? vul(woorden.gedaan, { aantal: gedaan.length, count: vinkjes.length }) : '';
    const verjaardag = verjaardagVan(maand, vandaag);
    const dagen = verjaardag ? herinnerdagen(verjaardag, vandaag, gedaan) : [];
    $('achttien-agenda').hidden = $('achttien-agenda-uitleg').hidden = dagen.length === 0;
    $('achttien-bewaar-uitleg').hidden = bewaard.opToestel();
  };

  const zetFout = (tekst: string): void => {
    fout.textContent = tekst;
    fout.hidden = tekst === '';
    veld.setAttribute('aria-invalid', String(tekst !== ''));
    veld.closest('.veld')!.classList.toggle('veld--fout', tekst !== '');
  };

  const zetKeuzes = ({ maand: gekozen, gedaan }: Keuzes): void => {
    const vorige = leesMaand(gekozen);
    // A month that was in the list last time may be longer ago than the list goes now.
    maand = vorige && maandenTussen(vorige, vandaag) > jaar ? langerGeleden : gekozen;
    veld.value = maand;
    for (const vinkje of vinkjes) vinkje.checked = gedaan.includes(vinkje.value);
    zetFout('');
    toonPlan();
    toonStand();
  };

  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (veld.value === '') {
      zetFout(woorden.leeg);
      veld.focus();
      return;
    }
    zetKeuzes({ ...keuzes(), maand: veld.value });
    bewaard.onthoud(keuzes());
    melding.textContent = '';
    houder.querySelector<HTMLElement>('[data-groep]:not([hidden]) h2')!.focus({ preventScroll: true });
    $('achttien-uitleg').scrollIntoView({ block: 'start' });
  });
  houder.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    toonStand();
    bewaard.onthoud(keuzes());
    melding.textContent = '';
  });
  $('achttien-bewaar').addEventListener('click', () => {
    melding.textContent = bewaard.zetOpToestel(keuzes()) ? woorden.gelukt : woorden.mislukt;
    toonStand();
  });
  $('achttien-agenda').addEventListener('click', () => {
    const verjaardag = verjaardagVan(maand, vandaag);
    if (!verjaardag) return;
    const { gedaan } = keuzes();
    void import('../agenda.ts').then(({ bewaarAgenda }) => {
      bewaarAgenda(herinnerdagen(verjaardag, vandaag, gedaan), woorden.agendaTitel, `${woorden.agendaTitel.toLowerCase().replace(/[^a-z\d]+/g, '-')}.ics`);
      melding.textContent = woorden.agendaGelukt;
    }, () => { melding.textContent = woorden.mislukt; });
  });
  $('achttien-print').addEventListener('click', () => print());
  $('achttien-wis').addEventListener('click', () => {
    bewaard.wis();
    zetKeuzes({ maand: '', gedaan: [] });
    melding.textContent = woorden.gewist;
  });

  vulMaanden(veld, vandaag, woorden);
  zetKeuzes(bewaard.lees() ?? { maand: '', gedaan: [] });
};

const houder = document.getElementById('achttien');
if (houder) start(houder);

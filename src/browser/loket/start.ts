/** The desk. Everything it knows is in memory, and gone when it is locked or left. */
import { h, hydrate, render } from 'preact';
import { vul } from '../../components/formulier/zin.ts';
import { Loket } from '../../components/loket/Loket.tsx';
import { aantalNieuw, type Actie, begin, notitieSleutel, type Slotreden, type Staat, verwerk } from '../../components/loket/staat.ts';
import type { Beheerdeel } from '../../components/loket/beheer/typen.ts';
import type { Doe, Lijstregel, Paginagegevens } from '../../components/loket/typen.ts';
import { Apifout, maakApi } from './api.ts';
import { maakBeheer } from './beheer.ts';
import { maakCijfers } from './cijfers.ts';
import { maakKluis } from './kluis.ts';
import { maakNieuweSleutel } from './nieuwe-sleutel.ts';
import { ontgrendel, Openmislukt } from './ontgrendelen.ts';
import { bewaakRust } from './rust.ts';
import { loopRegels, wensVan } from './sneltoetsen.ts';
import { maakTeller } from './teller.ts';
import { maakZaken } from './zaken.ts';

const ververstijd = 30_000;
const langNa = 6_000;

type Geschiedenis = { zaak?: string; cijfers?: true; beheer?: Beheerdeel; diepte: number } | null;

/** Puts the focus where the screen changed; a row in a folded group is unfolded first. */
const zetFocus = (op: string): void => {
  const element = document.getElementById(op) ?? document.getElementById('kop');
  element?.closest('details')?.setAttribute('open', '');
  element?.focus();
};

/** Prints one part of the screen and nothing else. @param titel what the browser proposes to call a PDF */
const printDeel = (deel: 'kaart' | 'dossier', titel?: string): void => {
  const eerder = document.title;
  document.body.classList.add(`print-${deel}`);
  if (titel !== undefined) document.title = titel;
  addEventListener('afterprint', () => {
    document.body.classList.remove(`print-${deel}`);
    document.title = eerder;
  }, { once: true });
  print();
};

const start = (wortel: HTMLElement, gegevens: Paginagegevens): void => {
  const { woorden } = gegevens;
  const paginatitel = document.title;
  let staat: Staat = begin(false);

  const teken = (): void => { render(h(Loket, { staat, gegevens, doe }), wortel); };
  const titel = (): string => {
    if (staat.openfouten.length > 0) return vul(woorden.open.foutTitel, { titel: paginatitel });
    if (staat.fase !== 'open') return paginatitel;
    const wachtend = staat.regels.filter((r) => r.eigenaar === null && (r.fase === 'nieuw' || r.fase === 'beantwoord')).length;
    return wachtend > 0 ? `(${wachtend}) ${paginatitel}` : paginatitel;
  };
  const meld = (actie: Actie): void => {
    const { keer } = staat.focus;
    const actief = document.activeElement?.id;
    staat = verwerk(staat, actie);
    teken();
    document.title = titel();
    if (staat.focus.keer !== keer) zetFocus(staat.focus.op);
    // A line that moved to another group was drawn anew, and takes its focus along.
    else if (actief && document.activeElement === document.body) document.getElementById(actief)?.focus();
  };

  const kluis = maakKluis(() => { if (staat.fase === 'open') gaDicht('kluis'); });
  const api = maakApi();
  const rust = bewaakRust({
    vraag: (aan) => { meld({ soort: 'bijnaDicht', aan }); },
    slot: () => { gaDicht('rust'); },
  });
  const verlopen = (): void => { gaDicht('verlopen'); };
  const teller = maakTeller({ api, gegevens, meld, verlopen });
  const cijfers = maakCijfers({ api, gegevens, staat: () => staat, meld, verlopen });
  const beheer = maakBeheer({ api, kluis, gegevens, staat: () => staat, meld, verlopen, gesloten: () => { gaDicht('overal'); } });
  const nieuweSleutel = maakNieuweSleutel({ staat: () => staat, meld });
  const zaken = maakZaken({ api, kluis, gegevens, staat: () => staat, meld, teller, verlopen });

  const gaDicht = (reden: Slotreden): void => {
    rust.stop();
    kluis.vergeet();
    api.vergeet();
    zaken.vergeet();
    beheer.uitvoer.vergeet();
    teller.vergeet();
    beheer.journaal.vergeet();
    beheer.sleutels.vergeet();
    meld({ soort: 'slot', reden });
  };

  /** Closes the desk here at once, and its session on the server as well; without a line that one ends by itself. */
  const sluit = (): void => {
    void api.eindigSessie(false).catch(() => undefined);
    gaDicht('gesloten');
  };

  const maakOpen = async (bestand: File | null, wachtwoord: string): Promise<void> => {
    meld({ soort: 'opent', stap: 'bezig' });
    const lang = setTimeout(() => { if (staat.fase === 'opent') meld({ soort: 'opent', stap: 'duurtLang' }); }, langNa);
    try {
      const geopend = await ontgrendel({ kluis, api }, { bestand, wachtwoord }, () => {
        clearTimeout(lang);
        meld({ soort: 'opent', stap: 'haaltOp' });
      });
      history.replaceState(null, '');
      rust.begin();
      meld({ soort: 'open', ...geopend });
      teller.maakKlaar();
      void beheer.drukte.ververs(true);
    } catch (reden) {
      meld({ soort: 'openfout', fouten: reden instanceof Openmislukt ? reden.fouten : ['kluis'] });
    } finally {
      clearTimeout(lang);
    }
  };

  const nieuws = (regels: Lijstregel[], zelf: boolean): string | undefined => {
    const aantal = aantalNieuw(staat.regels, regels);
    if (aantal > 0) return aantal === 1 ? woorden.lijst.nieuwEen : vul(woorden.lijst.nieuwMeer, { aantal });
    return zelf ? woorden.lijst.bijgewerkt : undefined;
  };

  /** @param zelf somebody asked for it, so they hear the outcome */
  const ververs = async (zelf: boolean): Promise<void> => {
    if (staat.fase !== 'open' || staat.ververst || staat.zaak?.bezig) return;
    meld({ soort: 'ververst', bezig: true });
    void beheer.drukte.ververs(zelf);
    const sessie = staat.ik;
    try {
      const { nu, aanmeldingen } = await api.leesLijst();
      if (staat.ik !== sessie) return;
      const melding = nieuws(aanmeldingen, zelf);
      meld({ soort: 'lijst', regels: aanmeldingen, nu, ...(melding && { melding }) });
      await zaken.ververs();
      await teller.probeer();
    } catch (reden) {
      if (staat.ik !== sessie) return;
      if (reden instanceof Apifout && reden.code === 'verlopen') gaDicht('verlopen');
      else meld({ soort: 'verouderd', ...(zelf && { melding: woorden.lijst.nietBijgewerkt }) });
    }
  };

  // "Back" leads from a message to the list; without this it would leave the desk, which then has to be opened again.
  const onthoud = (scherm: { zaak: string } | { cijfers: true } | { beheer: Beheerdeel }): void => {
    const diepte = ((history.state as Geschiedenis)?.diepte ?? 0) + 1;
    history.pushState({ ...scherm, diepte } satisfies Geschiedenis, '');
  };
  const bekijk = (id: string): void => {
    onthoud({ zaak: id });
    void zaken.bekijk(id);
  };
  const toonCijfers = (kwartaal: string | null): void => {
    if (!staat.cijfers) onthoud({ cijfers: true });
    void cijfers.toon(kwartaal);
  };
  const toonBeheer = (deel: Beheerdeel): void => {
    if (!staat.beheer) onthoud({ beheer: deel });
    // "Back" from a message leads to the part it was opened from.
    else history.replaceState({ ...history.state as Geschiedenis, beheer: deel }, '');
    beheer.toon(deel);
  };
  const terug = (): void => {
    const diepte = (history.state as Geschiedenis)?.diepte ?? 0;
    if (diepte > 0) history.go(-diepte);
    else meld({ soort: 'terug' });
  };

  const doe: Doe = (wat) => {
    switch (wat.soort) {
      case 'ontgrendel': void maakOpen(wat.bestand, wat.wachtwoord); return;
      case 'sluitLoket': sluit(); return;
      case 'sluitOveral': void beheer.sluitOveral(); return;
      case 'voerUit': void beheer.uitvoer.voerUit(); return;
      case 'stopUitvoer': beheer.uitvoer.stop(); return;
      case 'beheer': toonBeheer(wat.deel); return;
      case 'drukte': beheer.drukte.doe(wat); return;
      case 'journaal': beheer.journaal.doe(wat); return;
      case 'sleutels': beheer.sleutels.doe(wat.wat); return;
      case 'nieuweSleutel': nieuweSleutel.doe(wat.wat); return;
      case 'ikBenErNog': meld({ soort: 'bijnaDicht', aan: false, gezegd: true }); return;
      case 'ververs': void ververs(true); return;
      case 'filter': meld({ soort: 'filter', filter: wat.filter, zoek: wat.zoek }); return;
      case 'sneltoetsen': meld({ soort: 'sneltoetsen', aan: wat.aan }); return;
      case 'bekijk': bekijk(wat.id); return;
      case 'terug': terug(); return;
      case 'pakOp': void zaken.pakOp(); return;
      case 'neemOver': void zaken.neemOver(wat.reden); return;
      case 'zetTerug': void zaken.zetTerug(); return;
      case 'mislukkingGezien': meld(wat); return;
      case 'laatLos': void zaken.laatLos(); return;
      case 'heropen': void zaken.heropen(); return;
      case 'contact': void zaken.legContactVast(wat); return;
      case 'contactkeuze': meld({ soort: 'contactkeuze', keuze: wat.keuze }); return;
      case 'sluit': void zaken.sluit(wat.reden, wat.dossierKlaar, wat.ingevuld); return;
      case 'cijfers': toonCijfers(wat.kwartaal); return;
      case 'printCijfers': print(); return;
      case 'bewaarCijfers': cijfers.bewaar(); return;
      case 'concept': if (staat.zaak) meld({ soort: 'concept', id: staat.zaak.id, tekst: wat.tekst }); return;
      case 'notitieConcept': if (staat.zaak) meld({ soort: 'concept', id: notitieSleutel(staat.zaak.id), tekst: wat.tekst }); return;
      case 'noteer': void zaken.noteer(wat.tekst); return;
      case 'kijkOverdrachtNa': zaken.kijkOverdrachtNa(wat.invoer); return;
      case 'beginOverdracht': meld({ soort: 'overdracht', overdracht: { stap: 'invullen' } }); return;
      case 'overdrachtConcept': if (staat.zaak) meld({ soort: 'overdrachtConcept', id: staat.zaak.id, invoer: wat.invoer }); return;
      case 'stopOverdracht': zaken.stopOverdracht(); return;
      case 'veranderOverdracht': zaken.veranderOverdracht(); return;
      case 'vraagOver': void zaken.vraagOver(); return;
      case 'bevestigOverdracht': void zaken.bevestigOverdracht(wat.wie); return;
      case 'haalTerug': void zaken.haalTerug(); return;
      case 'printKaart': printDeel('kaart'); return;
      case 'dossiervel': meld({ soort: 'dossiervel', open: wat.open }); return;
      case 'printDossier': void zaken.printDossier((naam) => { printDeel('dossier', naam); }); return;
      case 'zegBewaard': void zaken.zegBewaard(); return;
      case 'triage': void zaken.legTriageVast(wat); return;
      case 'sjabloon': zaken.begin(wat.code); return;
      case 'leesNa': zaken.leesNa(wat.tekst); return;
      case 'verander': meld({ soort: 'antwoord', stap: 'schrijven' }); return;
      case 'verstuur': void zaken.verstuur(); return;
    }
  };

  addEventListener('popstate', ({ state }) => {
    if (staat.fase !== 'open') return;
    const naar = state as Geschiedenis;
    if (naar?.zaak) void zaken.bekijk(naar.zaak);
    else if (naar?.cijfers) void cijfers.toon(null);
    else if (naar?.beheer) beheer.toon(naar.beheer);
    else if (staat.zaak || staat.cijfers || staat.beheer) meld({ soort: 'terug' });
  });
  addEventListener('keydown', (gebeurtenis) => {
    if (staat.fase !== 'open' || !staat.sneltoetsen) return;
    const wens = wensVan(gebeurtenis);
    if (!wens) return;
    const veld = wens === 'zoek' ? 'zoek' : wens === 'antwoord' ? 'veld-antwoord' : null;
    if (veld) document.getElementById(veld)?.focus();
    else if (wens === 'volgende' || wens === 'vorige') loopRegels(wens === 'volgende' ? 1 : -1);
    else if (wens === 'ververs') doe({ soort: 'ververs' });
    else if (wens === 'terug' && (staat.zaak || staat.cijfers || staat.beheer)) terug();
    else if (wens === 'cijfers' && !staat.cijfers) toonCijfers(null);
    else if (wens === 'pakOp' && staat.zaak?.dossier?.eigenaar === null) doe({ soort: 'pakOp' });
    else return;
    gebeurtenis.preventDefault();
  });
  // A page that a browser keeps for "back" must not come back open.
  addEventListener('pagehide', () => {
    nieuweSleutel.stop();
    if (staat.fase !== 'dicht') sluit();
  });
  addEventListener('beforeunload', (gebeurtenis) => {
    if (zaken.isOnderweg() || staat.nogTellen > 0 || staat.nieuweSleutel?.stap === 'bewaren' || staat.nieuweSleutel?.stap === 'controle' || Object.keys(staat.overdrachten).length > 0 || Object.values(staat.concepten).some((tekst) => tekst.trim() !== '')) gebeurtenis.preventDefault();
  });
  setInterval(() => { if (!document.hidden) void ververs(false); }, ververstijd);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) void ververs(false); });

  hydrate(h(Loket, { staat, gegevens, doe }), wortel);
  meld({ soort: 'klaar' });
};

const wortel = document.getElementById('loket');
if (wortel?.dataset['gegevens']) start(wortel, JSON.parse(wortel.dataset['gegevens']) as Paginagegevens);

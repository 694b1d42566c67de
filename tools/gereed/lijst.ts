import type { Gemeente } from '../../src/domain/gemeente/gemeente.ts';
import type { Organisaties } from '../../src/domain/gemeente/organisaties.ts';
import { openstaandeFeiten, sleutelbezwaren } from '../../src/domain/gemeente/gereed.ts';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import type { Feit } from '../../src/domain/gemeente/feit.ts';
import type { Spreekuur } from '../../src/domain/gemeente/spreekuur.ts';
import type { LandelijkeRegeling, PlaatselijkeRegeling } from '../../src/domain/regeling/regeling.ts';
import type { Bezwaar } from '../paginas/bezwaren.ts';
import { feituitleg } from './feiten.ts';

/** Something that still has to be done: what is the matter, what to do, and where. Dutch, for the gemeente. */
export type Punt = {
  soort: 'feit' | 'sleutels' | 'omgeving' | 'kalender' | 'tekst';
  /** Stable name: the field, the variable or the file. */
  naam: string;
  /** The site may not go live without it. */
  blokkeert: boolean;
  wat: string;
  doe: string;
  waar: string;
};

/** A page in Markdown, and the day until which we stand behind it. */
export type Tekst = { bestand: string; verloopt: string };

export type Gegevens = {
  gemeente: Gemeente;
  organisaties: Organisaties;
  spreekuren: Feit<Spreekuur[]>;
  /** Regelingen of the gemeente. */
  regelingen: readonly PlaatselijkeRegeling[];
  /** Regelingen that are the same everywhere. */
  landelijk: readonly LandelijkeRegeling[];
  /** The ring in git; a text says why it cannot be read. */
  ring: Sleutelring | null | { fout: string };
  /** Last day of which the days off are known. ISO date. */
  vrijeDagenTot: string;
  teksten: readonly Tekst[];
  /** What is wrong in the pages: dead links, a button to nowhere. */
  bezwaren: readonly Bezwaar[];
  /** What is wrong with the environment for production (omgeving.ts); null when it was not looked at. */
  omgeving: readonly Punt[] | null;
  /** ISO date. */
  vandaag: string;
};

const mapVan = (gemeente: Gemeente): string => `content/gemeenten/${gemeente.slug}`;

const datumOver = (vandaag: string, { jaren = 0, dagen = 0 }: { jaren?: number; dagen?: number }): string => {
  const datum = new Date(`${vandaag}T00:00:00Z`);
  datum.setUTCFullYear(datum.getUTCFullYear() + jaren);
  datum.setUTCDate(datum.getUTCDate() + dagen);
  return datum.toISOString().slice(0, 10);
};

const bevestig = (heeftVoorstel: boolean): string => heeftVoorstel
  ? 'er staat een voorstel. Neem het over of verander het. Zet "bevestigd" op true en noem bij "bron" wie dat zei.'
  : 'vul "waarde" in. Zet "bevestigd" op true en noem bij "bron" wie dat zei.';

const diensten = ({ gemeente, organisaties }: Gegevens): Punt[] =>
  Object.entries(organisaties).filter(([, feit]) => !feit.bevestigd || feit.waarde === null).map(([dienst, feit]) => ({
    soort: 'feit', naam: `organisaties.${dienst}`, blokkeert: false,
    wat: `Nog niet bevestigd: wie de dienst "${dienst}" geeft. De zelftest noemt wie er helpt.`,
    doe: bevestig(feit.waarde !== null), waar: `${mapVan(gemeente)}/organisaties.json, bij "${dienst}"`,
  }));

/** A day nobody asked about for so long may be wrong by now. */
const oudNaDagen = 92;

const spreekuurpunten = ({ gemeente, spreekuren, vandaag }: Gegevens): Punt[] => {
  const waar = `${mapVan(gemeente)}/spreekuren.json`;
  if (!spreekuren.bevestigd || spreekuren.waarde === null) {
    return [{ soort: 'feit', naam: 'spreekuren', blokkeert: false, wat: 'Nog niet bevestigd: waar en wanneer de spreekuren in de kernen zijn. /langskomen zegt nu: bel ons.', doe: bevestig(spreekuren.waarde !== null), waar }];
  }
  return spreekuren.waarde.filter(({ gecontroleerd }) => gecontroleerd < datumOver(vandaag, { dagen: -oudNaDagen })).map(({ code, gecontroleerd }) => ({
    soort: 'feit', naam: `spreekuren.${code}`, blokkeert: false, wat: `Spreekuur ${code} is voor het laatst nagevraagd op ${gecontroleerd}.`,
    doe: 'vraag na of plek, dag en tijd nog kloppen. Zet dan "gecontroleerd" op vandaag.', waar,
  }));
};

const regelingpunten = ({ gemeente, regelingen }: Gegevens): Punt[] =>
  regelingen.filter(({ uitleg: { waarde, bevestigd } }) => !bevestigd || waarde === null).map(({ code, naam, uitleg: { waarde } }) => ({
    soort: 'feit', naam: `regelingen.${code}`, blokkeert: false,
    wat: waarde === null ? `Nog niet bekend: of "${naam}" er is. De site zegt er nu niets over.` : `Nog niet bevestigd: "${naam}". Op /regelingen staat: vraag het ons.`,
    doe: waarde === null ? 'is de regeling er? Vul "waarde" in. Is zij er niet? Haal haar uit het bestand.' : `${bevestig(true)} Is de regeling er niet? Haal haar uit het bestand.`,
    waar: `${mapVan(gemeente)}/regelingen.json, bij "${code}"`,
  }));

const feiten = ({ gemeente }: Gegevens): Punt[] => openstaandeFeiten(gemeente).map(({ veld, blokkeert, heeftVoorstel }) => {
  const { wat, waarom } = feituitleg[veld] ?? { wat: veld, waarom: '' };
  const doe = bevestig(heeftVoorstel);
  return { soort: 'feit', naam: veld, blokkeert, wat: `Nog niet bevestigd: ${wat}. ${waarom}`.trim(), doe, waar: `${mapVan(gemeente)}/gemeente.json, bij "${veld}"` };
});

const sleutelzinnen: Record<ReturnType<typeof sleutelbezwaren>[number], { wat: string; doe: string }> = {
  'geen-sleutels': { wat: 'Er zijn nog geen sleutels. Niemand kan berichten lezen, dus er kan niets binnenkomen.', doe: 'npm run sleutels -- maak --medewerker "Naam" --medewerker "Naam"' },
  demosleutels: { wat: 'Er staan demosleutels. De wachtwoorden daarvan zijn niet geheim.', doe: 'haal ze weg en maak echte: npm run sleutels -- maak --medewerker "Naam" --medewerker "Naam"' },
  'te-weinig-sleutels': { wat: 'Er zijn minder dan twee medewerkers en een herstelsleutel. Eén vergeten wachtwoord houdt dan alles op.', doe: 'npm run sleutels -- voeg-toe --medewerker "Naam"' },
};

const sleutels = ({ gemeente, ring }: Gegevens): Punt[] => {
  const waar = `${mapVan(gemeente)}/sleutelring.json (uitleg: docs/beheer.md, Sleutels)`;
  if (ring !== null && 'fout' in ring) {
    return [{ soort: 'sleutels', naam: 'onleesbaar', blokkeert: true, wat: `De sleutelring is niet goed. ${ring.fout}`, doe: 'npm run sleutels -- controleer', waar }];
  }
  return sleutelbezwaren(ring).map((code) => ({ soort: 'sleutels', naam: code, blokkeert: true, ...sleutelzinnen[code], waar }));
};

const kalender = ({ gemeente, vrijeDagenTot, vandaag }: Gegevens): Punt[] => {
  if (vrijeDagenTot >= datumOver(vandaag, { jaren: 1 })) return [];
  return [{
    soort: 'kalender', naam: 'vrije-dagen', blokkeert: vrijeDagenTot < vandaag,
    wat: `De vrije dagen zijn bekend tot en met ${vrijeDagenTot}. Daarna klopt de belofte aan inwoners niet meer.`,
    doe: 'npm run vrije-dagen, en zet het bestand in git', waar: `${mapVan(gemeente)}/vrije-dagen.json`,
  }];
};

/** Two months: time to have somebody read it again. */
const bijnaVerlopen = 60;

const paginas = ({ teksten, vandaag }: Gegevens): Punt[] =>
  teksten.filter(({ verloopt }) => verloopt < datumOver(vandaag, { dagen: bijnaVerlopen })).map(({ bestand, verloopt }) => ({
    soort: 'tekst', naam: bestand, blokkeert: verloopt < vandaag,
    wat: verloopt < vandaag ? `Deze tekst had voor ${verloopt} nagekeken moeten zijn.` : `Deze tekst moet voor ${verloopt} worden nagekeken.`,
    doe: 'laat iemand de tekst naast de bronnen leggen. Zet dan "gecontroleerd" op vandaag en "verloopt" op een half jaar later.', waar: bestand,
  }));

/** The regelingen of a file that have to be looked at again at about the same time count as one text. */
const regelingteksten = ({ gemeente, regelingen, landelijk, vandaag }: Gegevens): Punt[] =>
  [[`${mapVan(gemeente)}/regelingen.json`, regelingen] as const, ['content/nl/regelingen/landelijk.json', landelijk] as const].flatMap(([bestand, lijst]) => {
    const oud = lijst.filter(({ verloopt }) => verloopt < datumOver(vandaag, { dagen: bijnaVerlopen }));
    const eerste = oud.map(({ verloopt }) => verloopt).toSorted()[0];
    if (eerste === undefined) return [];
    return [{
      soort: 'tekst' as const, naam: bestand, blokkeert: eerste < vandaag,
      wat: `${oud.length === 1 ? 'Deze regeling moet' : 'Deze regelingen moeten'} worden nagekeken, de eerste voor ${eerste}: ${oud.map(({ naam }) => naam).join(', ')}.`,
      doe: 'leg de tekst naast de bronnen. Zet dan "gecontroleerd" op vandaag en "verloopt" op de dag dat het weer moet.', waar: bestand,
    }];
  });

/** What is wrong in the texts as points of the list. */
export const bezwaarpunten = (bezwaren: readonly Bezwaar[]): Punt[] =>
  bezwaren.map(({ bestand, regel, wat, doe }) => ({ soort: 'tekst', naam: `${bestand}:${regel}`, blokkeert: true, wat, doe: `${doe.charAt(0).toLowerCase()}${doe.slice(1)}`, waar: `${bestand}, regel ${regel}` }));

/** Everything that still keeps the gemeente from going live, what blocks first. */
export const maakLijst = (gegevens: Gegevens): Punt[] =>
  [...feiten(gegevens), ...diensten(gegevens), ...spreekuurpunten(gegevens), ...regelingpunten(gegevens), ...sleutels(gegevens), ...(gegevens.omgeving ?? []), ...kalender(gegevens), ...paginas(gegevens), ...regelingteksten(gegevens), ...bezwaarpunten(gegevens.bezwaren)]
    .sort((a, b) => Number(b.blokkeert) - Number(a.blokkeert));

const regels = (punten: readonly Punt[]): string[] =>
  punten.flatMap((p, i) => ['', `${i + 1}. ${p.wat}`, `   Doe dit: ${p.doe}`, `   Waar: ${p.waar}`]);

/** The list in words. */
export const toonLijst = (gemeente: Gemeente, punten: readonly Punt[], metOmgeving: boolean): string => {
  const nu = punten.filter((p) => p.blokkeert);
  const later = punten.filter((p) => !p.blokkeert);
  return [
    `Geldloket ${gemeente.naam}: wat moet er nog gebeuren?`,
    '',
    nu.length === 0 ? 'Niets houdt de site nog tegen.' : `EERST REGELEN (${nu.length}). Zonder dit start de site niet in productie.`,
    ...regels(nu),
    ...(later.length === 0 ? [] : ['', `MAG LATER (${later.length}). De site werkt, maar zegt of helpt minder.`, ...regels(later)]),
    ...(metOmgeving ? [] : ['', 'Niet bekeken: de instellingen van de server (--zonder-omgeving).']),
    '',
  ].join('\n');
};

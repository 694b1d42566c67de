/** Which words are forms of a verb. There is no tagger: the word list says which forms exist, a closed list the strong pasts. */
import { inWoordenboek } from './spelling.ts';
import { stammen } from './verbuiging.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Past forms that no ending gives away. */
const strongPast = words(`
  at aten bad baden begon begonnen bleef bleven bleek bleken bond bonden bood boden bracht brachten brak braken dacht dachten deed deden
  droeg droegen dronk dronken ging gingen gaf gaven goot goten greep grepen had hadden hield hielden hielp hielpen hing hingen keek keken
  kocht kochten koos kozen kreeg kregen kwam kwamen lag lagen las lazen leek leken liep liepen liet lieten loog logen mat maten nam namen
  reed reden riep riepen rook roken schold scholden schonk schoof schoot schoten schreef schreven schrok schrokken sleep sliep sliepen sloeg
  sloegen sloot sloten smeet sneed sneden sprak spraken sprong sprongen stak staken stal stalen stierf stierven stond stonden streek
  trad traden trok trokken trof troffen viel vielen ving vingen vocht vochten vond vonden vroeg vroegen was waren wees wezen werd werden
  wierp wierpen wist wisten won wonnen wond woog wogen zag zagen zat zaten zei zeiden zocht zochten zond zonden zong zongen zonk zweeg zwom`);

/** Stems on -t have no form on -tt, and those of one syllable without a consonant are no words of three letters. */
const stemsWithoutT = words('zit sluit eet meet vergeet weet bijt giet schiet smelt vecht heet laat moet fluit gaan staan slaan zien doen');

/** werk → werken, betaal → betalen, zet → zetten, leef → leven, lees → lezen. */
export const infinitieven = (stem: string): string[] => {
  if (/[^aeiou][aeiou][bdfgklmnprst]$/.test(stem) || /^[aeiou][bdfgklmnprst]$/.test(stem)) return [`${stem}${stem.at(-1) ?? ''}en`, `${stem}en`];
  const open = stem.replace(/([aeou])\1([^aeiou])$/, '$1$2').replace(/([^f])f$/, '$1v').replace(/([^s])s$/, '$1z');
  return open === stem ? [`${stem}en`] : [`${open}en`, `${stem}en`];
};

const verbal = new Map<string, boolean>();
const isVerbStem = (stem: string): boolean => {
  const known = verbal.get(stem);
  if (known !== undefined) return known;
  const third = stem.endsWith('t') ? `${stem}te` : `${stem}t`;
  const yes = stemsWithoutT.has(stem) || (stem.length >= 3 && inWoordenboek(third) && infinitieven(stem).some(inWoordenboek));
  verbal.set(stem, yes);
  return yes;
};

/** Could this be a form of a verb? `woord` in small letters. Some nouns are (`de koop`, `de kosten`): it is a guess. */
export const isWerkwoordsvorm = (woord: string): boolean =>
  strongPast.has(woord) || /^ge.{3,}(?:en|t|d|aan|ien)$/.test(woord) || [...stammen(woord)].some(isVerbStem);

/** The infinitive itself: werken, bellen, zien. */
export const isInfinitief = (woord: string): boolean =>
  stemsWithoutT.has(woord) || (/(?:en|aan|ien|oen)$/.test(woord) && inWoordenboek(woord) && [...stammen(woord)].some((stem) => stem !== woord && isVerbStem(stem) && infinitieven(stem).includes(woord)));

/** Participles without ge-: betaald, verstuurd, ontvangen; also after a particle: uitbesteed, aanvaard. */
const withoutGe = /^(?:(?:aan|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|uit|voor|weg)?(?:be|er|her|ont|ver|ge)|(?:onder|over|door|vol|voor|om|mis|weer)(?!ge)).{2,}(?:d|t|en)$/;
/** Participles with ge-, also after a particle: gebeld, opgestuurd, teruggevonden. */
const withGe = /^(?:[a-zë]{2,8})?ge.{2,}(?:d|t|en|aan|ien)$/;
/** They look like one: nouns, adjectives and names of times. */
const noParticiples = words(`
  gebied geld gemeente gezicht gewicht gevecht geluid gebed gerecht geweld gebit gelid gezant gemoed gebod gelijk gedicht gehucht genot geheid
  gegevens gevaar gesprek geval gebruik geen gewoon gezin beeld bericht besluit bezit bezwaar begin belang begrip bedrag beleid bed bent best beest
  bewind beroep verband verkeer verstand verschil vertrouwen verleden verdriet vervoer verhaal verdienst verlies vermogen verzoek verbod
  hergebruik ernst eerst erg herfst hert hernieuwd onderwerp onderdeel onderwijs onderzoek onderhoud overheid overlast overzicht overleg overschot
  overeenkomst voorwaarden voorbeeld vooruit voorstel voorraad voorschot voorschrift voorschriften voordat omdat omvang ondanks
  avond opbrengst tegenwoordig tegemoet gehandicapt verder verkeerd bekend bereid gezond geschikt gerust gemiddeld gewend geleden geen
  welgemeend getal gebouw geduld gevoel genoeg geluk gemak gebrek gedrag geslacht gevolg gezag gewoonte geheim geheel
  ongeveer gegeven beiden bezig bewust beperkt verplicht vergeten verlegen verschillend verwant gebonden beneden erven
  besten beten beren bergen benen bellen ergens overmorgen overal beloften bewoners berichten besluiten bedragen begrippen beroepen
  verhalen verbanden verschillen verliezen verzoeken voorstellen voorkeuren ondernemen onderdelen onderwerpen onderzoeken overleggen overzichten
  bedoelingen betekent bestaat behoort gebeurt gebeuren gelooft geloven gelden geldt genezen gebruiken gebruikt`);

/** Could this be a participle: gebeld, betaald, opgestuurd, ontvangen? `woord` in small letters. */
export const isVoltooidDeelwoord = (woord: string): boolean =>
  !noParticiples.has(woord) && !/(?:heid|ing|ingen|heden|schap)$/.test(woord) && (withGe.test(woord) || withoutGe.test(woord)) && inWoordenboek(woord);

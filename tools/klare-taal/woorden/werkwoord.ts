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

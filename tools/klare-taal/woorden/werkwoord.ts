/** Which words are forms of a verb. There is no tagger: the word list says which forms exist, a closed list the strong pasts. */
import { inWoordenboek } from './spelling.ts';
import { stammen } from './verbuiging.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Past forms that no ending gives away, and the shortest verbs. */
const strongPast = words(`
  ga gaat sta staat sla slaat doe doet zie ziet at aten bad baden begon begonnen bleef bleven bleek bleken bond bonden bood boden bracht brachten brak braken dacht dachten deed deden
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
  strongPast.has(woord) || /^ge(?:.{3,}(?:en|t|d)|.+(?:aan|ien))$/.test(woord) || [...stammen(woord)].some(isVerbStem);

/** Is this a form of a verb with a word in front that the word list has as an infinitive only (kapotgaat, of kapotgaan)? */
export const isScheidbaar = (woord: string): boolean => {
  for (let at = 2; at <= woord.length - 3; at += 1) {
    const front = woord.slice(0, at);
    const rest = woord.slice(at);
    if (!inWoordenboek(front) || !inWoordenboek(rest)) continue;
    if ([...stammen(rest)].some((stem) => isVerbStem(stem) && infinitieven(stem).some((verb) => inWoordenboek(`${front}${verb}`)))) return true;
    // gaat → gaan, staat → staan, doet → doen, ziet → zien
    if (/^(?:gaat?|staat?|slaat?|ga|sta|sla|doet?|ziet?)$/.test(rest) && inWoordenboek(`${front}${rest.replace(/t$/, '').replace(/a+$/, 'aa')}n`)) return true;
  }
  return false;
};

/** The infinitive itself: werken, bellen, zien. */
export const isInfinitief = (woord: string): boolean =>
  stemsWithoutT.has(woord) || (/(?:en|aan|ien|oen)$/.test(woord) && inWoordenboek(woord) && [...stammen(woord)].some((stem) => stem !== woord && isVerbStem(stem) && infinitieven(stem).includes(woord)));

const separable = 'aan|achter|af|bekend|bij|binnen|bloot|boven|buiten|deel|dicht|door|fijn|gelijk|goed|in|kennis|klaar|kwijt|langs|los|mee|mis|na|neer|om|onder|op|open|over|plaats|samen|schoon|stil|stop|tegemoet|tegen|terug|thuis|toe|tussen|uit|vast|veilig|vol|voor|voort|vooruit|vrij|waar|weer|weg';
/** With ge-, also after a particle: gebeld, opgestuurd, teruggevonden. */
const withGe = new RegExp(`^(?:${separable})?ge(?:.{2,}(?:d|t|en)|.+(?:aan|ien))$`);
/** Without ge-: betaald, verstuurd, ontvangen, onderzocht; also after a particle: uitbesteed, aanvaard. */
const withoutGe = new RegExp(`^(?:(?:${separable})?(?:be|er|her|ont|ver)|(?:onder|over|door|vol|voor|om|mis|weer|achter)(?!ge)).{2,}(?:d|t|en)$`);
/** They look like one: nouns, adjectives, words of time. */
const noParticiples = words(`
  gebied geld gezicht gewicht gevecht geluid gebed gerecht geweld gebit gezant gemoed gebod gedicht gehucht beeld bericht besluit bezit
  beleid best beest bed bent beet bewind verband verstand verdriet verdienst verbod berghut hert herfst ernst eerst erfgoed overheid
  overlast opbrengst overschot avond voorschot voorraad omtrent overnacht voorgoed voorheen gezond bekend verkeerd verwant verschillend voordat
  omdat doordat gemiddeld gehandicapt bestaat betekent behoort gebeurt gelooft geldt gelden herkent verdient verwacht betreft vertelt bevat
  begint bezoekt betaalt bewaart verandert vervult vervalt ontvangt ontstaat overlegt onthoudt onderzoekt
  voorbeelden voorwaarden berichten besluiten bedragen bewoners beelden gebieden getallen geluiden gezichten overlegt verbeelding
  eerlijk voorschriften verhalen verbanden verliezen verzoeken beroepen begrippen overschotten gebouwen gevallen gevoelens gesprekken gebreken
  gewoonten gebeden gedichten gevaren gevolgen gegevens geleden gezinnen overlast onderwerpen onderdelen onderwijzen bergen bermen bedden benen
  beren berden vergunning voorgerecht onderhoud overwicht overzicht onderwijs onderzoek doorzicht gemeenten overmorgen genieten omgekeerd verderop tegenwoordig onderin`);

/** Participles with the form of the infinitive. Other infinitives (betalen, vertellen) are none. */
const likeInfinitive = words(`
  gedaan gegaan gestaan ontvangen verlaten behouden onthouden vergeven vergeten bevallen verraden begraven verdragen vervallen verstaan ondergaan onderhouden vervangen
  bevangen gedragen gevallen gevangen gelaten geraden gehouden gelopen geslagen gevaren overladen verladen herzien voorzien overzien voldaan
  misgaan ontgaan vergaan begaan verslapen onderscheiden bescheiden gescheiden uitgescheiden doorstaan weerstaan verlopen overlopen ontlopen`);

/** Could this be a participle: gebeld, betaald, opgestuurd, ontvangen? `woord` in small letters. */
export const isVoltooidDeelwoord = (woord: string): boolean => {
  if (noParticiples.has(woord) || /(?:heid|ing|ingen|heden|schap|igen)$/.test(woord) || !(withGe.test(woord) || withoutGe.test(woord)) || !inWoordenboek(woord)) return false;
  if (/(?:en|aan|ien)$/.test(woord)) return likeInfinitive.has(woord) || !isInfinitief(woord);
  // "bestelt" and "vergelijkt" are third persons: of a participle there is a form with -e (verwerkte, gebelde).
  return inWoordenboek(`${woord}e`);
};

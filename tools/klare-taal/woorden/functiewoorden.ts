/** Closed lists of Dutch: words that carry the grammar of a sentence, not its content. Small letters. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const lidwoorden = list("de het een 't");

/** Possessive and pointing words that open a noun phrase as an article does. */
export const bepalers = list(`
  mijn jouw je uw zijn haar ons onze hun deze dit die dat elk elke ieder iedere geen alle enkele sommige welk welke zulke`);

export const voornaamwoorden = list(`
  ik mij me mijn mijne jij je jou jouw u uw hij hem zijn zij ze haar het wij we ons onze jullie hun hen zich zichzelf uzelf
  mezelf mijzelf jezelf elkaar elkaars iemand iemands niemand iedereen ieder iedere elk elke alles iets niets wat wie wiens welk
  welke wat dat die dit deze men er hier daar waar ergens nergens overal zelf dezelfde hetzelfde zo'n zulke zoiets degene
  diegene datgene sommige sommigen enkele enkelen alle allen beide beiden allebei geen ene andere anderen ander anders
  veel vele velen weinig meer meeste minder minste genoeg wat`);

/** Subjects that stand right after a word that opens a clause. */
export const onderwerpen = list('ik jij je u hij zij ze het wij we jullie iemand niemand iedereen er dit dat deze die men');

export const voorzetsels = list(`
  aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per rond rondom sinds te tegen ten ter
  tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij zonder gedurende ondanks dankzij behalve
  binnen wegens namens inzake omtrent betreffende conform middels jegens ongeacht qua versus omstreeks`);

/** They open a subordinate clause: the finite verb stands at its end. */
export const onderschikkend = list(`
  dat omdat als wanneer terwijl hoewel ofschoon zodat doordat voordat nadat totdat opdat zodra zolang indien tenzij mits aangezien
  toen alsof naarmate nu daar waardoor waarmee waarin waarop waarvan waarvoor waarbij waaraan waaruit waarover waarna waartoe waaronder waarbinnen waarom
  hoe wie wat welke welk die of`);

export const nevenschikkend = list('en maar of want dus noch');

/** Of these auxiliaries the participle or the infinitive stands further on. */
export const hulpwerkwoorden = list(`
  ben bent is zijn was waren geweest zijnde heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden
  kan kun kunt kunnen kon konden gekund moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden wou
  zal zult zullen zou zouden zoudt ga gaat gaan ging gingen laat laten liet lieten hoef hoeft hoeven hoefde hoefden
  dient dienen diende dienden blijf blijft blijven bleef bleven doe doet doen deed deden gedaan kom komt komen kwam kwamen`);

/** Finite forms of worden and zijn, for the passive. */
export const vormenVanWorden = list('word wordt worden werd werden');
export const vormenVanZijn = list('ben bent is zijn was waren');
/** Finite auxiliaries after which a participle or an infinitive must follow. */
export const persoonsvormHulp = list(`
  ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd werden kan kun kunt kunnen kon konden
  moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden zal zult zullen zou zouden
  hoef hoeft hoeven hoefde hoefden dient dienen diende dienden`);

/** Adverbs, numbers and small words about time, place, degree and the line of the text. */
export const bijwoorden = list(`
  niet nooit altijd vaak soms meestal ook nog al alleen maar wel toch dan toen nu straks later eerst eerder daarna daarvoor
  daarom daardoor daarmee daarin daarop daarvan daarbij daaraan daaruit daarover daarnaast daartoe hierdoor hiermee hierin hierop
  hiervan hiervoor hierbij hieraan hieruit hierover hierna ervan ervoor erbij erin erop eraan eruit erover ermee ertoe
  verder weer opnieuw zo zeer heel erg te bijna ongeveer ruim zelfs juist precies vooral vooraf achteraf samen tevens echter
  dus toch immers namelijk bovendien trouwens misschien wellicht mogelijk zeker vandaag gisteren morgen ergens weg terug af
  op in uit aan door mee toe heen langs vast thuis eens ooit steeds telkens even gauw snel direct meteen graag liever
  wanneer hoe waarom waarheen waarvandaan hoeveel hoelang evenals zowel alsook hetzij ofwel oftewel enzovoort bijvoorbeeld
  ja nee nee oké zoals alleen slechts enkel reeds nogmaals inmiddels intussen ondertussen sindsdien voortaan
  half een één twee drie vier vijf zes zeven acht negen tien elf twaalf honderd duizend eerste tweede derde laatste
  's 't d'r m'n z'n`);

const all: ReadonlySet<string> = new Set([
  ...lidwoorden, ...bepalers, ...voornaamwoorden, ...voorzetsels, ...onderschikkend, ...nevenschikkend, ...hulpwerkwoorden, ...bijwoorden,
]);

/** Words of grammar that hardly anyone says aloud. Reading them takes the effort of a content word, so they count as one. */
const formal = list(`
  indien tenzij mits aangezien ofschoon opdat noch middels jegens inzake omtrent betreffende conform wegens gedurende ongeacht
  versus omstreeks waartoe waarbinnen daartoe hiertoe tevens echter immers reeds slechts thans wellicht voorts alsook hetzij
  oftewel diegene datgene dient dienen diende dienden zijnde zoudt`);

/** Is this an everyday word of grammar? `woord` in small letters. What is left are nouns, adjectives, full verbs and stiff words. */
export const isFunctiewoord = (woord: string): boolean => all.has(woord) && !formal.has(woord);

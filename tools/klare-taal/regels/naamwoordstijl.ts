/**
 * KT12: verbs made into nouns: three or more in one sentence (verlening, uitvoering), or one with nobody who does it (het
 * opzeggen van). In the pairs we developed on the latter hardly stands in the plain sentence.
 */
import type { Zinsregel } from '../soorten.ts';
import { vormen } from '../tekst/deelzinnen.ts';
import { infinitieven, isInfinitief } from '../woorden/werkwoord.ts';
import { overWoorden } from './melding.ts';

const hoogstens = 2;

/** Nouns on -ing that name a thing or a sum of money, not what somebody does. */
const things = new Set(`rekening woning regeling uitkering verzekering vergoeding belasting korting lening mening kleding afdeling verdieping vereniging
  stichting instelling opleiding tekening verpakking voeding voorziening ervaring voorstelling vergadering verwarming omgeving samenleving bevolking
  richting ketting ring ding king koning haring honing leerling zitting stelling verklaring vergunning aanmaning inleiding handleiding verbinding leiding
  toestemming hulpverlening schuldhulpverlening beperking boekhouding huishouding bestelling betaling mededeling aanbieding wending regering`.split(/\s+/));

/** huurwoning, zorgverzekering: as the last part of a word. The short ones are the end of too many others (verbetering). */
const thingsAtEnd = [...things].filter((thing) => thing.length > 5);

const stem = (woord: string): string => woord.replace(/en$/, '');
const endsIn = (woord: string): boolean => {
  const noun = /ingen$/.test(woord) ? stem(woord) : woord;
  if (/(?:atie|aties|ering|eringen)$/.test(woord)) return woord.length > 7 && !/^(?:situatie|organisatie|informatie|relatie|generatie|station)/.test(woord) && !things.has(noun);
  const base = /^(.{3,})ing$/.exec(noun)?.[1];
  if (base === undefined || things.has(noun) || thingsAtEnd.some((thing) => noun.endsWith(thing))) return false;
  return isInfinitief(`${base}en`) || infinitieven(base).some(isInfinitief);
};

/** Infinitives that name a thing: het leven van, het vermogen van. */
const zaken = new Set(['drinken', 'eten', 'leven', 'vermogen', 'vertrouwen']);

/** KT12 for one sentence. */
export const naamwoordstijl: Zinsregel = (zin) => {
  if (!zin.blok.isZin) return [];
  const woorden = vormen(zin);
  // het betalen van: an infinitive with an article in front and "van" behind it.
  const infinitives = woorden.flatMap((word, i) => (woorden[i - 1] === 'het' && woorden[i + 1] === 'van' && isInfinitief(word) && !zaken.has(word) ? [i] : []));
  const nouns = woorden.flatMap((word, i) => (infinitives.includes(i) || endsIn(word) ? [i] : []));
  const [first] = nouns;
  const last = nouns.at(-1);
  if (first === undefined || last === undefined) return [];
  if (nouns.length <= hoogstens) {
    return infinitives.map((i) => overWoorden(zin, i - 1, i + 1, { code: 'KT12', ernst: 'tip', reden: 'zeg met een werkwoord wie dit doet', winst: 0.35 }));
  }
  return [overWoorden(zin, first, last, { code: 'KT12', ernst: 'tip', reden: `zeg met werkwoorden wie wat doet (${nouns.map((i) => zin.woorden[i]?.tekst).join(', ')})`, winst: 0.45 })];
};

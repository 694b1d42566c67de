import steenwijkerlandBestemmingen from '../../content/gemeenten/steenwijkerland/bestemmingen.json' with { type: 'json' };
import steenwijkerlandCampagnes from '../../content/gemeenten/steenwijkerland/campagnes.json' with { type: 'json' };
import steenwijkerlandGemeente from '../../content/gemeenten/steenwijkerland/gemeente.json' with { type: 'json' };
import steenwijkerlandKernen from '../../content/gemeenten/steenwijkerland/kernen.json' with { type: 'json' };
import steenwijkerlandOrganisaties from '../../content/gemeenten/steenwijkerland/organisaties.json' with { type: 'json' };
import steenwijkerlandRegelingen from '../../content/gemeenten/steenwijkerland/regelingen.json' with { type: 'json' };
import steenwijkerlandSleutelring from '../../content/gemeenten/steenwijkerland/sleutelring.json' with { type: 'json' };
import steenwijkerlandSpreekuren from '../../content/gemeenten/steenwijkerland/spreekuren.json' with { type: 'json' };
import steenwijkerlandVrijeDagen from '../../content/gemeenten/steenwijkerland/vrije-dagen.json' with { type: 'json' };
import { bestemmingenSchema } from '../domain/gemeente/bestemmingen.ts';
import { campagnesSchema } from '../domain/gemeente/campagnes.ts';
import { gemeenteSchema, kernenSchema, vrijeDagenSchema } from '../domain/gemeente/gemeente.ts';
import { organisatiesSchema } from '../domain/gemeente/organisaties.ts';
import { sleutelringSchema, type Sleutelring } from '../domain/gemeente/sleutelring.ts';
import { spreekurenSchema } from '../domain/gemeente/spreekuur.ts';
import { leesMet as lees } from '../domain/inhoud/fout.ts';
import { plaatselijkeRegelingenSchema } from '../domain/regeling/regeling.ts';

/** Every gemeente this software serves. Adding one: a folder in content/gemeenten and an entry here. */
const register: Record<string, { gemeente: unknown; bestemmingen: unknown; campagnes: unknown; kernen: unknown; vrijeDagen: unknown; organisaties: unknown; spreekuren: unknown; regelingen: unknown; sleutelring: unknown }> = {
  steenwijkerland: {
    gemeente: steenwijkerlandGemeente,
    bestemmingen: steenwijkerlandBestemmingen,
    campagnes: steenwijkerlandCampagnes,
    kernen: steenwijkerlandKernen,
    vrijeDagen: steenwijkerlandVrijeDagen,
    organisaties: steenwijkerlandOrganisaties,
    spreekuren: steenwijkerlandSpreekuren,
    regelingen: steenwijkerlandRegelingen,
    sleutelring: steenwijkerlandSleutelring,
  },
};

const omgevingen = ['productie', 'proef', 'voorbeeld'] as const;
export type Omgeving = (typeof omgevingen)[number];

const kiesGemeente = (naam: string) => {
  const gekozen = Object.hasOwn(register, naam) ? register[naam] : undefined;
  if (!gekozen) throw new Error(`GEMEENTE=${naam} ken ik niet. Kies uit: ${Object.keys(register).join(', ')}.`);
  return gekozen;
};

const kiesOmgeving = (waarde: string): Omgeving => {
  const gekozen = omgevingen.find((o) => o === waarde);
  if (!gekozen) throw new Error(`OMGEVING=${waarde} ken ik niet. Kies uit: ${omgevingen.join(', ')}.`);
  return gekozen;
};

const slug = process.env['GEMEENTE'] || 'steenwijkerland';
const bron = kiesGemeente(slug);
const map = `content/gemeenten/${slug}`;

/** Production, demonstration or deploy preview. Without the variable: a demonstration, never production by accident. */
export const omgeving: Omgeving = kiesOmgeving(process.env['OMGEVING'] || 'proef');

export const gemeente = lees(gemeenteSchema, bron.gemeente, `${map}/gemeente.json`);
/** Organisaties to whom the desk hands somebody over, by kind of help. */
export const bestemmingen = lees(bestemmingenSchema, bron.bestemmingen, `${map}/bestemmingen.json`);
/** Codes on cards and letters that are counted at the desk. */
export const campagnes = lees(campagnesSchema, bron.campagnes, `${map}/campagnes.json`);
export const kernen = lees(kernenSchema, bron.kernen, `${map}/kernen.json`);
/** Who gives each dienst of the zelftest here. */
export const organisaties = lees(organisatiesSchema, bron.organisaties, `${map}/organisaties.json`);
/** Hours in the kernen; null as long as the gemeente has not said where and when. */
export const spreekuren = lees(spreekurenSchema, bron.spreekuren, `${map}/spreekuren.json`);
/** Regelingen of the gemeente, and those it carries out. */
export const regelingen = lees(plaatselijkeRegelingenSchema, bron.regelingen, `${map}/regelingen.json`);
export const vrijeDagen = lees(vrijeDagenSchema, bron.vrijeDagen, `${map}/vrije-dagen.json`);

/** A ring nobody has filled yet: the state of the committed file before `npm run sleutels`. */
const isLeeg = (ring: unknown): boolean => {
  if (typeof ring !== 'object' || ring === null) return false;
  const { medewerkers, herstel } = ring as Partial<Record<keyof Sleutelring, unknown>>;
  return Array.isArray(medewerkers) && medewerkers.length === 0 && Array.isArray(herstel) && herstel.length === 0;
};

/**
 * The public keys messages are encrypted to: those of the environment when it gives them, the committed ones
 * otherwise.
 * @returns null when no key has been made yet
 * @throws when SLEUTELRING or the committed file is not a valid ring; the message names it
 */
export const leesSleutelring = (): Sleutelring | null => {
  const tekst = process.env['SLEUTELRING'];
  if (tekst) {
    let waarde: unknown;
    try {
      waarde = JSON.parse(tekst);
    } catch {
      throw new Error('SLEUTELRING is geen JSON. npm run sleutels zegt hoe u er een maakt.');
    }
    return lees(sleutelringSchema, waarde, 'SLEUTELRING');
  }
  return isLeeg(bron.sleutelring) ? null : lees(sleutelringSchema, bron.sleutelring, `${map}/sleutelring.json`);
};

import { createInstance, type InterpolationOptions, type TFunction } from 'i18next';
import nlAanmelden from '../../content/nl/aanmelden.json' with { type: 'json' };
import nlAchttien from '../../content/nl/achttien.json' with { type: 'json' };
import nlBeelden from '../../content/nl/beelden.json' with { type: 'json' };
import nlCijfers from '../../content/nl/cijfers.json' with { type: 'json' };
import nlDrukte from '../../content/nl/drukte.json' with { type: 'json' };
import nlDrukwerk from '../../content/nl/drukwerk.json' with { type: 'json' };
import nlBrief from '../../content/nl/brief.json' with { type: 'json' };
import nlEmail from '../../content/nl/email.json' with { type: 'json' };
import nlLangskomen from '../../content/nl/langskomen.json' with { type: 'json' };
import nlLoket from '../../content/nl/loket.json' with { type: 'json' };
import nlOnderwerpen from '../../content/nl/onderwerpen.json' with { type: 'json' };
import nlOrganisaties from '../../content/nl/organisaties.json' with { type: 'json' };
import nlOuders18 from '../../content/nl/ouders18.json' with { type: 'json' };
import nlRegelingen from '../../content/nl/regelingen.json' with { type: 'json' };
import nlTeksten from '../../content/nl/teksten.json' with { type: 'json' };
import nlTerugkomen from '../../content/nl/terugkomen.json' with { type: 'json' };
import nlUitslagen from '../../content/nl/uitslagen.json' with { type: 'json' };
import nlWerkgevers from '../../content/nl/werkgevers.json' with { type: 'json' };
import nlWoorden from '../../content/nl/woorden.json' with { type: 'json' };
import nlZelftest from '../../content/nl/zelftest.json' with { type: 'json' };

// A file per subject, one space of keys: t('email.belOnderwerp').
const nl = { ...nlTeksten, email: nlEmail, langskomen: nlLangskomen, loket: nlLoket, onderwerpen: nlOnderwerpen, woorden: nlWoorden };
// The files of pages that take their sentences as data. Outside `t`: the type of its keys would grow too deep to check.
const nlPaginas = { aanmelden: nlAanmelden, achttien: nlAchttien, beelden: nlBeelden, brief: nlBrief, cijfers: nlCijfers, drukte: nlDrukte, drukwerk: nlDrukwerk, organisaties: nlOrganisaties, ouders18: nlOuders18, regelingen: nlRegelingen, terugkomen: nlTerugkomen, uitslagen: nlUitslagen, werkgevers: nlWerkgevers, zelftest: nlZelftest };

// Dutch is the type source: a key that is not in content/nl does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'teksten';
    resources: { teksten: typeof nl };
  }
}

const bronnen = { nl: { teksten: nl } };
export type Taal = keyof typeof bronnen;
/** All sentences of a language, by file and key. */
export type Zinnen = typeof nl & typeof nlPaginas;
const alleZinnen: Record<Taal, Zinnen> = { nl: { ...nl, ...nlPaginas } };
export type Teksten = TFunction<'teksten'>;

// Never in the browser: scripts get their sentences as data from the page that loads them.
const i18n = createInstance();
void i18n.init({
  // All resources are here, so nothing has to be waited for, in a bundle of any format.
  initAsync: false,
  lng: 'nl',
  fallbackLng: false,
  defaultNS: 'teksten',
  resources: bronnen,
  // Astro and Preact escape what they render; mail is plain text.
  interpolation: { escapeValue: false },
});

/** The sentences of one language: `t('kop.telefoon', { telefoon })`. */
export const teksten = (taal: Taal): Teksten => i18n.getFixedT(taal, 'teksten');

/** The sentences of one language as they stand in content/, for views that fill their own gaps in the browser. */
export const zinnen = (taal: Taal): Zinnen => alleZinnen[taal];

/**
 * Fills `{{naam}}` in rendered HTML. A name nobody knows is a mistake of the author, so it stops the build.
 * @param html rendered Markdown
 * @param waarden pieces of HTML by name; text has to be escaped already
 * @param herkomst named in the message
 */
export const vulIn = (html: string, waarden: Readonly<Record<string, string>>, herkomst: string): string => {
  const opties: InterpolationOptions & { missingInterpolationHandler: (tekst: string, gevonden: RegExpExecArray) => never } = {
    // The interpolator takes this here too; its type only knows it as an option of init.
    missingInterpolationHandler: (_tekst, gevonden) => {
      throw new Error(`${herkomst}: ${gevonden[0]} ken ik niet. Kies uit: ${Object.keys(waarden).join(', ')}.`);
    },
  };
  return i18n.services.interpolator.interpolate(html, waarden, 'nl', opties);
};

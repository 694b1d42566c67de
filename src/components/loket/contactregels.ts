import type { Contactwijze } from '../../domain/aanmelding/invoer.ts';
import type { Veldfout } from './staat.ts';
import type { Bericht, Dossier, Kanaal, Woorden } from './typen.ts';
import { veldfout } from './veldfout.ts';

/** An attempt to reach the resident as far as the worker chose it: codes, or null. */
export type Contactkeuze = { kanaal: string | null; resultaat: string | null };

const kanalen: Partial<Record<Contactwijze, Kanaal>> = { bellen: 'bellen', email: 'email', post: 'post', langskomen: 'langs' };

/** The channel that somebody asked for; undefined: they come back with the code, or need not hear from us. */
export const kanaalBij = ({ contactwijze }: Pick<Bericht, 'contactwijze'>): Kanaal | undefined => kanalen[contactwijze];

/** How somebody wants to be reached, in a sentence. */
export const wijzeInWoorden = ({ zaak: { bereiken, organisatie } }: Woorden, { aanleiding, contactwijze }: Pick<Bericht, 'aanleiding' | 'contactwijze'>): string =>
  (aanleiding === 'organisatie' && (contactwijze === 'bellen' || contactwijze === 'email') ? organisatie[contactwijze] : bereiken.wijzen[contactwijze]);

/** Whether a mail or letter went the way that is being recorded. */
const isPost = (kanaal: string | null): boolean => kanaal === 'email' || kanaal === 'post';

/** Whether somebody asked for another way than the one that is being recorded. */
export const isAndersDanGevraagd = (bericht: Pick<Bericht, 'contactwijze'>, { kanaal, resultaat }: Contactkeuze): boolean => {
  const gevraagd = kanaalBij(bericht);
  return (kanaal !== null && kanaal !== gevraagd) || (resultaat === 'verstuurd' && !isPost(gevraagd ?? null));
};

/**
 * Whether somebody asked to be called and heard by mail or letter only. The server cannot know what was asked: for the term
 * such a mail counts as contact.
 */
export const belNog = ({ contactwijze }: Pick<Bericht, 'contactwijze'>, { gebeurtenissen }: Pick<Dossier, 'gebeurtenissen'>): boolean => {
  const contacten = gebeurtenissen.filter((g) => g.soort === 'contact');
  return contactwijze === 'bellen' && contacten.some((g) => g.resultaat === 'verstuurd') && contacten.every((g) => g.resultaat !== 'gesproken');
};

/** Everything that is missing or wrong before an attempt can be recorded, in the order of the form. */
export const contactfouten = ({ kanaal, resultaat }: Contactkeuze, w: Woorden['zaak']['contact']): Veldfout[] => [
  ...veldfout(!kanaal, 'kanaal', 'kanaal-bellen', w.kanaalLeeg),
  ...veldfout(!resultaat, 'resultaat', 'resultaat-gesproken', w.resultaatLeeg),
  ...veldfout(kanaal !== null && resultaat === 'verstuurd' && !isPost(kanaal), 'resultaat', 'resultaat-gesproken', w.pastNiet),
];

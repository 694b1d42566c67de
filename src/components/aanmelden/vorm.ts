import type { Contactwijze, RuweInvoer, Tekstveld } from '../../domain/aanmelding/invoer.ts';

/** Which of the forms it is: the same view with other sections, and always the same road to the Geldloket. */
export const vormen = ['aanmelden', 'brief', 'brief-betaald', 'werkgever', 'organisatie'] as const;
export type Vorm = (typeof vormen)[number];

/** The sections of a form, in so far as they differ. */
export type Indeling = {
  /** Ways to be reached, in this order. */
  wijzen: readonly Contactwijze[];
  /** How to reach somebody comes before the words, because the words may be left out. */
  contactEerst: boolean;
  nood: boolean;
  situaties: boolean;
  /** Whether leaving a message with somebody else can be unsafe: not when we call an organisation. */
  veilig: boolean;
  /** Fields that are folded away. */
  extra: readonly Tekstveld[];
  /** The code of the letter stands open: without script that is how it travels. */
  bronOpen: boolean;
};

const vanOrganisatie: Indeling = { wijzen: ['bellen', 'email'], contactEerst: false, nood: false, situaties: false, veilig: false, extra: [], bronOpen: false };

export const indelingen: Readonly<Record<Vorm, Indeling>> = {
  aanmelden: {
    wijzen: ['bellen', 'email', 'post', 'langskomen', 'code'], contactEerst: false, nood: true, situaties: true, veilig: true,
    extra: ['bestmoment', 'naam', 'herkenzin', 'taal', 'kern', 'bron'], bronOpen: false,
  },
  brief: {
    wijzen: ['bellen', 'email', 'post', 'code'], contactEerst: true, nood: true, situaties: false, veilig: true,
    extra: ['bestmoment', 'naam', 'herkenzin', 'taal'], bronOpen: true,
  },
  'brief-betaald': { wijzen: ['geen', 'bellen', 'email', 'post', 'code'], contactEerst: false, nood: false, situaties: false, veilig: true, extra: [], bronOpen: true },
  werkgever: vanOrganisatie,
  organisatie: vanOrganisatie,
};

/** What is said of the time before the form: nothing to who may hear nothing, and where to go in a hurry to who may be in one. */
export const wachtBij = (vorm: Vorm): 'haast' | 'gewoon' | null =>
  indelingen[vorm].wijzen.includes('geen') ? null : indelingen[vorm].nood ? 'haast' : 'gewoon';

/** The form a message was written in. Who is told that it has a mistake sees the same form again. */
export const vormVan = ({ aanleiding, organisatiesoort }: Pick<RuweInvoer, 'aanleiding' | 'organisatiesoort'>): Vorm => {
  if (aanleiding === 'organisatie') return organisatiesoort === 'werkgever' ? 'werkgever' : 'organisatie';
  return aanleiding === 'brief' || aanleiding === 'brief-betaald' ? aanleiding : 'aanmelden';
};

/** What a form says by being that form: fields the resident does not see. */
export const vasteVelden = (vorm: Vorm): readonly (readonly ['aanleiding' | 'organisatiesoort', string])[] => {
  switch (vorm) {
    case 'aanmelden': return [];
    case 'brief': case 'brief-betaald': return [['aanleiding', vorm]];
    case 'werkgever': return [['aanleiding', 'organisatie'], ['organisatiesoort', 'werkgever']];
    case 'organisatie': return [['aanleiding', 'organisatie']];
  }
};

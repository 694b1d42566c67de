import type { Zinnen } from '../../i18n/index.ts';
import type { Vormkeuze } from './gegevens.ts';
import type { Vorm } from './vorm.ts';

/** What each form besides the one of /aanmelden says in its own words; the page it stands on gives it its title. */
export const vormkeuze = (vorm: Vorm, { brief, organisaties, werkgevers }: Zinnen): Vormkeuze => {
  switch (vorm) {
    case 'brief': return { vorm, anders: { titel: brief.titel, omschrijving: brief.omschrijving, ...brief.ja.formulier } };
    case 'brief-betaald': {
      const { titel, omschrijving, inleiding, formulier } = brief.betaald;
      return { vorm, anders: { titel, omschrijving, inleiding, ...formulier } };
    }
    case 'werkgever': case 'organisatie': {
      const { titel, omschrijving } = vorm === 'werkgever' ? werkgevers : organisaties;
      return { vorm, anders: { titel, omschrijving, ...organisaties.formulier }, organisatie: organisaties.velden };
    }
    case 'aanmelden': return { vorm, anders: {} };
  }
};

import type { Beheerfout, Beheerscherm } from '../../../components/loket/beheer/typen.ts';
import type { Actie, Staat } from '../../../components/loket/staat.ts';
import type { Paginagegevens } from '../../../components/loket/typen.ts';
import { type Api, Apifout } from '../api.ts';

/** What a part of the screen for running the desk needs. */
export type Deelgereedschap = {
  api: Api;
  gegevens: Paginagegevens;
  staat: () => Staat;
  meld: (actie: Actie) => void;
  /** Changes the screen, unless it was left meanwhile. */
  wijzig: (nieuw: Partial<Beheerscherm>, focus?: string, melding?: string) => void;
  /** The session is over. */
  verlopen: () => void;
};

/** What to say of something the server did not do; `verlopen`: sign in again. */
export const beheerfoutVan = (reden: unknown): Beheerfout | 'verlopen' => {
  const code = reden instanceof Apifout ? reden.code : 'storing';
  return code === 'verlopen' || code === 'geen-verbinding' ? code : 'storing';
};

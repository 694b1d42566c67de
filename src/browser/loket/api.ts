import type { Dossier, Handeling, Lijstregel, Medewerker } from '../../components/loket/typen.ts';
import type { Telpost } from '../../domain/cijfers/telpost.ts';
import type { Kwartaalblad } from '../../domain/cijfers/vertoning.ts';

/** What the API refused, or could not do. `verlopen`: sign in again. */
export type Apifoutcode = 'geen-verbinding' | 'storing' | 'verlopen' | 'verdwenen' | 'niet-van-u' | 'andere-eigenaar' | 'nog-open' | 'al-gesloten' | 'verwijderd' | 'nieuwe-aanvulling'
  | 'doorverwijzing-loopt' | 'niet-bevestigd' | 'geen-doorverwijzing' | 'datum' | 'ingetrokken';

/** What the API answers when it cannot be done as things stand. */
const nietNu: readonly Apifoutcode[] = [
  'niet-van-u', 'andere-eigenaar', 'nog-open', 'al-gesloten', 'verwijderd', 'nieuwe-aanvulling', 'doorverwijzing-loopt', 'niet-bevestigd', 'geen-doorverwijzing', 'datum', 'ingetrokken',
];

export class Apifout extends Error {
  override name = 'Apifout';
  readonly code: Apifoutcode;
  constructor(code: Apifoutcode) {
    super(code);
    this.code = code;
  }
}

/** @throws (rejects) Apifout, all of them */
export type Api = {
  vraagUitdaging: (ontvanger: string) => Promise<{ id: string; versleuteld: string }>;
  openSessie: (id: string, nonce: string) => Promise<Medewerker>;
  /** @param bekend lines that are known as this API gave them last: they come back when nothing changed */
  leesLijst: (bekend?: Lijstregel[]) => Promise<{ nu: string; aanmeldingen: Lijstregel[] }>;
  leesDossier: (id: string) => Promise<Dossier>;
  voegToe: (id: string, handeling: Handeling) => Promise<Dossier>;
  /** Ends this session on the server, or all of this worker. @param overal all of them */
  eindigSessie: (overal: boolean) => Promise<unknown>;
  /** Writes in the journaal that something was exported. @param over one aanmelding, or null: all @throws when it was not written */
  noteerUitvoer: (over: string | null) => Promise<void>;
  telBij: (tellingen: readonly Telpost[]) => Promise<unknown>;
  /** @param kwartaal null: the one the server chooses */
  leesCijfers: (kwartaal: string | null) => Promise<Kwartaalblad>;
  /** Forgets the session. */
  vergeet: () => void;
};

const geduld = 20_000;

const codeVan = async (antwoord: Response): Promise<Apifoutcode> => {
  if (antwoord.status === 401) return 'verlopen';
  if (antwoord.status === 404) return 'verdwenen';
  if (antwoord.status === 409) {
    const { fout } = await antwoord.json() as { fout?: unknown };
    const bekend = nietNu.find((code) => code === fout);
    if (bekend) return bekend;
  }
  return 'storing';
};

/** The API of the desk. The token lives in here, and every answer brings a new one. */
export const maakApi = (basis = '/api/loket'): Api => {
  let token = '';
  /** How the list stood that came last. */
  let merk = '';
  /** @param blijft goes on when the page is left */
  const vraag = async <T>(pad: string, inhoud?: object, blijft = false): Promise<T> => {
    const eigen = token;
    let antwoord: Response;
    try {
      antwoord = await fetch(`${basis}/${pad}`, {
        method: inhoud ? 'POST' : 'GET', keepalive: blijft, cache: 'no-store', credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(geduld),
        headers: { ...(eigen && { authorization: `Bearer ${eigen}` }), ...(inhoud && { 'content-type': 'application/json' }) },
        ...(inhoud && { body: JSON.stringify(inhoud) }),
      });
    } catch {
      throw new Apifout('geen-verbinding');
    }
    if (!antwoord.ok) throw new Apifout(await codeVan(antwoord).catch(() => 'storing' as const));
    let gelezen: T;
    try {
      gelezen = await antwoord.json() as T;
    } catch {
      throw new Apifout('geen-verbinding');
    }
    // An answer to a question from before the desk was locked brings no new session.
    if (token === eigen) token = antwoord.headers.get('x-loket-sessie') ?? token;
    return gelezen;
  };
  return {
    vraagUitdaging: (ontvanger) => vraag('uitdaging', { ontvanger }),
    openSessie: async (id, nonce) => (await vraag<{ medewerker: Medewerker }>('sessie', { id, nonce })).medewerker,
    leesLijst: async (bekend) => {
      const { nu, merk: nieuw, aanmeldingen } = await vraag<{ nu: string; merk: string; aanmeldingen: Lijstregel[] | null }>(bekend ? `aanmeldingen?bekend=${merk}` : 'aanmeldingen');
      merk = nieuw;
      return { nu, aanmeldingen: aanmeldingen ?? bekend ?? [] };
    },
    leesDossier: (id) => vraag(`aanmeldingen/${id}`),
    voegToe: (id, handeling) => vraag(`aanmeldingen/${id}/gebeurtenissen`, handeling),
    eindigSessie: (overal) => vraag('sessie/einde', { overal }, true),
    noteerUitvoer: async (over) => {
      const { genoteerd } = await vraag<{ genoteerd: boolean }>('journaal', { wat: 'uitgevoerd', over });
      if (!genoteerd) throw new Apifout('storing');
    },
    telBij: (tellingen) => vraag('cijfers', { tellingen }),
    leesCijfers: (kwartaal) => vraag(kwartaal === null ? 'cijfers' : `cijfers?kwartaal=${kwartaal}`),
    vergeet: () => {
      token = '';
      merk = '';
    },
  };
};

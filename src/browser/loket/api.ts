import type { Druktestand } from '../../components/loket/beheer/druktestand.ts';
import type { Aanvraag } from '../../components/loket/beheer/sleutels.ts';
import type { Dossier, Handeling, Lijstregel, Medewerker } from '../../components/loket/typen.ts';
import type { Telpost } from '../../domain/cijfers/telpost.ts';
import type { Kwartaalblad } from '../../domain/cijfers/vertoning.ts';
import type { Drukte } from '../../domain/drukte/drukte.ts';
import type { Journaalregel, Journaalsoort } from '../../domain/journaal/journaal.ts';
import type { Herverzegeld } from '../loket-worker.ts';

/** What the API refused, or could not do. `verlopen`: sign in again. */
export type Apifoutcode = 'geen-verbinding' | 'storing' | 'verlopen' | 'verdwenen' | 'niet-van-u' | 'andere-eigenaar' | 'nog-open' | 'al-gesloten' | 'verwijderd' | 'nieuwe-aanvulling'
  | 'doorverwijzing-loopt' | 'niet-bevestigd' | 'geen-doorverwijzing' | 'datum' | 'ingetrokken';

/** The same, for what is done with keys. */
export type Sleutelfoutcode = 'al-hersleuteld' | 'oude-sleutelring' | 'sleutel-bekend' | 'te-groot';

/** What the API answers when it cannot be done as things stand. */
const nietNu: readonly (Apifoutcode | Sleutelfoutcode)[] = [
  'niet-van-u', 'andere-eigenaar', 'nog-open', 'al-gesloten', 'verwijderd', 'nieuwe-aanvulling', 'doorverwijzing-loopt', 'niet-bevestigd', 'geen-doorverwijzing', 'datum', 'ingetrokken',
  'al-hersleuteld', 'oude-sleutelring', 'sleutel-bekend',
];

export class Apifout extends Error {
  override name = 'Apifout';
  readonly code: Apifoutcode | Sleutelfoutcode;
  constructor(code: Apifoutcode | Sleutelfoutcode) {
    super(code);
    this.code = code;
  }
}

/** What sealing again replaced: `bericht`, or the id of the event of which it was the text; `op` in UTC. The latest first. */
export type Vervangen = { naam: string; wat: string; op: string };

/** @throws (rejects) Apifout, all of them */
export type Api = {
  vraagUitdaging: (ontvanger: string) => Promise<{ id: string; versleuteld: string }>;
  openSessie: (id: string, nonce: string) => Promise<Medewerker>;
  /** The list as the server has it; the very same lines as the last time when nothing changed. */
  leesLijst: () => Promise<{ nu: string; aanmeldingen: Lijstregel[] }>;
  leesDossier: (id: string) => Promise<Dossier>;
  voegToe: (id: string, handeling: Handeling) => Promise<Dossier>;
  /** Ends this session on the server, or all of this worker. @param overal all of them */
  eindigSessie: (overal: boolean) => Promise<unknown>;
  /** Writes in the journaal that something was exported. @param over one aanmelding, or null: all @throws when it was not written */
  noteerUitvoer: (over: string | null) => Promise<void>;
  /** Writes in the journaal that the journaal itself was printed or kept. @throws when it was not written */
  noteerJournaaluitvoer: () => Promise<void>;
  telBij: (tellingen: readonly Telpost[]) => Promise<unknown>;
  /** @param kwartaal null: the one the server chooses */
  leesCijfers: (kwartaal: string | null) => Promise<Kwartaalblad>;
  leesDrukte: () => Promise<Druktestand>;
  zetDrukte: (drukte: Drukte) => Promise<Druktestand>;
  /** The lines of a month, the latest first. @param maand yyyy-mm, in UTC */
  leesJournaal: (maand: string) => Promise<{ regels: Journaalregel[] }>;
  /** @param ring names the keys that it was sealed to (src/envelop/ringmerk.ts) */
  hersleutel: (id: string, nieuw: Herverzegeld & { ring: string }) => Promise<Dossier & { overgeslagen: string[] }>;
  leesVervangen: (id: string) => Promise<{ vervangen: Vervangen[] }>;
  /** One of them, in base64. @param naam as leesVervangen has it */
  haalVervangen: (id: string, naam: string) => Promise<{ inhoud: string; hash: string }>;
  leesAanvragen: () => Promise<{ aanvragen: Aanvraag[] }>;
  vraagSleutelAan: (aanvraag: { naam: string; ontvanger: string }) => Promise<{ aanvragen: Aanvraag[] }>;
  /** Forgets the session. */
  vergeet: () => void;
};

/** A list that was not read yet. */
const geenLijst = (): { merk: string; regels: Lijstregel[] } => ({ merk: '', regels: [] });

const geduld = 20_000;
/** The most that may be sent at once takes a slow line a minute. */
const veelGeduld = 120_000;

const codeVan = async (antwoord: Response): Promise<Apifoutcode | Sleutelfoutcode> => {
  if (antwoord.status === 401) return 'verlopen';
  if (antwoord.status === 404) return 'verdwenen';
  if (antwoord.status === 413) return 'te-groot';
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
  /** The list that came last, and how it stood: together, for the screen may show a line that was read earlier and came later. */
  let lijst = geenLijst();
  /** @param blijft goes on when the page is left @param wacht milliseconds until the line is held to be down */
  const vraag = async <T>(pad: string, inhoud?: object, { blijft = false, wacht = geduld } = {}): Promise<T> => {
    const eigen = token;
    let antwoord: Response;
    try {
      antwoord = await fetch(`${basis}/${pad}`, {
        method: inhoud ? 'POST' : 'GET', keepalive: blijft, cache: 'no-store', credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(wacht),
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
  const noteer = async (wat: Journaalsoort, over: string | null): Promise<void> => {
    const { genoteerd } = await vraag<{ genoteerd: boolean }>('journaal', { wat, over });
    if (!genoteerd) throw new Apifout('storing');
  };
  return {
    vraagUitdaging: (ontvanger) => vraag('uitdaging', { ontvanger }),
    openSessie: async (id, nonce) => (await vraag<{ medewerker: Medewerker }>('sessie', { id, nonce })).medewerker,
    leesLijst: async () => {
      const bekend = lijst;
      const { nu, merk, aanmeldingen } = await vraag<{ nu: string; merk: string; aanmeldingen: Lijstregel[] | null }>(bekend.merk ? `aanmeldingen?bekend=${bekend.merk}` : 'aanmeldingen');
      const regels = aanmeldingen ?? bekend.regels;
      // After locking nothing of it stays here.
      if (lijst === bekend) lijst = { merk, regels };
      return { nu, aanmeldingen: regels };
    },
    leesDossier: (id) => vraag(`aanmeldingen/${id}`),
    voegToe: (id, handeling) => vraag(`aanmeldingen/${id}/gebeurtenissen`, handeling),
    eindigSessie: (overal) => vraag('sessie/einde', { overal }, { blijft: true }),
    noteerUitvoer: (over) => noteer('uitgevoerd', over),
    noteerJournaaluitvoer: () => noteer('journaal-uitgevoerd', null),
    telBij: (tellingen) => vraag('cijfers', { tellingen }),
    leesCijfers: (kwartaal) => vraag(kwartaal === null ? 'cijfers' : `cijfers?kwartaal=${kwartaal}`),
    leesDrukte: () => vraag('drukte'),
    zetDrukte: (drukte) => vraag('drukte', drukte),
    leesJournaal: (maand) => vraag(`journaal?maand=${maand}`),
    hersleutel: (id, nieuw) => vraag(`aanmeldingen/${id}/hersleuteld`, nieuw, { wacht: veelGeduld }),
    leesVervangen: (id) => vraag(`aanmeldingen/${id}/vervangen`),
    haalVervangen: (id, naam) => vraag(`aanmeldingen/${id}/vervangen/${naam}`, undefined, { wacht: veelGeduld }),
    leesAanvragen: () => vraag('sleutelaanvragen'),
    vraagSleutelAan: (aanvraag) => vraag('sleutelaanvragen', aanvraag),
    vergeet: () => {
      token = '';
      lijst = geenLijst();
    },
  };
};

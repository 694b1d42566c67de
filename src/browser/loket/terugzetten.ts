import { verzegeldeTeksten } from '../../components/loket/geschiedenis.ts';
import type { Terugzetting } from '../../components/loket/staat.ts';
import { ringmerkVan } from '../../envelop/ringmerk.ts';
import { vingerafdruk } from '../../envelop/vingerafdruk.ts';
import { vanBase64 } from '../bytes.ts';
import type { Geopend, Ingepakt, Verzegeld } from '../loket-worker.ts';
import { type Api, Apifout, type Vervangen } from './api.ts';
import { type Kluis, Kluisfout } from './kluis.ts';

export type Terugzetgereedschap = {
  api: Pick<Api, 'leesDossier' | 'leesVervangen' | 'haalVervangen' | 'hersleutel'>;
  kluis: Pick<Kluis, 'vraag'>;
  /** Public keys of the ring, as this page knows it. */
  ontvangers: string[];
};

/** The first that gives something, one after the other: each is asked of the server. */
const eerste = async <T, R>(alle: readonly T[], zoek: (een: T) => Promise<R | null>): Promise<R | null> => {
  for (const een of alle) {
    const gevonden = await zoek(een);
    if (gevonden !== null) return gevonden;
  }
  return null;
};

/**
 * Puts back what sealing again replaced, when what is there now does not open. What was there is opened in the vault and
 * sealed again to the ring of this page, as everything that is sealed again; so nothing is put back that does not open.
 */
export const maakTerugzetting = ({ api, kluis, ontvangers }: Terugzetgereedschap) => {
  const opent = async (ingepakt: Ingepakt): Promise<boolean> => {
    try {
      await kluis.vraag('open', ingepakt);
      return true;
    } catch (reden) {
      if (reden instanceof Kluisfout && (reden.code === 'beschadigd' || reden.code === 'niet-te-openen')) return false;
      throw reden;
    }
  };
  /** Past its days since it was listed: then it is one that does not open. */
  const haal = (id: string, { naam }: Vervangen): Promise<{ inhoud: string; hash: string } | null> =>
    api.haalVervangen(id, naam).catch((reden: unknown) => {
      if (reden instanceof Apifout && reden.code === 'verdwenen') return null;
      throw reden;
    });
  const openTeksten = (id: string, teksten: Verzegeld[]): Promise<Record<string, Geopend>> =>
    (teksten.length === 0 ? Promise.resolve({}) : kluis.vraag('openTeksten', { id, teksten }));

  const zoekBericht = (id: string, vervangen: readonly Vervangen[]): Promise<Ingepakt | null> =>
    eerste(vervangen.filter(({ wat }) => wat === 'bericht'), async (welke) => {
      const gevonden = await haal(id, welke);
      const ingepakt = gevonden && { id, berichtHash: gevonden.hash, bericht: gevonden.inhoud };
      return ingepakt && await opent(ingepakt) ? ingepakt : null;
    });
  const zoekTekst = (id: string, tekst: Verzegeld, vervangen: readonly Vervangen[]): Promise<Verzegeld | null> =>
    eerste(vervangen.filter(({ wat }) => wat === tekst.id), async (welke) => {
      const gevonden = await haal(id, welke);
      const eerder = gevonden && { ...tekst, inhoud: gevonden.inhoud };
      return eerder && (await openTeksten(id, [eerder]))[tekst.id] !== null ? eerder : null;
    });

  const probeer = async (id: string): Promise<Terugzetting | null> => {
    const [dossier, { vervangen }] = await Promise.all([api.leesDossier(id), api.leesVervangen(id)]);
    const { bericht, berichtHash } = dossier;
    if (bericht === null || berichtHash === null) throw new Apifout('verdwenen');
    const nu = { id, berichtHash, bericht };
    const basis = await opent(nu) ? nu : await zoekBericht(id, vervangen);
    if (!basis) return 'past-niet';
    const teksten = verzegeldeTeksten(dossier.gebeurtenissen);
    const open = await openTeksten(id, teksten);
    const terug: Verzegeld[] = [];
    for (const tekst of teksten.filter((t) => open[t.id] === null)) {
      const gevonden = await zoekTekst(id, tekst, vervangen);
      if (gevonden) terug.push(gevonden);
    }
    if (basis === nu && terug.length === 0) return 'past-niet';
    const { overgeslagen: _overgeslagen, ...nieuw } = await kluis.vraag('hersleutel', { ...basis, teksten: terug, ontvangers });
    const hashVan = new Map(teksten.map((t) => [t.id, vingerafdruk(vanBase64(t.inhoud))]));
    // It is made from what was there before, and takes the place of what is there now.
    const gebeurtenissen = nieuw.gebeurtenissen.map((g) => ({ ...g, vervangt: hashVan.get(g.id) ?? g.vervangt }));
    await api.hersleutel(id, { ...nieuw, vervangt: berichtHash, gebeurtenissen, ring: ringmerkVan(ontvangers) });
    return null;
  };

  return {
    /** Whether anything of this aanmelding was replaced and is still there. @throws Apifout */
    kan: async (id: string): Promise<boolean> => (await api.leesVervangen(id)).vervangen.length > 0,
    /** @returns why it was not put back; null: it was, or a colleague did it just before @throws Apifout, Kluisfout for anything else */
    zetTerug: (id: string): Promise<Terugzetting | null> => probeer(id).catch((reden: unknown) => {
      if (reden instanceof Apifout && reden.code === 'al-hersleuteld') return null;
      if (reden instanceof Apifout && reden.code === 'oude-sleutelring') return 'oude-ring';
      throw reden;
    }),
  };
};

import { vul } from '../../../components/formulier/zin.ts';
import { aanvraagUit } from '../../../components/loket/beheer/aanvraag.ts';
import { type Aanvraagfout, type Hersleuteling, isAanDeGang, type Proefuitkomst, type Sleutelhandeling, type Sleutelscherm } from '../../../components/loket/beheer/sleutels.ts';
import type { Lijstregel } from '../../../components/loket/typen.ts';
import { Apifout } from '../api.ts';
import type { Deelgereedschap } from './deel.ts';
import { maakHersleuteling } from './hersleutelen.ts';
import { type Kluis, maakKluis } from '../kluis.ts';
import { openfoutenVan, openSleutel, type Sleutelinvoer } from '../ontgrendelen.ts';

type Gereedschap = Omit<Deelgereedschap, 'meld'> & { kluis: Kluis };

const wacht = (ms: number): Promise<void> => new Promise((klaar) => { setTimeout(klaar, ms); });

const nieuwsteVan = (regels: readonly Lijstregel[]): string | null =>
  regels.filter((r) => r.fase !== 'verwijderd').toSorted((a, b) => b.ontvangen.localeCompare(a.ontvangen))[0]?.id ?? null;

/** The part about keys of the screen for running the desk: requests, a test of a key, and sealing again. */
export const maakSleutels = ({ api, kluis, gegevens, staat, verlopen, ...g }: Gereedschap) => {
  const { ontvangers, sleutels } = gegevens;

  /** Changes the part, unless the screen was left meanwhile. */
  const wijzig = <D extends keyof Sleutelscherm>(deel: D, nieuw: Partial<Sleutelscherm[D]>, { focus, melding }: { focus?: string; melding?: string } = {}): void => {
    const { beheer } = staat();
    if (beheer) g.wijzig({ sleutels: { ...beheer.sleutels, [deel]: { ...beheer.sleutels[deel], ...nieuw } } }, focus, melding);
  };

  /** What a screen reader hears of it: where it begins, stands still and ends, not every message. */
  const meldingBij = (van: Hersleuteling['stap'], { stap, klaar, totaal }: Hersleuteling): string | undefined => {
    const w = sleutels.woorden.hersleutel;
    if (van === stap) return undefined;
    switch (stap) {
      case 'begin': case 'oudeRing': return undefined;
      case 'bezig': return w.begonnen;
      case 'wacht': case 'storing': return w[stap];
      case 'gestopt': return vul(w.gestopt, { klaar, totaal });
      case 'klaar': return klaar === 1 ? w.klaarEen : vul(w.klaar, { aantal: klaar });
    }
  };
  const toonHersleuteling = (nu: Hersleuteling): void => {
    const melding = meldingBij(staat().beheer?.sleutels.hersleuteling.stap ?? nu.stap, nu);
    wijzig('hersleuteling', nu, { ...(melding && { melding }), ...(nu.stap === 'oudeRing' && { focus: 'oude-ring' }) });
  };
  const hersleuteling = maakHersleuteling({ api, kluis, ontvangers, regels: () => staat().regels, toon: toonHersleuteling, verlopen, wacht });

  const isVerlopen = (reden: unknown): boolean => {
    const ja = reden instanceof Apifout && reden.code === 'verlopen';
    if (ja) verlopen();
    return ja;
  };

  const leesAanvragen = async (): Promise<void> => {
    wijzig('aanvragen', { nietGelezen: false });
    try {
      const { aanvragen } = await api.leesAanvragen();
      wijzig('aanvragen', { lijst: aanvragen });
    } catch (reden) {
      if (!isVerlopen(reden)) wijzig('aanvragen', { nietGelezen: true });
    }
  };

  const nietGelukt = (fouten: Aanvraagfout[]): void => {
    const focus = fouten[0] === 'naam' ? 'veld-naam' : fouten[0] === 'ontvanger' || fouten[0] === 'geheim' ? 'veld-ontvanger' : 'fout-aanvraag';
    wijzig('aanvragen', { bezig: false, gelukt: false, fouten }, { focus });
  };

  const vraagAan = async (invoer: { naam: string; ontvanger: string }): Promise<void> => {
    if (staat().beheer?.sleutels.aanvragen.bezig) return;
    const aanvraag = aanvraagUit(invoer);
    if (Array.isArray(aanvraag)) {
      nietGelukt(aanvraag);
      return;
    }
    wijzig('aanvragen', { bezig: true, gelukt: false, fouten: [] });
    try {
      const { aanvragen } = await api.vraagSleutelAan(aanvraag);
      wijzig('aanvragen', { bezig: false, gelukt: true, lijst: aanvragen });
      document.querySelector<HTMLFormElement>('#formulier-aanvraag')?.reset();
    } catch (reden) {
      if (isVerlopen(reden)) return;
      const code = reden instanceof Apifout ? reden.code : 'storing';
      nietGelukt([code === 'sleutel-bekend' || code === 'geen-verbinding' ? code : 'storing']);
    }
  };

  /** The newest message as it is stored, for a key of recovery to open. */
  const leesNieuwste = async (): Promise<{ id: string; berichtHash: string | null; bericht: string } | 'geen' | 'niet-gelezen'> => {
    const id = nieuwsteVan(staat().regels);
    if (id === null) return 'geen';
    try {
      const { berichtHash, bericht } = await api.leesDossier(id);
      return bericht === null ? 'geen' : { id, berichtHash, bericht };
    } catch (reden) {
      if (reden instanceof Apifout && reden.code === 'verlopen') throw reden;
      return 'niet-gelezen';
    }
  };

  /** @throws Openmislukt, Kluisfout, Apifout */
  const testIn = async (apart: Kluis, invoer: Sleutelinvoer): Promise<Proefuitkomst> => {
    const { ontvanger } = await openSleutel(apart, invoer);
    const lid = sleutels.ring.find((l) => l.ontvanger === ontvanger);
    const op = new Date().toISOString();
    if (!lid) return { wie: 'onbekend', naam: '', bericht: null, op };
    const nieuwste = lid.rol === 'herstel' ? await leesNieuwste() : null;
    const stored = typeof nieuwste === 'string' ? null : nieuwste;
    const { proeftekst, bericht } = await apart.vraag('proef', { ontvangers, bericht: stored });
    const wie = lid.rol === 'herstel' ? 'herstel' : lid.id === staat().ik.id ? 'eigen' : 'collega';
    return { wie: proeftekst ? wie : 'kapot', naam: lid.naam, bericht: typeof nieuwste === 'string' ? nieuwste : bericht, op };
  };

  const proef = async (invoer: Sleutelinvoer): Promise<void> => {
    if (staat().beheer?.sleutels.proef.bezig) return;
    wijzig('proef', { bezig: true, fouten: [], uitkomst: null });
    // The key that is tested never comes near the one of the session.
    const apart = maakKluis(() => undefined);
    try {
      const uitkomst = await testIn(apart, invoer);
      document.querySelector<HTMLFormElement>('#formulier-proef')?.reset();
      wijzig('proef', { bezig: false, uitkomst }, { focus: 'uitkomst-proef' });
    } catch (reden) {
      if (!isVerlopen(reden)) wijzig('proef', { bezig: false, fouten: openfoutenVan(reden) }, { focus: 'fouten' });
    } finally {
      apart.vergeet();
    }
  };

  return {
    /** What is going on shows as soon as the part does, and the requests are read. */
    toon: (): Promise<void> => {
      const nu = hersleuteling.stand();
      if (isAanDeGang(nu) || nu.stap !== 'begin') wijzig('hersleuteling', nu);
      return leesAanvragen();
    },
    doe: (wat: Sleutelhandeling): void => {
      switch (wat.wat) {
        case 'hersleutel': void hersleuteling.begin(); return;
        case 'stop': hersleuteling.stop(); return;
        case 'proef': void proef(wat); return;
        case 'leesAanvragen': void leesAanvragen(); return;
        case 'vraagAan': void vraagAan(wat); return;
      }
    },
    /** The desk was locked: nothing goes on. */
    vergeet: (): void => { hersleuteling.vergeet(); },
  };
};

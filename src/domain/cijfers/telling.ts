import type { Gebeurtenis, Vastgelegd } from '../aanmelding/gebeurtenis.ts';
import type { AanmeldingInvoer } from '../aanmelding/invoer.ts';
import { bepaalStand, opVolgorde, type Stand } from '../aanmelding/stand.ts';
import { type Kalender, lokaleDatum, werkdagNa } from '../termijnen/kalender.ts';
import { wettelijkeTermijn } from '../termijnen/toezegging.ts';
import { type Campagne, campagneVan } from './campagne.ts';
import { briefuitkomsten, type DimensieCode, doelgroepen, hoelangbanden, onbekend, schuldbanden, type Telregel } from './dimensies.ts';
import { kwartaalVan } from './kwartaal.ts';

/** What the worker filled in while closing; null: nothing. */
export type Ingevuld = {
  hoelang: (typeof hoelangbanden)[number] | null;
  schuld: (typeof schuldbanden)[number] | null;
  brief: (typeof briefuitkomsten)[number] | null;
};

const eenVan = <T extends string>(codes: readonly T[], waarde: unknown): T | null => codes.find((code) => code === waarde) ?? null;

/** Reads what a form gave; what we do not know, "weet ik niet" too, is nothing. */
export const leesIngevuld = (velden: { hoelang?: unknown; schuld?: unknown; brief?: unknown }): Ingevuld => ({
  hoelang: eenVan(hoelangbanden, velden.hoelang), schuld: eenVan(schuldbanden, velden.schuld), brief: eenVan(briefuitkomsten, velden.brief),
});

/** How long the problem exists according to the card, to begin with. */
export const hoelangVanKaart = (kaart: readonly string[]): Ingevuld['hoelang'] => hoelangbanden.find((band) => kaart.includes(`hoelang:${band}`)) ?? null;

export type Gesloten = {
  bericht: Pick<AanmeldingInvoer, 'kern' | 'bron' | 'aanleiding'> & { kaart: readonly string[] };
  gebeurtenissen: readonly Vastgelegd[];
  ingevuld: Ingevuld;
};
/** What differs per gemeente. */
export type Plaatselijk = { kernen: readonly { code: string; naam: string }[]; campagnes: readonly Campagne[]; kalender: Kalender };

const kernVan = (kern: string, kernen: Plaatselijk['kernen']): string =>
  kern === 'elders' ? 'elders' : kernen.find(({ naam }) => naam === kern)?.code ?? onbekend;

/**
 * How long a resident waited for the first contact that a person recorded: on the first working day, within three more,
 * later but within the term of the law, after it, or never.
 */
const wachtVan = ({ ontvangen, spoed, eersteContact }: Stand, kalender: Kalender): string => {
  if (eersteContact === null) return 'geen';
  const [begin, dag] = [lokaleDatum(kalender, ontvangen), lokaleDatum(kalender, eersteContact)];
  if (dag > wettelijkeTermijn(kalender, ontvangen, spoed)) return 'te-laat';
  if (dag <= werkdagNa(kalender, begin, 0)) return 'zelfde-dag';
  return dag <= werkdagNa(kalender, begin, 3) ? 'drie-werkdagen' : 'later';
};

const doorverwijzingVan = ({ doorverwijzing }: Stand): string =>
  doorverwijzing === null ? 'geen' : doorverwijzing.fase === 'bevestigd' ? 'bevestigd' : 'teruggekomen';

type Sluiting = Vastgelegd<Extract<Gebeurtenis, { soort: 'gesloten' }>>;

/** The closings that did close, in order: not one that crossed with something the resident wrote. */
const sluitingen = (gebeurtenissen: readonly Vastgelegd[]): Sluiting[] => {
  const alle = opVolgorde(gebeurtenissen);
  return alle.filter((g, i): g is Sluiting => g.soort === 'gesloten' && bepaalStand(alle.slice(0, i + 1))?.fase === 'gesloten');
};

/**
 * What a case that was just closed adds to the counts, one dimension at a time. Only codes of ours: nothing in it was
 * written by a resident. A case counts once. Closed again in the same quarter it gives the same dimensions, so that they
 * replace the earlier ones; what the worker leaves empty then is left out, and stays as it was. Closed before in an
 * earlier quarter it gives nothing: those numbers are final.
 * @returns null when it is not closed, or was counted in an earlier quarter
 */
export const tellingVan = ({ bericht, gebeurtenissen, ingevuld }: Gesloten, { kernen, campagnes, kalender }: Plaatselijk): Telregel[] | null => {
  const stand = bepaalStand(gebeurtenissen);
  const gesloten = sluitingen(gebeurtenissen);
  const nu = gesloten.at(-1);
  if (stand?.fase !== 'gesloten' || !nu) return null;
  const kwartaal = kwartaalVan(kalender, nu.op);
  if (gesloten.some(({ op }) => kwartaalVan(kalender, op) < kwartaal)) return null;
  const eerder = gesloten.length > 1;
  /** What only the worker knows, or what follows without her. */
  const zelf = (dimensie: DimensieCode, antwoord: string | null, anders: string): Telregel[] =>
    antwoord === null && eerder ? [] : [{ dimensie, waarde: antwoord ?? anders }];
  const groepen = doelgroepen.filter(({ groep }) => bericht.kaart.includes(`wie:${groep}`));
  return [
    { dimensie: 'totaal', waarde: 'ja' },
    { dimensie: 'kern', waarde: kernVan(bericht.kern, kernen) },
    // A letter was accepted only if the worker says so; whether somebody was reached, the events know as well.
    ...(bericht.aanleiding === 'brief'
      ? zelf('weg', ingevuld.brief && `brief-${ingevuld.brief}`, stand.eersteContact === null ? 'brief-niet-bereikt' : 'brief-bereikt')
      : [{ dimensie: 'weg', waarde: bericht.aanleiding || 'formulier' } as const]),
    { dimensie: 'zelftest', waarde: bericht.kaart.length > 0 ? 'ja' : 'nee' },
    { dimensie: 'campagne', waarde: campagneVan(bericht.bron, campagnes) },
    { dimensie: 'spoed', waarde: stand.spoed ? 'ja' : 'nee' },
    { dimensie: 'wacht', waarde: wachtVan(stand, kalender) },
    { dimensie: 'afloop', waarde: nu.reden === 'doorverwezen' ? 'geholpen' : nu.reden },
    { dimensie: 'doorverwijzing', waarde: doorverwijzingVan(stand) },
    ...zelf('hoelang', ingevuld.hoelang, onbekend), ...zelf('schuld', ingevuld.schuld, onbekend),
    ...groepen.map(({ code }): Telregel => ({ dimensie: code, waarde: 'ja' })),
  ];
};

import { bepaalStand, opVolgorde } from '../../domain/aanmelding/stand.ts';
import { vul } from '../formulier/zin.ts';
import type { Vastgelegd, Woorden } from './typen.ts';

/** Words that stand alone elsewhere, in the middle of a sentence; names keep their capital. */
export const inZin = (zin: string): string => zin.charAt(0).toLowerCase() + zin.slice(1);

const belzin = ({ zaak: { geschiedenis: w } }: Woorden, { trap, voor }: Extract<Vastgelegd, { soort: 'gebeld' }>): string => {
  if (voor) return voor === 'teruggekomen' ? w.gebeldTerug : w.gebeldVrij;
  return trap === 0 ? w.gebeld : w.gebeldWeer;
};

/** Whether a handover counted: who asked it just after a colleague took over, did not ask it. */
export const isGevraagd = (gebeurtenissen: readonly Vastgelegd[], { id }: Extract<Vastgelegd, { soort: 'overgedragen' }>): boolean => {
  const volgorde = opVolgorde(gebeurtenissen);
  return bepaalStand(volgorde.slice(0, volgorde.findIndex((g) => g.id === id) + 1))?.doorverwijzing?.id === id;
};

/** Whether a takeover counted: who was later than another, or than the owner who let go, does not have it. */
const telt = (volgorde: readonly Vastgelegd[], { id, van, door }: Extract<Vastgelegd, { soort: 'overgenomen' }>): boolean => {
  const nr = volgorde.findIndex((g) => g.id === id);
  return bepaalStand(volgorde.slice(0, nr))?.eigenaar === van && bepaalStand(volgorde.slice(0, nr + 1))?.eigenaar === door;
};

/** What happened, in the order that every reader agrees on. */
export type Voorval = { id: string; op: string; zin: string };

/**
 * The history of an aanmelding in sentences.
 * @param naam gives the name of a worker by id
 */
export const geschiedenis = (
  gebeurtenissen: readonly Vastgelegd[], woorden: Woorden, naam: (id: string) => string,
): Voorval[] => {
  const w = woorden.zaak.geschiedenis;
  const volgorde = opVolgorde(gebeurtenissen);
  let eigenaar: string | null = null;
  // A confirmation or a return is about the last one that was asked.
  let naar = '';
  const zin = (g: Vastgelegd): string => {
    switch (g.soort) {
      case 'gebeld': return belzin(woorden, g);
      case 'triage': return vul(g.spoed ? w.triageSpoed : w.triage, { naam: naam(g.door), dienst: inZin(woorden.zaak.triage.diensten[g.dienst]) });
      case 'overgedragen': {
        const gevraagd = inZin(woorden.zaak.overdracht.bestemmingen[g.naar]);
        const telde = isGevraagd(volgorde, g);
        if (telde) naar = gevraagd;
        return vul(telde ? w.overgedragen : w.overgedragenLater, { naam: naam(g.door), naar: gevraagd });
      }
      case 'bevestigd': return vul(w.bevestigd, { naam: naam(g.door), naar });
      case 'teruggekomen': return g.door === undefined ? vul(w.nietBevestigd, { naar }) : vul(w.teruggekomen, { naam: naam(g.door), naar });
      case 'geclaimd': {
        const eerste = eigenaar === null || eigenaar === g.door;
        eigenaar ??= g.door;
        return vul(eerste ? w.geclaimd : w.geclaimdLater, { naam: naam(g.door) });
      }
      case 'losgelaten':
        if (eigenaar === g.door) eigenaar = null;
        return vul(w.losgelaten, { naam: naam(g.door) });
      case 'overgenomen':
        if (eigenaar === g.van) eigenaar = g.door;
        return vul(telt(volgorde, g) ? w.overgenomen : w.overgenomenLater, { naam: naam(g.door), van: naam(g.van) });
      case 'vrijgekomen':
        if (eigenaar === g.van) eigenaar = null;
        return vul(w.vrijgekomen, { van: naam(g.van) });
      case 'contact': {
        const { kanalen, resultaten } = woorden.zaak.contact;
        return vul(w.contact, { naam: naam(g.door), kanaal: inZin(kanalen[g.kanaal]), resultaat: resultaten[g.resultaat] });
      }
      case 'gesloten': return vul(w.gesloten, { naam: naam(g.door), reden: redenInZin(woorden, g.reden) });
      case 'geopend': case 'beantwoord': case 'heropend': case 'bewaard': case 'notitie': return vul(w[g.soort], { naam: naam(g.door) });
      case 'ontvangen': case 'aangevuld': case 'ingetrokken': case 'verwijderd': return w[g.soort];
    }
  };
  return volgorde.map((g) => ({ id: g.id, op: g.op, zin: zin(g) }));
};

/** A reason to close, as it stands in the middle of a sentence. */
export const redenInZin = (woorden: Woorden, reden: keyof Woorden['zaak']['sluiten']['redenen']): string => inZin(woorden.zaak.sluiten.redenen[reden]);

type Verzegeld = { id: string; op: string; inhoud: string };
/** A text of the thread: it went to or came from the resident, or it is for colleagues (a note, why somebody took over, and whether that counted); `inhoud` is ciphertext. */
export type Bijschrift = Verzegeld & ({ doel: 'aanvulling' } | { doel: 'antwoord' | 'notitie'; door: string } | { doel: 'overname'; door: string; van: string; telt: boolean });

/** Answers and notes of the desk and additions of the resident, in order. */
export const bijschriften = (gebeurtenissen: readonly Vastgelegd[]): Bijschrift[] => {
  const volgorde = opVolgorde(gebeurtenissen);
  return volgorde.flatMap((g): Bijschrift[] => {
    if (g.soort === 'beantwoord') return [{ id: g.id, op: g.op, inhoud: g.inhoud, doel: 'antwoord', door: g.door }];
    if (g.soort === 'notitie') return [{ id: g.id, op: g.op, inhoud: g.inhoud, doel: 'notitie', door: g.door }];
    if (g.soort === 'overgenomen') return [{ id: g.id, op: g.op, inhoud: g.inhoud, doel: 'overname', door: g.door, van: g.van, telt: telt(volgorde, g) }];
    return g.soort === 'aangevuld' ? [{ id: g.id, op: g.op, inhoud: g.inhoud, doel: 'aanvulling' }] : [];
  });
};

const doelVan = { beantwoord: 'antwoord', aangevuld: 'aanvulling', notitie: 'notitie', overgenomen: 'overname', triage: 'triage', overgedragen: 'doorverwijzing', bevestigd: 'bevestiging' } as const;

/** Everything that was sealed with an event, and as what. */
export const verzegeldeTeksten = (gebeurtenissen: readonly Vastgelegd[]): { id: string; doel: (typeof doelVan)[keyof typeof doelVan]; inhoud: string }[] =>
  gebeurtenissen.flatMap((g) => ('inhoud' in g && g.inhoud !== undefined ? [{ id: g.id, doel: doelVan[g.soort], inhoud: g.inhoud }] : []));

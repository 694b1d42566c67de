import { opVolgorde } from '../../domain/aanmelding/stand.ts';
import { vul } from '../formulier/zin.ts';
import type { VastgelegdeGebeurtenis, Woorden } from './typen.ts';

/** What happened, in the order that every reader agrees on. */
export type Voorval = { id: string; op: string; zin: string };

/**
 * The history of an aanmelding in sentences.
 * @param naam gives the name of a worker by id
 */
export const geschiedenis = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[], woorden: Woorden, naam: (id: string) => string,
): Voorval[] => {
  const w = woorden.zaak.geschiedenis;
  let eigenaar: string | null = null;
  const zin = (g: VastgelegdeGebeurtenis): string => {
    switch (g.soort) {
      case 'gebeld': return g.trap === 0 ? w.gebeld : w.gebeldWeer;
      case 'geclaimd': {
        const eerste = eigenaar === null || eigenaar === g.door;
        eigenaar ??= g.door;
        return vul(eerste ? w.geclaimd : w.geclaimdLater, { naam: naam(g.door) });
      }
      case 'losgelaten':
        if (eigenaar === g.door) eigenaar = null;
        return vul(w.losgelaten, { naam: naam(g.door) });
      case 'contact': {
        const { kanalen, resultaten } = woorden.zaak.contact;
        return vul(w.contact, { naam: naam(g.door), kanaal: kanalen[g.kanaal].toLowerCase(), resultaat: resultaten[g.resultaat] });
      }
      case 'gesloten': return vul(w.gesloten, { naam: naam(g.door), reden: redenInZin(woorden, g.reden) });
      case 'geopend': case 'beantwoord': case 'heropend': return vul(w[g.soort], { naam: naam(g.door) });
      case 'ontvangen': case 'aangevuld': case 'ingetrokken': case 'verwijderd': return w[g.soort];
    }
  };
  return opVolgorde(gebeurtenissen).map((g) => ({ id: g.id, op: g.op, zin: zin(g) }));
};

/** A reason to close, as it stands in the middle of a sentence. */
export const redenInZin = (woorden: Woorden, reden: keyof Woorden['zaak']['sluiten']['redenen']): string => {
  const zin = woorden.zaak.sluiten.redenen[reden];
  return zin.charAt(0).toLowerCase() + zin.slice(1);
};

/** A text that went to or came from the resident after the first message; `inhoud` is ciphertext. */
export type Bijschrift = { id: string; op: string; inhoud: string } & ({ doel: 'aanvulling' } | { doel: 'antwoord'; door: string });

/** Answers of the desk and additions of the resident, in order. */
export const bijschriften = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]): Bijschrift[] =>
  opVolgorde(gebeurtenissen).flatMap((g): Bijschrift[] => {
    if (g.soort === 'beantwoord') return [{ id: g.id, op: g.op, inhoud: g.inhoud, doel: 'antwoord', door: g.door }];
    return g.soort === 'aangevuld' ? [{ id: g.id, op: g.op, inhoud: g.inhoud, doel: 'aanvulling' }] : [];
  });

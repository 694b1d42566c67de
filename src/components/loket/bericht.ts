import { leesAanleiding, leesOrganisatiesoort, leesWensen } from '../../domain/aanmelding/aanleiding.ts';
import type { Contactwijze } from '../../domain/aanmelding/invoer.ts';
import { situatieCodes } from '../../domain/aanmelding/situatie.ts';
import { leesKaart } from '../../domain/zelftest/kaart.ts';
import type { Bericht } from './typen.ts';

const contactwijzen: Record<Contactwijze, true> = { bellen: true, email: true, post: true, langskomen: true, code: true, geen: true };

const tekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : '');

const leesKaartregels = (waarde: unknown): readonly string[] => {
  const regels = typeof waarde === 'object' && waarde !== null ? (waarde as Record<string, unknown>)['regels'] : [];
  return leesKaart(Array.isArray(regels) ? regels.filter((r): r is string => typeof r === 'string') : [])?.regels ?? [];
};

/**
 * Reads what was sealed. Anybody can seal anything to our public keys, so nothing of its shape is taken on trust:
 * what is not a text is left out, and codes we do not know as well. Messages from before a field existed have it empty.
 */
export const leesBericht = (waarde: unknown): Bericht => {
  const v = (typeof waarde === 'object' && waarde !== null ? waarde : {}) as Record<string, unknown>;
  const wijze = tekst(v['contactwijze']);
  const situatie: unknown[] = Array.isArray(v['situatie']) ? v['situatie'] : [];
  return {
    verhaal: tekst(v['verhaal']),
    contactwijze: Object.hasOwn(contactwijzen, wijze) ? (wijze as Contactwijze) : 'code',
    telefoon: tekst(v['telefoon']), email: tekst(v['email']), adres: tekst(v['adres']), bestmoment: tekst(v['bestmoment']),
    veilig: v['veilig'] === true,
    naam: tekst(v['naam']), herkenzin: tekst(v['herkenzin']),
    situatie: situatieCodes.filter((code) => situatie.includes(code)),
    kaart: leesKaartregels(v['kaart']),
    taal: tekst(v['taal']), tolk: v['tolk'] === true, kern: tekst(v['kern']), bron: tekst(v['bron']),
    aanleiding: leesAanleiding(v['aanleiding']),
    organisatie: tekst(v['organisatie']),
    organisatiesoort: leesOrganisatiesoort(v['organisatiesoort']),
    wens: leesWensen(Array.isArray(v['wens']) ? v['wens'] : []),
  };
};

/** A public key an answer can be encrypted to, or null. */
export const leesOntvanger = (waarde: unknown): string | null =>
  typeof waarde === 'string' && /^age1[02-9ac-hj-np-z]{58}$/.test(waarde) ? waarde : null;

import { vul } from '../formulier/zin.ts';
import { wijzeInWoorden } from './contactregels.ts';
import { datumVoluit, momentVoluit } from './dagen.ts';
import { nummerVan } from './groepen.ts';
import { bijschriften, geschiedenis, isGevraagd, redenInZin } from './geschiedenis.ts';
import type { Omgeving } from './omgeving.ts';
import { zichtbaar } from './tekst.ts';
import type { Bericht, Dossier, Zaaktekst } from './typen.ts';

/** A line of a dossier; `geschreven`: somebody's own words, of more than one line perhaps. */
export type Dossierregel = { kop: string; tekst: string; geschreven: boolean };
/** A part of a dossier. */
export type Dossierdeel = { kop: string; regels: Dossierregel[] };
/** A case that was opened, with its texts by the id of their event. */
export type Geopend = { dossier: Dossier; bericht: Bericht; teksten: Readonly<Record<string, Zaaktekst>> };

type O = Pick<Omgeving, 'woorden' | 'gegevens' | 'klok' | 'naam'>;

const regel = (kop: string, tekst: string, geschreven = false): Dossierregel[] => (tekst.trim() === '' ? [] : [{ kop, tekst, geschreven }]);

const overBericht = ({ woorden, klok, naam }: O, { dossier }: Geopend): Dossierregel[] => {
  const { dossier: w, gesloten: dicht } = woorden.zaak;
  const gesloten = dossier.gebeurtenissen.findLast((g) => g.soort === 'gesloten');
  return [
    ...regel(w.nummer, nummerVan(dossier.id)),
    ...regel(w.ontvangen, momentVoluit(klok, dossier.ontvangen)),
    ...regel(w.toegezegd, dossier.toegezegd ? datumVoluit(dossier.toegezegd) : ''),
    ...regel(w.spoed, dossier.spoed ? w.ja : w.nee),
    ...regel(w.contact, dossier.eersteContact ? momentVoluit(klok, dossier.eersteContact) : w.nogNiet),
    ...regel(w.eigenaar, dossier.eigenaar ? naam(dossier.eigenaar) : w.niemand),
    ...(dossier.fase === 'gesloten' && gesloten?.soort === 'gesloten' ? regel(w.stand, vul(dicht, { reden: redenInZin(woorden, gesloten.reden) })) : []),
    ...(dossier.fase === 'ingetrokken' ? regel(w.stand, woorden.zaak.ingetrokken) : []),
  ];
};

const overInwoner = ({ woorden }: O, { bericht }: Geopend): Dossierregel[] => {
  const { bereiken: b, overdracht: { kaart: k }, organisatie: org } = woorden.zaak;
  const bereikbaar = `${bericht.telefoon}${bericht.email}${bericht.adres}`.trim() !== '';
  const isOrganisatie = bericht.aanleiding === 'organisatie';
  return [
    ...regel(org.naam, bericht.organisatie, true),
    ...regel(org.soort, bericht.organisatiesoort ? org.soorten[bericht.organisatiesoort] : ''),
    ...regel(org.wens, bericht.wens.map((wens) => org.wensen[wens]).join('. ')),
    ...regel(isOrganisatie ? org.contactpersoon : k.naam, bericht.naam, true),
    ...regel(woorden.zaak.dossier.wijze, wijzeInWoorden(woorden, bericht)),
    ...regel(b.telefoon, bericht.telefoon, true), ...regel(b.email, bericht.email, true), ...regel(b.adres, bericht.adres, true),
    ...(bereikbaar && !isOrganisatie ? regel(woorden.zaak.dossier.achterlaten, bericht.veilig ? b.welVeilig : `${b.nietVeilig}. ${b.nietVeiligUitleg}`) : []),
    ...regel(b.zegEerst, bericht.herkenzin, true), ...regel(b.bestmoment, bericht.bestmoment, true), ...regel(b.taal, bericht.taal, true),
    ...regel(woorden.zaak.dossier.tolk, bericht.tolk ? b.tolk : ''),
    ...regel(b.kern, bericht.kern === 'elders' ? b.kernElders : bericht.kern, true), ...regel(b.bron, bericht.bron, true),
  ];
};

const verteld = ({ woorden, gegevens }: O, { bericht }: Geopend): Dossierregel[] => {
  const { verhaal: v, aanleidingen, dossier: w } = woorden.zaak;
  return [
    ...regel(w.aanleiding, bericht.aanleiding ? aanleidingen[bericht.aanleiding] : ''),
    ...regel(v.situatie, bericht.situatie.map((code) => v.situaties[code]).join('\n')),
    ...regel(v.kaart, gegevens.kaartwoorden.filter(({ regel: code }) => bericht.kaart.includes(code)).map(({ tekst }) => tekst).join('\n')),
    ...(bericht.verhaal.trim() === '' ? regel(v.kop, v.leeg) : regel(v.kop, bericht.verhaal, true)),
  ];
};

const draad = ({ woorden, klok, naam }: O, { dossier, teksten }: Geopend): Dossierregel[] => {
  const { draad: w } = woorden.zaak;
  return bijschriften(dossier.gebeurtenissen).flatMap((b) => {
    const wanneer = momentVoluit(klok, b.op);
    const kop = {
      aanvulling: () => vul(w.inwoner, { wanneer }),
      antwoord: () => vul(w.van, { wanneer, naam: 'door' in b ? naam(b.door) : '' }),
      notitie: () => vul(w.notitieVan, { wanneer, naam: 'door' in b ? naam(b.door) : '' }),
      overname: () => vul('telt' in b && b.telt ? w.overnameVan : w.overnameLater, { wanneer, naam: 'door' in b ? naam(b.door) : '', van: 'van' in b ? naam(b.van) : '' }),
    }[b.doel]();
    const tekst = teksten[b.id];
    return typeof tekst === 'string' ? regel(kop, tekst, true) : regel(kop, w.dicht);
  });
};

const besloten = ({ woorden, klok, naam }: O, { dossier, teksten }: Geopend): Dossierregel[] => {
  const { triage: t, overdracht: v, draad: { dicht }, dossier: w } = woorden.zaak;
  return dossier.gebeurtenissen.flatMap((g) => {
    const open = teksten[g.id];
    if (g.soort === 'triage') {
      const besluit = `${g.spoed ? t.haast.ja : t.haast.nee} · ${t.diensten[g.dienst]}`;
      return regel(vul(t.besloten, { naam: naam(g.door), wanneer: momentVoluit(klok, g.op) }), `${besluit}\n${typeof open === 'string' ? open : dicht}`, true);
    }
    if (g.soort !== 'overgedragen') return [];
    const kaart = typeof open === 'object' && open !== null ? open : null;
    const naar = kaart?.organisatie || v.bestemmingen[g.naar];
    const gevraagd = isGevraagd(dossier.gebeurtenissen, g);
    const kopKaart = gevraagd ? w.kaart : w.kaartNiet;
    return [
      ...regel(vul(gevraagd ? w.gevraagd : w.nietGevraagd, { wanneer: momentVoluit(klok, g.op) }), naar, true),
      ...(kaart ? [...regel(v.zei, kaart.toestemming, true), ...regel(kopKaart, kaart.kaart, true)] : regel(kopKaart, dicht)),
    ];
  });
};

/**
 * Everything that is known of a case, in words and with dates that stay true: for the case system of the gemeente. What stands
 * in no part is not there; a text that this key does not open says so.
 */
export const dossierdelen = (o: O, geopend: Geopend): Dossierdeel[] => {
  const w = o.woorden.zaak.dossier.delen;
  const gebeurd = geschiedenis(geopend.dossier.gebeurtenissen, o.woorden, o.naam).map(({ op, zin }) => ({ kop: momentVoluit(o.klok, op), tekst: zin, geschreven: false }));
  return [
    { kop: w.bericht, regels: overBericht(o, geopend) }, { kop: w.inwoner, regels: overInwoner(o, geopend) }, { kop: w.verteld, regels: verteld(o, geopend) },
    { kop: w.draad, regels: draad(o, geopend) }, { kop: w.besloten, regels: besloten(o, geopend) }, { kop: w.gebeurd, regels: gebeurd },
  ].filter(({ regels }) => regels.length > 0);
};

const zonderVerborgen = (tekst: string): string => zichtbaar(tekst).map((deel) => ('teken' in deel ? `[${deel.teken}]` : deel.tekst)).join('');

/** More lines than one stand below what they are called, further in: nobody's words look like those of the desk. */
const regelAlsTekst = ({ kop, tekst, geschreven }: Dossierregel): string => {
  const zin = zonderVerborgen(tekst);
  const naam = /[:?]$/.test(kop) ? kop : `${kop}:`;
  return geschreven && zin.includes('\n') ? `${naam}\n${zin.replace(/^(?=.)/gm, '  ')}` : `${naam} ${zin}`;
};

/** The same as plain text, for a file: what cannot be seen is named, as on the screen. */
export const dossierAlsTekst = (delen: readonly Dossierdeel[]): string =>
  `${delen.map(({ kop, regels }) => [kop.toUpperCase(), ...regels.map(regelAlsTekst)].join('\n')).join('\n\n')}\n`;

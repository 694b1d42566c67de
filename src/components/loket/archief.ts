import { vul } from '../formulier/zin.ts';
import { datumVan, momentVoluit } from './dagen.ts';
import { dossierAlsTekst, dossierdelen, type Geopend } from './dossier.ts';
import { nummerVan } from './groepen.ts';
import type { Omgeving } from './omgeving.ts';

/** Files by their name in the archive. */
export type Archief = Record<string, string>;

/** A folder of its own for every case; two with the same beginning of their id get another name. */
const mapVan = (archief: Archief, o: Omgeving, { dossier }: Geopend): string => {
  const basis = `${datumVan(o.klok, dossier.ontvangen)}-${nummerVan(dossier.id)}`;
  let map = basis;
  for (let nr = 2; `${map}/dossier.txt` in archief; nr += 1) map = `${basis}-${nr}`;
  return map;
};

/** Puts a case in the archive: as a person reads it, and as another system reads it (JSON, without ciphertext). */
export const legInArchief = (archief: Archief, o: Omgeving, geopend: Geopend): void => {
  const map = mapVan(archief, o, geopend);
  const { dossier: { bericht: _bericht, gebeurtenissen, ...stand }, bericht, teksten } = geopend;
  archief[`${map}/dossier.txt`] = dossierAlsTekst(dossierdelen(o, geopend));
  archief[`${map}/dossier.json`] = JSON.stringify({
    ...stand, bericht,
    gebeurtenissen: gebeurtenissen.map((g) => ('inhoud' in g ? { ...g, inhoud: undefined, tekst: teksten[g.id] ?? null } : g)),
  }, null, 2);
};

/** What the archive holds, for who opens it later. @param dicht ids of what this key did not open */
export const legLeesmijBij = (archief: Archief, o: Omgeving, aantal: number, dicht: readonly string[]): void => {
  const w = o.gegevens.beheer.woorden.uitvoer.leesmij;
  archief['LEESMIJ.txt'] = [
    vul(w.kop, { naam: o.staat.ik.naam, wanneer: momentVoluit(o.klok, o.klok.nu) }), vul(w.aantal, { aantal }), ...w.uitleg,
    ...(dicht.length > 0 ? [w.dicht, ...dicht.map(nummerVan)] : []), '',
  ].join('\n');
};

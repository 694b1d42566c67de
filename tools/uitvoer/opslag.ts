import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blobsStore } from '../../src/adapters/store/blobs.ts';
import { fileStore } from '../../src/adapters/store/files.ts';
import { UitvoerFout } from './uitvoer.ts';

export type Opslag = ReturnType<typeof fileStore>;

/**
 * The store of the site, where src/adapters/compose.ts puts it (a test holds the two together). Not composed there: a
 * machine that makes backups must not need the secrets of the site, nor wait until its settings are right.
 * @param bron variables: DATA_DIR for files, otherwise OMGEVING, NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN for Blobs
 * @throws UitvoerFout naming what is missing
 */
export const kiesOpslag = (bron: Record<string, string | undefined>): { opslag: Opslag; waar: string } => {
  const { DATA_DIR: map, OMGEVING: omgeving, NETLIFY_SITE_ID: siteID, NETLIFY_AUTH_TOKEN: token } = bron;
  if (map) return { opslag: fileStore(join(map, 'opslag')), waar: join(map, 'opslag') };
  if (!siteID || !token) {
    throw new UitvoerFout('Waar staan de berichten? Op deze machine: zet DATA_DIR, bijvoorbeeld DATA_DIR=.data\nBij Netlify: zet NETLIFY_SITE_ID, NETLIFY_AUTH_TOKEN en OMGEVING (docs/beheer.md, Reservekopie).');
  }
  if (omgeving !== 'productie' && omgeving !== 'proef') throw new UitvoerFout('Zet OMGEVING op productie of proef: elk heeft een eigen opslag bij Netlify.');
  const naam = `geldloket-${omgeving}`;
  return { opslag: blobsStore({ naam, adres: { siteID, token } }), waar: `Netlify Blobs, ${naam}` };
};

/**
 * The store to copy from. A folder that is not there is a mistyped name, not an empty store: a backup of nothing must not
 * pass for one.
 * @throws UitvoerFout naming what is missing
 */
export const kiesBron = (bron: Record<string, string | undefined>): ReturnType<typeof kiesOpslag> => {
  const gekozen = kiesOpslag(bron);
  if (bron['DATA_DIR'] && !existsSync(gekozen.waar)) throw new UitvoerFout(`${gekozen.waar} is er niet. Kijk of DATA_DIR klopt.`);
  return gekozen;
};

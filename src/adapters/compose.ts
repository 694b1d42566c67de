import { join } from 'node:path';
import type { Deps, Mailer, Store } from '../application/ports.ts';
import { openstaandeFeiten, sleutelbezwaren } from '../domain/gemeente/gereed.ts';
import { heeftWerktijden, type Kalender } from '../domain/termijnen/kalender.ts';
import { gemeente, leesSleutelring, vrijeDagen } from '../gemeenten/kies.ts';
import { type Env, EnvFout, readEnv } from './env.ts';
import { consoleLog } from './log.ts';
import { mailboxMailer } from './mail/mailbox.ts';
import { resendMailer } from './mail/resend.ts';
import { blobsStore } from './store/blobs.ts';
import { fileStore } from './store/files.ts';
import { readOnlyStore } from './store/read-only.ts';

/** Everything use cases and the http rim need, made once from the environment. */
export type App = {
  deps: Deps; origins: { site: string; loket: readonly string[] };
  /** What a monitor shows to see the counts; null: only workers see them. */
  statusToken: string | null;
};

const storeVan = (env: Env): Store => {
  if (env.OMGEVING === 'voorbeeld') return readOnlyStore();
  return env.DATA_DIR ? fileStore(join(env.DATA_DIR, 'opslag')) : blobsStore({ naam: `geldloket-${env.OMGEVING}` });
};

const mailerVan = (env: Env, nu: () => string): Mailer => {
  if (env.RESEND_API_KEY) {
    const loket = env.MAIL_LOKET;
    return resendMailer({
      sleutel: env.RESEND_API_KEY, basis: env.RESEND_BASE_URL, van: env.MAIL_VAN ?? loket[0]!,
      adressen: { loket, iedereen: env.MAIL_IEDEREEN ?? loket, teamleider: env.MAIL_TEAMLEIDER ?? loket, manager: env.MAIL_MANAGER ?? loket },
    });
  }
  if (!env.DATA_DIR) throw new EnvFout('De instellingen kloppen nog niet:\n  RESEND_API_KEY: is nodig zonder DATA_DIR. Voorbeeld: RESEND_API_KEY=re_...');
  return mailboxMailer(join(env.DATA_DIR, 'postvak'), nu);
};

const pepper = (deel: string): Uint8Array => new Uint8Array(Buffer.from(deel.split(':')[1]!, 'hex'));

/** A ring that is not right is a setting that is not right: the operator has to read why. */
const leesRing = (): ReturnType<typeof leesSleutelring> => {
  try {
    return leesSleutelring();
  } catch (fout) {
    throw new EnvFout(`De sleutelring klopt niet:\n  ${fout instanceof Error ? fout.message : ''}`);
  }
};

/** What the gemeente must have confirmed and made before a real message may come in. */
const bezwarenInProductie = (env: Env): string[] => [
  ...(env.SLEUTELRING === undefined ? [] : ['SLEUTELRING mag niet in productie: leg de sleutelring vast (npm run sleutels) en haal deze instelling weg']),
  ...openstaandeFeiten(gemeente).filter((o) => o.blokkeert).map((o) => `${o.veld} is nog niet bevestigd (gemeente.json)`),
  ...sleutelbezwaren(leesRing()).map((code) => `sleutels: ${code} (npm run sleutels)`),
];

/** @throws EnvFout with everything that is missing, in words an operator can act on */
export const composeApp = (bron?: Record<string, string | undefined>): App => {
  const env = readEnv(bron);
  if (env.OMGEVING === 'productie') {
    const bezwaren = bezwarenInProductie(env);
    if (bezwaren.length > 0) throw new EnvFout(`De gemeente moet dit nog regelen voordat de site live kan:\n  ${bezwaren.join('\n  ')}\nnpm run gereed toont de hele lijst.`);
  }
  const ring = leesRing();
  if (!ring) throw new EnvFout('De instellingen kloppen nog niet:\n  SLEUTELRING: er zijn nog geen sleutels. Maak ze met npm run sleutels; npm start maakt demosleutels.');
  const nu = (): string => new Date().toISOString();
  const kalender: Kalender = {
    werktijden: gemeente.telefonischBereikbaar.waarde ?? {}, vrijeDagen: new Set(vrijeDagen.dagen.map((d) => d.datum)), tijdzone: gemeente.tijdzone,
  };
  if (!heeftWerktijden(kalender)) throw new EnvFout('De gegevens van de gemeente kloppen nog niet:\n  telefonischBereikbaar: zonder werktijden kan niemand een datum beloven (gemeente.json). Voorbeeld: { "1": [{ "van": "08:30", "tot": "16:30" }] }');
  return {
    deps: {
      store: storeVan(env), mailer: mailerVan(env, nu), clock: { now: nu }, log: consoleLog,
      geheimen: { peppers: env.GEHEIM_TERUGKOM.split(',').map(pepper), sessie: new Uint8Array(Buffer.from(env.GEHEIM_SESSIE, 'hex')) },
      gemeente, kalender, sleutelring: ring, omgeving: env.OMGEVING,
    },
    origins: { site: new URL(env.SITE_URL).origin, loket: env.LOKET_ORIGINS },
    statusToken: env.STATUS_TOKEN ?? null,
  };
};

let gemaakt: App | undefined;

/** The one app of this process. @throws EnvFout at every call until the environment is right */
export const theApp = (): App => (gemaakt ??= composeApp());

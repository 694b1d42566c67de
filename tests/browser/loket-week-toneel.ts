import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import type { DemoSleutel } from '../../tools/sleutels/demo.ts';
import { luister } from './afluisteren.ts';
import { type Desk, openDesk } from './desk-client.ts';
import { type Balie, openBericht, openLoket } from './loket-balie.ts';
import * as hand from './loket-handen.ts';
import { type Inwoner, schrijf } from './loket-inwoner.ts';
import { makeTurf } from './loket-turf.ts';
import { contactVan, type Moment, type Sluiting, type Zaak, zaken } from './loket-week-zaken.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** Local time in winter, an hour ahead of UTC, as ISO time in UTC. */
export const plaatselijk = (datum: string, tijd: string): string => new Date(`${datum}T${tijd}:00+01:00`).toISOString();

/** A case that came in. `teksten`: all that was written about it besides the message, by whomever. */
export type Lopend = Zaak & { inwoner: Inwoner; id: string; teksten: string[] };
/** Two desks: the first and the second worker. */
export type Beide = readonly [een: Balie, twee: Balie];

type Opstelling = {
  browser: Browser; dataDir: string; serverEnv: Record<string, string>;
  /** Keys of the first and the second worker. */
  sleutels: readonly [DemoSleutel, DemoSleutel];
  /** The first day of the week, an ISO date. */
  maandag: string;
};

/**
 * The stage on which the week is played: one store, a server for each moment, desks that are listened to, and somebody beside
 * them who notes what happens.
 */
export const maakToneel = ({ browser, dataDir, serverEnv, sleutels, maandag }: Opstelling) => {
  const ring = JSON.parse(serverEnv['SLEUTELRING']!) as Sleutelring;
  const lijn = luister();
  const turf = makeTurf();
  const lopend = new Map<number, Lopend>();
  const open: Balie[] = [];
  let server: ServerProcess | undefined;
  let vandaag = 0;

  const url = (): string => server!.url;
  const zaak = (nr: number): Lopend => {
    const deze = lopend.get(nr);
    if (!deze) throw new Error(`case ${nr} has not come in`);
    return deze;
  };

  const stopServer = async (): Promise<void> => {
    await server?.stop();
    if (server) lijn.hoor('logboek', server.output());
    server = undefined;
  };
  /** The store at another moment, until the round has been by. @param env of the server: another ring, the same port */
  const opTijd = async (datum: string, tijd: string, env: Record<string, string> = {}): Promise<void> => {
    await stopServer();
    const begin = plaatselijk(datum, tijd);
    vandaag = (Date.parse(datum) - Date.parse(maandag)) / 86_400_000;
    const klok = fileURLToPath(new URL('verzet-klok.mjs', import.meta.url));
    server = await startServerProcess({ ...serverEnv, DATA_DIR: dataDir, NODE_OPTIONS: `--import=${klok}`, TEST_BEGIN: begin, ...env });
    const laatsteRonde = (): Promise<string> => readFile(join(dataDir, 'opslag/ronde/laatste'), 'utf8').catch(() => '');
    await expect.poll(async () => await laatsteRonde() >= begin, { timeout: 30_000, interval: 100 }).toBe(true);
  };

  /** All who write at a moment, each in her own words. */
  const komenBinnen = async (moment: Moment): Promise<void> => {
    for (const een of zaken.filter(({ komt }) => komt === moment)) {
      const inwoner = await schrijf(url, ring, een.invoer, { spoed: een.spoed, opzij: een.opzij });
      lopend.set(een.nr, { ...een, inwoner, id: inwoner.id, teksten: [] });
      turf.kwam(een, vandaag);
    }
  };
  /** Remembers what somebody writes, so that it can be looked for. */
  const zeg = (nr: number, tekst: string): string => {
    zaak(nr).teksten.push(tekst);
    return tekst;
  };
  const vultAan = (nr: number, tekst: string): Promise<void> => zaak(nr).inwoner.vulAan(zeg(nr, tekst));

  const volg = (balie: Balie): Balie => {
    open.push(balie);
    return balie;
  };
  const met = async (welke: 0 | 1): Promise<Balie> => volg(await openLoket(browser, url(), sleutels[welke], { vooraf: lijn.bijPagina }));
  const beide = async (): Promise<Beide> => [await met(0), await met(1)];
  const sluitLoketten = async (): Promise<void> => {
    await lijn.bij();
    for (const { context, mis } of open.splice(0)) {
      expect(mis).toEqual([]);
      await context.close();
    }
  };

  /** What a worker does with the message that is open, noted as she does it. */
  const werk = (page: Page, nr: number) => ({
    page,
    pakOp: () => hand.pakOp(page),
    laatLos: () => hand.laatLos(page),
    bereikt: async () => {
      const { kanaal, hoe } = contactVan(zaak(nr));
      await hand.legContactVast(page, kanaal, hoe);
      turf.contact(nr, vandaag);
    },
    bereiktNiet: () => hand.legContactVast(page, contactVan(zaak(nr)).kanaal, 'niet-bereikt'),
    antwoordt: async (tekst: string) => {
      await hand.schrijfAntwoord(page, zeg(nr, tekst));
      turf.contact(nr, vandaag);
    },
    noteert: (tekst: string) => hand.noteer(page, zeg(nr, tekst)),
    volgtVoorstel: () => hand.volgVoorstel(page),
    kiestSpoed: async (dienst: string, reden: string) => {
      await hand.kiesZelf(page, { spoed: true, dienst, reden: zeg(nr, reden) });
      turf.spoed(nr);
    },
    geeftDoor: ({ wie, toestemming, verhaal, ...rest }: hand.Overdracht) =>
      hand.geefDoor(page, { ...rest, wie: zeg(nr, wie), toestemming: zeg(nr, toestemming), verhaal: zeg(nr, verhaal) }),
    bevestigt: async (wie: string) => {
      await hand.bevestig(page, zeg(nr, wie));
      turf.door(nr, 'bevestigd');
    },
    sluit: async (anders: Partial<Sluiting> = {}) => {
      const sluiting = { ...zaak(nr).sluit!, ...anders };
      await hand.sluitAf(page, { reden: sluiting.reden, klaar: sluiting.klaar ?? false, kies: { schuld: sluiting.schuld, brief: sluiting.brief } });
      turf.dicht(nr, sluiting);
    },
    heropent: () => hand.heropen(page),
  });
  type Werk = ReturnType<typeof werk>;

  /** From the list to a message and back. */
  const bij = async (balie: Balie, nr: number, doe: (hier: Werk) => Promise<unknown>): Promise<void> => {
    await openBericht(balie, zaak(nr).id);
    await doe(werk(balie.page, nr));
    await hand.naarLijst(balie.page);
  };
  /** A message of nobody. */
  const neemt = (balie: Balie, nr: number, doe: (hier: Werk) => Promise<unknown>): Promise<void> => bij(balie, nr, async (hier) => {
    await hier.pakOp();
    await doe(hier);
  });
  const gewoon = (balie: Balie, nr: number): Promise<void> => neemt(balie, nr, async (hier) => {
    const { eerst, sluit } = zaak(nr);
    if (eerst === 'bereikt') await hier.bereikt();
    if (eerst === 'niet-bereikt') await hier.bereiktNiet();
    if (eerst === 'antwoord') await hier.antwoordt(`Fijn dat u schreef. Woensdagmiddag leest een medewerker uw post met u, bericht ${nr} in onze agenda.`);
    if (sluit) await hier.sluit();
  });
  /** The ordinary cases of these moments, each worker her own, both at the same time. */
  const behandelen = async (balies: Beide, ...momenten: Moment[]): Promise<void> => {
    await Promise.all(balies.map(async (balie, i) => {
      for (const { nr, komt, hand: bijzonder, balie: wie } of lopend.values()) {
        if (momenten.includes(komt) && !bijzonder && wie === i + 1) await gewoon(balie, nr);
      }
    }));
  };

  /** Somebody without a screen, with the key of the first worker. */
  const desk = (): Promise<Desk> => openDesk(url(), sleutels[0].bestand, sleutels[0].wachtwoord);
  /** At which of the two desks a message is. */
  const eigenaars = async (balies: Beide): Promise<(nr: number) => { van: Balie; ander: Balie }> => {
    const perId = new Map((await (await desk()).list()).map(({ id, eigenaar }) => [id, eigenaar]));
    return (nr) => {
      const welke = sleutels.findIndex(({ id }) => id === perId.get(zaak(nr).id));
      if (welke === -1) throw new Error(`case ${nr} is of nobody`);
      return { van: balies[welke]!, ander: balies[1 - welke]! };
    };
  };

  return { url, lijn, turf, lopend, zaak, open, stopServer, opTijd, komenBinnen, vultAan, volg, met, beide, sluitLoketten, bij, neemt, behandelen, desk, eigenaars };
};
export type Toneel = ReturnType<typeof maakToneel>;

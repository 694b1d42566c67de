import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { MailFout, type Clock, type Deps, type Log, type Mail, type Mailer, type Store } from '../../src/application/ports.ts';
import { type AanmeldingInvoer, leesInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { ontvangersVan, type Sleutelring } from '../../src/domain/gemeente/sleutelring.ts';
import type { Kalender } from '../../src/domain/termijnen/kalender.ts';
import { sealEnvelop } from '../../src/envelop/envelop.ts';
import { gemeente, vrijeDagen } from '../../src/gemeenten/kies.ts';
import { memoryStore, type MemoryStore } from './memory-store.ts';

/** Monday 23 November 2026, ten in the morning here. */
export const maandag = '2026-11-23T09:00:00.000Z';
const minuut = 60_000;

/** A clock that stands still until told otherwise. */
export type Klok = Clock & { zet: (iso: string) => void; vooruit: (minuten: number) => void };
export const maakKlok = (begin = maandag): Klok => {
  let nu = Date.parse(begin);
  return {
    now: () => new Date(nu).toISOString(),
    zet: (iso) => { nu = Date.parse(iso); },
    vooruit: (minuten) => { nu += minuten * minuut; },
  };
};

/** A mailer that keeps what it sent, and can be broken. */
export type Postbode = Mailer & { post: (Mail & { op: string })[]; kapot: boolean };
export const maakPostbode = (klok: Clock): Postbode => {
  const postbode: Postbode = {
    post: [], kapot: false,
    send: async (mail) => {
      if (postbode.kapot) throw new MailFout('simulated');
      postbode.post.push({ ...mail, op: klok.now() });
    },
  };
  return postbode;
};

const sleutel = async () => {
  const identiteit = await generateX25519Identity();
  return { identiteit, ontvanger: await identityToRecipient(identiteit) };
};
export const [balie1, balie2, kluis, resident] = [await sleutel(), await sleutel(), await sleutel(), await sleutel()] as const;
export const ring: Sleutelring = {
  demo: true,
  medewerkers: [{ id: 'balie-1', naam: 'Balie 1', ontvanger: balie1.ontvanger }, { id: 'balie-2', naam: 'Balie 2', ontvanger: balie2.ontvanger }],
  herstel: [{ id: 'kluis', naam: 'Kluis', ontvanger: kluis.ontvanger }],
};
export const kalender: Kalender = {
  werktijden: gemeente.telefonischBereikbaar.waarde!, vrijeDagen: new Set(vrijeDagen.dagen.map((d) => d.datum)), tijdzone: gemeente.tijdzone,
};

export type Opstelling = { deps: Deps; klok: Klok; postbode: Postbode; store: MemoryStore; regels: Parameters<Log>[0][] };

/** Use cases with a clock that stands still, a store in memory, a mailer that can break, and a log that is kept. */
export const maakOpstelling = (opties: { store?: Store; gemeente?: Deps['gemeente'] } = {}): Opstelling => {
  const klok = maakKlok();
  const postbode = maakPostbode(klok);
  const store = memoryStore();
  const regels: Parameters<Log>[0][] = [];
  return {
    klok, postbode, store, regels,
    deps: {
      store: opties.store ?? store, mailer: postbode, clock: klok, log: (regel) => { regels.push(regel); },
      geheimen: { peppers: [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)], sessie: new Uint8Array(32).fill(3) },
      gemeente: opties.gemeente ?? gemeente, kalender, sleutelring: ring, omgeving: 'proef',
    },
  };
};

export const invoer = (stuk: Partial<AanmeldingInvoer> = {}): AanmeldingInvoer =>
  ({ ...leesInvoer({ verhaal: 'Ik krijg brieven die ik niet open.', contactwijze: 'code' }).invoer!, ...stuk });

export const maakTag = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');

/** Bytes that look like an age file, for tests that do not open it: making real ones takes time. */
export const nepBericht = (maat = 400): Uint8Array => {
  const bytes = crypto.getRandomValues(new Uint8Array(maat));
  bytes.set(new TextEncoder().encode('age-encryption.org/v1\n'));
  return bytes;
};

/** A message as the browser seals it. */
export const echtBericht = (stuk: Partial<AanmeldingInvoer> = {}): Promise<Uint8Array> =>
  sealEnvelop({ versie: 1, doel: 'aanmelding', id: crypto.randomUUID(), bericht: invoer(stuk), antwoordOntvanger: resident.ontvanger }, ontvangersVan(ring));

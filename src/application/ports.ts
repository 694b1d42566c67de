import type { Gemeente } from '../domain/gemeente/gemeente.ts';
import type { Sleutelring } from '../domain/gemeente/sleutelring.ts';
import type { Kalender } from '../domain/termijnen/kalender.ts';
import type { AlarmOntvanger } from '../domain/gemeente/gemeente.ts';

/**
 * Where bytes are kept under a key. Keys are path-like (`a/b/c`, letters, digits, `-`, `_`, `.`), 400 bytes at most,
 * and no key is the folder of another. Every adapter passes tests/unit/store.contract.ts.
 */
export type Store = {
  /** Keeps bytes, durably once it returns; an existing key is replaced. Throws StoreFout otherwise. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Reads what was last kept, never an older state. Null when there is nothing. Throws StoreFout when it cannot tell. */
  get(key: string): Promise<Uint8Array | null>;
  /** All keys with this beginning, sorted. Throws StoreFout when it cannot tell. */
  list(prefix: string): Promise<string[]>;
  /** Removes a key; removing nothing is fine. */
  delete(key: string): Promise<void>;
};

/** The store did not do, or cannot tell whether it did, what was asked. Never carries content. */
export class StoreFout extends Error {
  override name = 'StoreFout';
}

/** A mail: a bell for the desk, or a confirmation without content to a resident who asked for one. */
export type Mail =
  | { soort: 'bel'; aan: AlarmOntvanger; onderwerp: string; tekst: string; eenmalig: string }
  | { soort: 'ontvangstbevestiging'; adres: string; onderwerp: string; tekst: string };

/** Sends a mail or throws MailFout; it never pretends. */
export type Mailer = { send(mail: Mail): Promise<void> };

export class MailFout extends Error {
  override name = 'MailFout';
}

/** The time of the server, ISO in UTC with milliseconds. */
export type Clock = { now(): string };

/** A log line: a fixed event, a random id, numbers. Never text of a person. */
export type Log = (regel: { wat: string; id?: string; status?: number; fout?: string; aantal?: number }) => void;

/** Secrets of the environment. */
export type Geheimen = {
  /** Peppers for lookup tags, newest last. */
  peppers: readonly Uint8Array[];
  sessie: Uint8Array;
};

/** Everything a use case needs from outside. */
export type Deps = {
  store: Store; mailer: Mailer; clock: Clock; log: Log; geheimen: Geheimen;
  gemeente: Gemeente; kalender: Kalender; sleutelring: Sleutelring; omgeving: 'productie' | 'proef' | 'voorbeeld';
};

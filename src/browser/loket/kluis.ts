import type { Antwoord, Kluisfoutcode, Vragen } from '../loket-worker.ts';
import { startWorker } from '../trusted.ts';

/** The vault could not do what was asked; `kluis` when it broke down altogether. */
export class Kluisfout extends Error {
  override name = 'Kluisfout';
  readonly code: Kluisfoutcode;
  constructor(code: Kluisfoutcode) {
    super(code);
    this.code = code;
  }
}

export type Kluis = {
  /** @throws (rejects) Kluisfout */
  vraag: <S extends keyof Vragen>(soort: S, inhoud: Vragen[S]['vraag']) => Promise<Vragen[S]['antwoord']>;
  /** Ends the worker, and with it the key. Works again after the next question. */
  vergeet: () => void;
};

type Wachtend = { goed: (antwoord: unknown) => void; fout: (reden: Kluisfout) => void };

/**
 * The worker that holds the key.
 * @param bijBreuk called when the worker breaks down by itself; the key is gone then
 */
export const maakKluis = (bijBreuk: () => void): Kluis => {
  const wachtend = new Map<number, Wachtend>();
  let worker: Worker | null = null;
  let nummer = 0;
  const vergeet = (): void => {
    worker?.terminate();
    worker = null;
    for (const { fout } of wachtend.values()) fout(new Kluisfout('kluis'));
    wachtend.clear();
  };
  const start = (): Worker => {
    const vers = startWorker('loket');
    // A script that was cut off says nothing but `error`.
    const breek = (): void => {
      if (worker !== vers) return;
      vergeet();
      bijBreuk();
    };
    vers.addEventListener('error', breek);
    vers.addEventListener('messageerror', breek);
    vers.addEventListener('message', ({ data }: MessageEvent<Antwoord>) => {
      const wie = wachtend.get(data.nummer);
      wachtend.delete(data.nummer);
      if ('fout' in data) wie?.fout(new Kluisfout(data.fout));
      else wie?.goed(data.antwoord);
    });
    return vers;
  };
  return {
    vergeet,
    vraag: (soort, inhoud) => new Promise((goed, fout) => {
      const dit = ++nummer;
      wachtend.set(dit, { goed: goed as (antwoord: unknown) => void, fout });
      try {
        worker ??= start();
        worker.postMessage({ nummer: dit, soort, ...inhoud });
      } catch {
        vergeet();
      }
    }),
  };
};

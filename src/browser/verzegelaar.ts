import { startWorker } from './trusted.ts';
import type { Vragen } from './verzegel-worker.ts';

/** Sealing failed or took too long on this device; there is a route without it. */
export class VerzegelFout extends Error {
  override name = 'VerzegelFout';
}

export type Verzegelaar = { vraag: <S extends keyof Vragen>(soort: S, inhoud: Vragen[S]['vraag'], geduld?: number) => Promise<Vragen[S]['antwoord']> };

type Wachtend = { goed: (antwoord: unknown) => void; fout: (reden: VerzegelFout) => void };

/**
 * The worker that seals and opens. An aborted worker script says nothing but `error`, so every question also has a
 * time limit. @throws (rejects) VerzegelFout
 */
export const maakVerzegelaar = (): Verzegelaar => {
  const wachtend = new Map<number, Wachtend>();
  let worker: Worker | null = null;
  let nummer = 0;
  const laatVallen = (): void => {
    for (const { fout } of wachtend.values()) fout(new VerzegelFout());
    wachtend.clear();
    worker?.terminate();
    worker = null;
  };
  const start = (): Worker => {
    const vers = startWorker('verzegel');
    vers.addEventListener('error', laatVallen);
    vers.addEventListener('messageerror', laatVallen);
    vers.addEventListener('message', ({ data }: MessageEvent<{ nummer: number; antwoord?: unknown; mislukt?: boolean }>) => {
      const wie = wachtend.get(data.nummer);
      wachtend.delete(data.nummer);
      if (data.mislukt) wie?.fout(new VerzegelFout());
      else wie?.goed(data.antwoord);
    });
    return vers;
  };
  return {
    vraag: (soort, inhoud, geduld = 20_000) => new Promise((goed, fout) => {
      nummer += 1;
      const dit = nummer;
      wachtend.set(dit, { goed: goed as (antwoord: unknown) => void, fout });
      setTimeout(() => { if (wachtend.delete(dit)) fout(new VerzegelFout()); }, geduld);
      try {
        worker ??= start();
        worker.postMessage({ nummer: dit, soort, ...inhoud });
      } catch {
        laatVallen();
      }
    }),
  };
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));
const geduld = 5 * 60_000;
/** Its own port: the address is built in, so the same one again needs no new build. */
const poort = process.env['PORT'] || '8931';

export type Gestart = {
  adres: string;
  /** Milliseconds from the command to the line with the address. */
  startMs: number;
  /** Whether the site had to be built first. */
  gebouwd: boolean;
  /** Resident memory of the server in MB (10^6 bytes); null where it cannot be read. */
  geheugen: () => Promise<number | null>;
  stop: () => Promise<void>;
};

const rss = async (pid: number): Promise<number | null> => {
  try {
    const kB = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kB === undefined ? null : Number(kB) * 1024 / 1e6;
  } catch {
    return null;
  }
};

/**
 * Starts the site as the second half of `npm start` does, as a demonstration with a store of its own. Not the first half:
 * that installs packages when the lockfile has changed, and a measurement must change nothing.
 * @param dataDir folder of the store, the keys and the mailbox
 * @throws with the output when it does not start
 */
export const startSite = async (dataDir: string): Promise<Gestart> => {
  const begonnen = performance.now();
  const kind = spawn(process.execPath, ['server/up.ts'], {
    // The channel ends the server when this process is gone.
    cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // What else somebody has set in the terminal must not steer the measurement.
    env: {
      PATH: process.env['PATH'], HOME: process.env['HOME'],
      PORT: poort, DATA_DIR: dataDir, OMGEVING: 'proef', ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const gestopt = once(kind, 'exit');
  let uitvoer = '';
  const adres = await new Promise<string>((goed, fout) => {
    const klok = setTimeout(() => { kind.kill('SIGTERM'); fout(new Error(`The server did not start in time:\n${uitvoer}`)); }, geduld);
    const lees = (stuk: Buffer): void => {
      uitvoer += stuk.toString();
      const gevonden = /^ *Site +(http:\S+)$/m.exec(uitvoer)?.[1];
      if (!gevonden) return;
      clearTimeout(klok);
      goed(gevonden);
    };
    kind.stdout?.on('data', lees);
    kind.stderr?.on('data', lees);
    kind.once('exit', () => { clearTimeout(klok); fout(new Error(`The server did not start:\n${uitvoer}`)); });
  });
  return {
    adres, startMs: performance.now() - begonnen, gebouwd: uitvoer.includes('gebouwd in'),
    geheugen: () => rss(kind.pid!),
    stop: async () => {
      kind.kill('SIGTERM');
      await gestopt;
    },
  };
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));
const geduld = 5 * 60_000;

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

/** The Node that serves: `npm start` begins in one process and serves in its child. */
const kindVan = async (pid: number): Promise<number> => {
  const kinderen = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').filter(Boolean);
  return Number(kinderen[0] ?? pid);
};

const rss = async (pid: number): Promise<number | null> => {
  try {
    const kB = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${await kindVan(pid)}/status`, 'utf8'))?.[1];
    return kB === undefined ? null : Number(kB) * 1024 / 1e6;
  } catch {
    return null;
  }
};

/**
 * Starts the site as `npm start` does, on a free port, as a demonstration with a store of its own.
 * @param dataDir folder of the store, the keys and the mailbox
 * @throws with the output when it does not start
 */
export const startSite = async (dataDir: string): Promise<Gestart> => {
  const begonnen = performance.now();
  const kind = spawn(process.execPath, ['server/start.mjs'], {
    cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'],
    // What somebody has set in the terminal must not steer the measurement. One address, so that one build serves them all.
    env: {
      PATH: process.env['PATH'], HOME: process.env['HOME'], npm_execpath: process.env['npm_execpath'],
      PORT: '0', DATA_DIR: dataDir, OMGEVING: 'proef', SITE_URL: 'http://localhost:8888', ASTRO_TELEMETRY_DISABLED: '1',
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
    kind.stdout.on('data', lees);
    kind.stderr.on('data', lees);
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

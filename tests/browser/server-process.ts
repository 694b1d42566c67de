import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));

export type ServerProcess = { url: string; process: ChildProcess; output: () => string; stop: () => Promise<void>; kill: () => Promise<void> };

/**
 * Starts server/serve.ts as a process of its own, on a free port unless `env.PORT` says which.
 * @param env variables besides those of this process; DATA_DIR, DIST_DIR and FRAMEWORK_DIR are needed
 * @returns the address; `stop` ends it decently, `kill` as a power cut does; `output` is its log so far
 * @throws with the log when it does not start
 */
export const startServerProcess = async (env: Record<string, string>): Promise<ServerProcess> => {
  const child = fork(join(projectDir, 'server/serve.ts'), [], {
    cwd: projectDir, execArgv: [], silent: true,
    // What somebody has set in the terminal must not steer the tests.
    env: { ...process.env, NODE_OPTIONS: '', SITE_URL: '', LOKET_ORIGINS: '', TRUST_PROXY: '', HOST: '', PORT: '0', ...env },
  });
  let log = '';
  child.stdout?.on('data', (chunk: Buffer) => { log += chunk.toString(); });
  child.stderr?.on('data', (chunk: Buffer) => { log += chunk.toString(); });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((done, fail) => {
    child.once('message', (message: { url: string }) => { done(message.url); });
    child.once('exit', () => { fail(new Error(`The server did not start:\n${log}`)); });
  });
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await exited;
  };
  return { url, process: child, output: () => log, stop: end('SIGTERM'), kill: end('SIGKILL') };
};

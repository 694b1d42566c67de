import { createServer } from 'node:net';

/** True when a server can listen there. */
export const isPortFree = (port: number, host: string): Promise<boolean> => new Promise((done) => {
  const probe = createServer();
  probe.once('error', () => { done(false); });
  probe.listen(port, host, () => { probe.close(() => { done(true); }); });
});

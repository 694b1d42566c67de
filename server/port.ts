import { createServer } from 'node:net';

/** Tries whether a server can listen there. @returns the code of the error (EADDRINUSE, EACCES …), null when it can */
export const tryPort = (port: number, host: string): Promise<string | null> => new Promise((done) => {
  const probe = createServer();
  probe.once('error', (error: NodeJS.ErrnoException) => { done(error.code ?? error.message); });
  probe.listen(port, host, () => { probe.close(() => { done(null); }); });
});

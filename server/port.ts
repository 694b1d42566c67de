import { type AddressInfo, createServer } from 'node:net';

/** Whether a server can listen there: the port (0 gives a free one), or the code of the error (EADDRINUSE, EACCES …). */
export const tryPort = (port: number, host: string): Promise<number | string> => new Promise((done) => {
  const probe = createServer();
  probe.once('error', (error: NodeJS.ErrnoException) => { done(error.code ?? error.message); });
  probe.listen(port, host, () => {
    const found = (probe.address() as AddressInfo).port;
    probe.close(() => { done(found); });
  });
});

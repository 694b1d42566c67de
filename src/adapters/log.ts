import type { Log } from '../application/ports.ts';

/** One line of JSON per event on standard output. The type lets no text of a person through. */
export const consoleLog: Log = (regel) => { console.log(JSON.stringify(regel)); };

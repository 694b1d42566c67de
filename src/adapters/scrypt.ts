import { scrypt as nativeScrypt } from 'node:crypto';
import type { Scrypt } from '../envelop/terugkomcode.ts';

/** Each derivation takes 16 MiB; more than two at a time would let a crowd empty the memory. The others wait. */
const tegelijk = 2;
let bezig = 0;
const wachtrij: (() => void)[] = [];

const beurt = (): Promise<void> => {
  if (bezig < tegelijk) {
    bezig += 1;
    return Promise.resolve();
  }
  return new Promise((verder) => { wachtrij.push(verder); });
};

const klaar = (): void => {
  const volgende = wachtrij.shift();
  if (volgende) volgende();
  else bezig -= 1;
};

/** scrypt of Node itself, in its thread pool, at most two at a time. */
export const serverScrypt: Scrypt = async (wachtwoord, zout, { N, r, p, dkLen }) => {
  await beurt();
  try {
    return await new Promise<Uint8Array>((goed, fout) => {
      nativeScrypt(wachtwoord, zout, dkLen, { N, r, p, maxmem: 64 * 1024 * 1024 }, (e, sleutel) => { if (e) fout(e); else goed(new Uint8Array(sleutel)); });
    });
  } finally {
    klaar();
  }
};

import { afterEach, expect, it, vi } from 'vitest';
import { maakNieuweSleutel } from '../../src/browser/loket/nieuwe-sleutel.ts';
import { begin, type Staat, verwerk } from '../../src/components/loket/staat.ts';

afterEach(() => { vi.unstubAllGlobals(); });

it('wie stopt terwijl de browser nog vraagt of kopiëren mag, krijgt het scherm niet terug', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.stubGlobal('navigator', { clipboard: { writeText: () => promise } });
  let staat: Staat = verwerk(begin(true), { soort: 'nieuweSleutel', sleutel: { stap: 'doorgeven', ontvanger: 'age1x', kopie: 'niet' } });
  const nieuw = maakNieuweSleutel({ staat: () => staat, meld: (actie) => { staat = verwerk(staat, actie); } });
  nieuw.doe({ wat: 'kopieer' });
  nieuw.stop();
  resolve();
  await new Promise((klaar) => { setTimeout(klaar, 0); });
  expect(staat.nieuweSleutel).toBeNull();
});

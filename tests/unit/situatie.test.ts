import { describe, expect, it } from 'vitest';
import { isSpoed, situatieCodes, wettelijkeSpoed, type Situatie } from '../../src/domain/aanmelding/situatie.ts';

/** Every subset of the tick list, as a list. */
const deelverzamelingen = (codes: readonly Situatie[]): Situatie[][] =>
  Array.from({ length: 2 ** codes.length }, (_, bits) => codes.filter((__, i) => (bits >> i) & 1));
const alle = deelverzamelingen(situatieCodes);

describe('wat een bericht spoed maakt', () => {
  it('de bedreigende situaties zijn die van Wgs artikel 4, tweede lid: woning, gas/stroom/warmte/water, zorgverzekering', () => {
    expect(wettelijkeSpoed).toEqual(['huis-uit', 'afsluiting', 'zorgverzekering']);
    expect(alle).toHaveLength(32);
  });

  it('een bedreigende situatie uit de wet is altijd spoed, wat de gemeente ook heeft ingesteld', () => {
    for (const instelling of [null, ...alle]) {
      for (const aangekruist of alle.filter((a) => a.some((s) => wettelijkeSpoed.includes(s)))) {
        expect(isSpoed(aangekruist, instelling), `${aangekruist.join('+')} bij ${JSON.stringify(instelling)}`).toBe(true);
      }
    }
  });

  it('een andere situatie is spoed als de gemeente haar heeft aangewezen, en anders niet', () => {
    for (const instelling of alle) {
      for (const aangekruist of alle) {
        const verwacht = aangekruist.includes('huis-uit') || aangekruist.includes('afsluiting') || aangekruist.includes('zorgverzekering')
          || (aangekruist.includes('beslag') && instelling.includes('beslag'))
          || (aangekruist.includes('geen-eten') && instelling.includes('geen-eten'));
        expect(isSpoed(aangekruist, instelling)).toBe(verwacht);
      }
    }
  });

  it('zolang de gemeente niets heeft besloten is elke aangekruiste situatie spoed', () => {
    for (const aangekruist of alle) expect(isSpoed(aangekruist, null)).toBe(aangekruist.length > 0);
  });

  it('wie niets aankruist, heeft geen spoed', () => {
    for (const instelling of [null, ...alle]) expect(isSpoed([], instelling)).toBe(false);
  });
});

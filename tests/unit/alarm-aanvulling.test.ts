import { expect, it } from 'vitest';
import { bellenVan } from '../../src/application/alarm.ts';
import type { Gebeurtenis, Vastgelegd } from '../../src/domain/aanmelding/gebeurtenis.ts';
import { bepaalStand } from '../../src/domain/aanmelding/stand.ts';
import { gemeente, vrijeDagen } from '../../src/gemeenten/kies.ts';

const kalender = { werktijden: gemeente.telefonischBereikbaar.waarde!, vrijeDagen: new Set(vrijeDagen.dagen.map((d) => d.datum)), tijdzone: gemeente.tijdzone };
const bellen = (gebeurtenissen: Gebeurtenis[], nu: string) => {
  const vast = gebeurtenissen.map((g, i) => ({ ...g, id: String(i) })) as Vastgelegd[];
  return bellenVan({ kalender, gemeente }, { id: 'x', stand: bepaalStand(vast)! }, nu).map(({ aan, trap }) => `${trap} ${aan}`);
};

const gesproken: Gebeurtenis[] = [
  { soort: 'ontvangen', op: '2026-11-23T08:00:00.000Z', spoed: true, toegezegd: '2026-11-24', opzij: [] },
  { soort: 'gebeld', op: '2026-11-23T08:00:01.000Z', trap: 0 },
  { soort: 'geclaimd', op: '2026-11-23T08:10:00.000Z', door: 'a' },
  { soort: 'contact', op: '2026-11-23T08:20:00.000Z', door: 'a', kanaal: 'bellen', resultaat: 'gesproken' },
];
const erbij: Gebeurtenis = { soort: 'aangevuld', op: '2026-11-25T08:00:00.000Z', inhoud: 'AAAA' };

it('na het eerste gesprek is het stil, tot de inwoner weer schrijft', () => {
  expect(bellen(gesproken, '2026-11-30T12:00:00.000Z')).toEqual([]);
  expect(bellen([...gesproken, erbij], '2026-11-25T08:00:05.000Z')).toEqual(['0 loket']);
});

it('wat de inwoner later schrijft escaleert net zo als een nieuw bericht', () => {
  const gebeld: Gebeurtenis = { soort: 'gebeld', op: '2026-11-25T08:01:00.000Z', trap: 0 };
  expect(bellen([...gesproken, erbij, gebeld], '2026-11-25T09:00:00.000Z')).toEqual([]);
  expect(bellen([...gesproken, erbij, gebeld], '2026-11-25T10:05:00.000Z')).toEqual(['1 iedereen']);
  const antwoord: Gebeurtenis = { soort: 'beantwoord', op: '2026-11-25T09:30:00.000Z', door: 'a', inhoud: 'AAAA' };
  expect(bellen([...gesproken, erbij, gebeld, antwoord], '2026-11-27T12:00:00.000Z')).toEqual([]);
});

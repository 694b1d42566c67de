import { expect, test } from 'vitest';
import { nogNiet, regels, uitslagen, vangnet } from '../../src/domain/zelftest/regels.ts';
import { evaluateZelftest } from '../../src/domain/zelftest/evaluate.ts';
import { mensen } from '../../tools/wegwijzer/mensen.ts';
import { wegwijzerPagina } from '../../tools/wegwijzer/pagina.ts';
import { voorwaardeInWoorden } from '../../tools/wegwijzer/zin.ts';

test('de wegwijzer laat elke regel in woorden zien, zonder gaten', () => {
  const pagina = wegwijzerPagina();
  for (const regel of [...regels, nogNiet, vangnet]) expect(pagina).toContain(voorwaardeInWoorden(regel.als).replaceAll('"', '&quot;'));
  expect(pagina).not.toMatch(/undefined|\{\{|\[object/);
});

test('onder de mensen in de wegwijzer krijgt elke uitslag iemand', () => {
  expect(new Set(mensen.map(({ antwoorden }) => evaluateZelftest(antwoorden).uitslag))).toEqual(new Set(uitslagen));
});

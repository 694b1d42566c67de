import uitslagteksten from '../../content/nl/uitslagen.json' with { type: 'json' };
import zelftest from '../../content/nl/zelftest.json' with { type: 'json' };
import { evaluateZelftest } from '../../src/domain/zelftest/evaluate.ts';
import { nogNiet, type Regel, regels, type UitslagCode, uitslagen, vangnet } from '../../src/domain/zelftest/regels.ts';
import { type Antwoorden, versie, vragen, type VraagCode } from '../../src/domain/zelftest/vragen.ts';
import { organisaties } from '../../src/gemeenten/kies.ts';
import { mensen } from './mensen.ts';
import { optieWoorden, voorwaardeInWoorden } from './zin.ts';

const html = (tekst: string): string => tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const lijst = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`;
const titelVan = (code: UitslagCode): string => uitslagteksten.uitslagen[code].titel;
const zwaarNaarLicht = [...uitslagen].reverse();
const regelsVan = (code: UitslagCode): Regel[] => [...regels, nogNiet, vangnet].filter((r) => r.uitslag === code);

/** The ladder of outcomes: the highest step with a rule that holds wins. */
const diagram = (): string => {
  const hoog = 76;
  const stappen = zwaarNaarLicht.map((code, i) => {
    const y = 10 + i * hoog;
    const namen = regelsVan(code).map((r) => r.code).join(', ');
    return `<rect x="10" y="${y}" width="330" height="52" rx="8"/><text x="24" y="${y + 23}" class="kop">${html(titelVan(code))}</text>`
      + `<text x="24" y="${y + 42}">dienst: ${html(regelsVan(code)[0]!.dienst)}</text>`
      + `<text x="360" y="${y + 32}">als: ${html(namen)}</text>`
      + (i < zwaarNaarLicht.length - 1 ? `<path d="M175 ${y + 52}v${hoog - 52}"/><text x="185" y="${y + 68}" class="klein">anders</text>` : '');
  });
  return `<svg viewBox="0 0 1100 ${20 + zwaarNaarLicht.length * hoog}" role="img" aria-label="Van zwaar naar licht: de eerste uitslag waarvan een regel geldt, wint.">${stappen.join('')}</svg>`;
};

const vraagBlok = (code: VraagCode, opties: readonly string[]): string =>
  `<h3>${html(zelftest.vragen[code].vraag)}</h3><p>${html(zelftest.vragen[code].uitleg)}</p>${lijst([...opties.map((o) => optieWoorden(code, o)), zelftest.weetNiet])}`;

const regelRij = (regel: Regel): string =>
  `<tr><td>${html(uitslagteksten.redenen[regel.code as keyof typeof uitslagteksten.redenen])}</td><td>${html(voorwaardeInWoorden(regel.als))}</td><td>${html(titelVan(regel.uitslag))}</td><td>${html(regel.dienst)}: ${html(organisaties[regel.dienst].waarde ?? 'nog niet bekend')}</td><td>${html(regel.bron)}</td></tr>`;

const antwoordenInWoorden = (antwoorden: Antwoorden): string =>
  Object.entries(antwoorden).flatMap(([vraag, opties]) => opties.map((o) => optieWoorden(vraag as VraagCode, o))).join('; ') || 'Niets';

const mensRij = ({ wie, antwoorden }: (typeof mensen)[number]): string => {
  const { uitslag, redenen, toevoegingen } = evaluateZelftest(antwoorden);
  const waarom = redenen.map((r) => uitslagteksten.redenen[r as keyof typeof uitslagteksten.redenen]).join(' ');
  return `<tr><td>${html(wie)}</td><td>${html(antwoordenInWoorden(antwoorden))}</td><td><strong>${html(titelVan(uitslag))}</strong></td><td>${html(waarom)}</td><td>${html(toevoegingen.join(', ') || '-')}</td></tr>`;
};

const stijl = 'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#16302f}table{border-collapse:collapse;width:100%}td,th{border:1px solid #c9d3cf;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#e1edec}svg rect{fill:#e1edec;stroke:#0a5560}svg path{stroke:#0a5560;fill:none;stroke-width:2}svg text{font:14px system-ui,sans-serif;fill:#16302f}svg .kop{font-weight:700}svg .klein{font-size:12px}@media print{h2{break-before:page}}';

/** One page for the triage: the questions, the rules in plain Dutch, a diagram, and what typical people get. */
export const wegwijzerPagina = (): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Wegwijzer van de zelftest</title><style>${stijl}</style></head><body>
<h1>Wegwijzer van de zelftest</h1>
<p>Dit is wat de zelftest vraagt en adviseert. Lees het na en zeg wat anders moet. Versie van de vragen en regels: <strong>${html(versie)}</strong>.</p>
<p>De regels zijn een voorstel van de makers, behalve waar een wet staat. De triage van het Geldloket moet ze goedkeuren.</p>
<h2>Zo kiest de zelftest</h2>
<p>Van zwaar naar licht. De eerste uitslag waarvan een regel geldt, wint. Geldt er geen regel? Dan is het advies een gesprek. Zegt iemand "nu even niet"? Dan krijgt die persoon een herinnering, behalve bij haast.</p>
${diagram()}
<h2>De vragen</h2>
<p>Elke vraag mag worden overgeslagen.</p>
${vragen.map(({ code, opties }) => vraagBlok(code, opties)).join('\n')}
<h2>De regels</h2>
<table><thead><tr><th>Reden die de inwoner leest</th><th>Geldt als</th><th>Advies</th><th>Dienst</th><th>Bron</th></tr></thead><tbody>${[...regels, nogNiet, vangnet].map(regelRij).join('\n')}</tbody></table>
<h2>Wat mensen krijgen</h2>
<table><thead><tr><th>Wie</th><th>Antwoorden</th><th>Advies</th><th>Waarom</th><th>Erbij</th></tr></thead><tbody>${mensen.map(mensRij).join('\n')}</tbody></table>
</body></html>
`;

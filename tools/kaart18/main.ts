/** `npm run kaart18`: writes the card for who turned 18 to .tmp/kaart18.pdf. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import teksten from '../../content/nl/achttien.json' with { type: 'json' };
import { gemeente } from '../../src/gemeenten/kies.ts';
import { kaartadres } from './adres.ts';
import { maakKaart } from './kaart.ts';

const gebruik = `De kaart voor wie 18 is geworden: A6, twee kanten, met een QR-code naar /18.

  npm run kaart18 -- 2026-12              met de naam van deze oplage in het adres
  npm run kaart18 -- 2026-12 --snijrand   met 3 mm rondom, voor de drukker
  npm run kaart18 -- 2026-12 --logo pad   met het logo van de gemeente (png of jpg)

Zet SITE_URL op het adres van de site, anders wordt het een proef. De naam is van een oplage, nooit van een persoon.
`;

const hier = (pad: string): string => fileURLToPath(new URL(`../../${pad}`, import.meta.url));

const leesLogo = (pad: string): { soort: 'png' | 'jpg'; bytes: Uint8Array } => {
  const soort = /\.(png|jpe?g)$/i.exec(pad)?.[1]?.toLowerCase();
  if (!soort) throw new RangeError(`Het logo moet een png of een jpg zijn: ${pad}`);
  return { soort: soort === 'png' ? 'png' : 'jpg', bytes: readFileSync(pad) };
};

const maak = async (batch: string, snijrand: boolean, logo: string | undefined): Promise<void> => {
  const adres = kaartadres(process.env['SITE_URL'] || 'http://localhost:8888', batch);
  const pdf = await maakKaart({
    tekst: teksten.kaart, adres, gemeente: gemeente.naam, telefoon: gemeente.telefoon.waarde?.weergave ?? '',
    plaatje: readFileSync(hier('src/components/achttien/punter.svg'), 'utf8'), snijrand, ...(logo && { logo: leesLogo(logo) }),
  });
  mkdirSync(hier('.tmp'), { recursive: true });
  const bestand = hier('.tmp/kaart18.pdf');
  writeFileSync(bestand, pdf);
  console.log(`De kaart staat klaar: ${bestand}\nDe code leidt naar ${adres.volledig}\nScan de code met een telefoon voordat u laat drukken.`);
  if (!adres.echt) console.log('Dit is een proef, want het adres begint niet met https. Zet SITE_URL op het adres van de site.');
};

const leesVraag = (): { batch: string; snijrand: boolean; logo: string | undefined } | null => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { snijrand: { type: 'boolean' }, logo: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (positionals.length > 1) throw new RangeError('Geef één naam voor de oplage.');
  return values.help ? null : { batch: positionals[0] ?? '', snijrand: values.snijrand ?? false, logo: values.logo };
};

try {
  const vraag = leesVraag();
  if (vraag) await maak(vraag.batch, vraag.snijrand, vraag.logo);
  else console.log(gebruik);
} catch (fout) {
  console.error(`${fout instanceof Error ? fout.message : String(fout)}\n\n${gebruik}`);
  process.exitCode = 2;
}

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, type PDFRawStream, type PDFString } from '@cantoo/pdf-lib';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import teksten from '../../content/nl/achttien.json' with { type: 'json' };
import { gemeente } from '../../src/gemeenten/kies.ts';
import { kaartadres } from '../../tools/kaart18/adres.ts';
import { type Kaartgegevens, maakKaart } from '../../tools/kaart18/kaart.ts';
import { qrVan } from '../../tools/kaart18/qr.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const plaatje = readFileSync(`${root}/src/components/achttien/punter.svg`, 'utf8');
const site = 'https://geldloket.steenwijkerland.nl';
const gegevens = (over: Partial<Kaartgegevens> = {}): Kaartgegevens => ({
  tekst: teksten.kaart, adres: kaartadres(site, '2026-12'), gemeente: gemeente.naam, telefoon: '14 0521', plaatje, snijrand: false, ...over,
});
const lees = async (over?: Partial<Kaartgegevens>): Promise<PDFDocument> => PDFDocument.load(await maakKaart(gegevens(over)), { updateMetadata: false });

/** What is drawn on a page, as PDF operators. */
const inhoud = (blad: PDFPage): string => {
  const stukken = blad.node.Contents();
  const stromen = stukken instanceof PDFArray ? stukken.asArray().map((ref) => blad.doc.context.lookup(ref)) : [stukken];
  return stromen.map((stroom) => new TextDecoder('latin1').decode(decodePDFRawStream(stroom as PDFRawStream).decode())).join('\n');
};
/** The texts on a page: WinAnsi, as hexadecimal digits. */
const tekstOp = (blad: PDFPage): string => [...inhoud(blad).matchAll(/<([\dA-F]+)> Tj/gi)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(' ');

/** A picture of what the rectangles on a page cover, at so many dots a point, as a camera would hand it to the decoder. */
const alsBeeld = (blad: PDFPage, dichtheid: number) => {
  const width = Math.ceil(blad.getWidth() * dichtheid);
  const height = Math.ceil(blad.getHeight() * dichtheid);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const vlakken = [...inhoud(blad).matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((gevonden) => gevonden.slice(1).map(Number) as [number, number, number, number]);
  for (const [x, y, w, h] of vlakken) {
    for (let rij = Math.round(height - (y + h) * dichtheid); rij < Math.round(height - y * dichtheid); rij += 1) {
      for (let kolom = Math.round(x * dichtheid); kolom < Math.round((x + w) * dichtheid); kolom += 1) data.set([0, 0, 0], (rij * width + kolom) * 4);
    }
  }
  return { width, height, data, vlakken };
};

describe('de QR-code', () => {
  test('leidt naar /18 met de naam van de oplage, gelezen van de pdf zelf', async () => {
    const [, achter] = (await lees()).getPages();
    expect(decodeQR(alsBeeld(achter!, 4))).toBe('https://geldloket.steenwijkerland.nl/18?bron=kaart18-2026-12');
  });

  test('is ook te lezen als er een vlek op zit', async () => {
    const [, achter] = (await lees()).getPages();
    const beeld = alsBeeld(achter!, 4);
    const midden = beeld.vlakken.reduce((som, [x, y]) => [som[0]! + x / beeld.vlakken.length, som[1]! + y / beeld.vlakken.length], [0, 0]);
    for (let dy = -30; dy < 30; dy += 1) for (let dx = -30; dx < 30; dx += 1) {
      beeld.data.set([90, 60, 30], ((Math.round(beeld.height - midden[1]! * 4) + dy) * beeld.width + Math.round(midden[0]! * 4) + dx) * 4);
    }
    expect(decodeQR(beeld, { effort: Infinity, timeLimit: Infinity })).toBe(gegevens().adres.volledig);
  });

  test('heeft vier lichte modules rondom, en modules van minstens 0,8 mm', () => {
    const modules = qrVan(gegevens().adres.volledig);
    const laatste = modules.length - 1;
    for (const [r, rij] of modules.entries()) for (const [k, donker] of rij.entries()) {
      if (Math.min(r, k, laatste - r, laatste - k) < 4) expect(donker).toBe(false);
    }
    expect(54 / qrVan(kaartadres(site, 'a'.repeat(32)).volledig).length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('het adres op de kaart', () => {
  test('staat er ook om te typen, zonder code en zonder https', async () => {
    const [, achter] = (await lees()).getPages();
    expect(tekstOp(achter!)).toContain('geldloket.steenwijkerland.nl/18');
    expect(tekstOp(achter!)).not.toContain('bron=');
  });

  test('heeft zonder oplage een code die alleen de kaart noemt', () => {
    expect(kaartadres(site, '').volledig).toBe(`${site}/18?bron=kaart18`);
    expect(kaartadres(`${site}/`, 'x').volledig).toBe(`${site}/18?bron=kaart18-x`);
  });

  test.each(['jan de vries', 'a&b', 'é', 'a'.repeat(33), '../x'])('kan niet met "%s" als oplage', (batch) => {
    expect(() => kaartadres(site, batch)).toThrow(/Gebruik letters, cijfers en streepjes/);
  });

  test.each(['', 'geldloket.nl', 'ftp://x.nl'])('kan niet met "%s" als site', (adres) => {
    expect(() => kaartadres(adres, '')).toThrow(/SITE_URL is geen adres/);
  });

  test('op een adres zonder https staat dat het een proef is', async () => {
    const [, proef] = (await lees({ adres: kaartadres('http://localhost:8888', '') })).getPages();
    const [, echt] = (await lees()).getPages();
    expect([tekstOp(proef!), tekstOp(echt!)].map((tekst) => tekst.includes(teksten.kaart.proef))).toEqual([true, false]);
  });
});

describe('de kaart', () => {
  test('is A6, met twee kanten', async () => {
    for (const blad of (await lees()).getPages()) {
      expect([blad.getWidth(), blad.getHeight()].map((punten) => (punten / 72) * 25.4)).toEqual([expect.closeTo(105), expect.closeTo(148)]);
    }
    expect((await lees()).getPageCount()).toBe(2);
  });

  test('met snijrand is 3 mm groter rondom, en zegt de drukker waar hij snijdt', async () => {
    for (const blad of (await lees({ snijrand: true })).getPages()) {
      const inMm = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): number[] => [x, y, width, height].map((punten) => Math.round((punten / 72) * 254) / 10);
      expect(inMm(blad.getMediaBox())).toEqual([0, 0, 111, 154]);
      expect(inMm(blad.getBleedBox())).toEqual([0, 0, 111, 154]);
      expect(inMm(blad.getTrimBox())).toEqual([3, 3, 105, 148]);
    }
  });

  test('zegt van wie zij is, op beide kanten', async () => {
    for (const blad of (await lees()).getPages()) expect(tekstOp(blad)).toContain(`Gemeente ${gemeente.naam}`);
  });

  test('heeft een deur voor wie nu al zorgen heeft, ook zonder telefoonnummer', async () => {
    const [, achter] = (await lees()).getPages();
    expect(tekstOp(achter!)).toMatch(/Lukt een rekening nu al niet\?.*Bel 14 0521/);
    const [, zonder] = (await lees({ telefoon: '' })).getPages();
    expect(tekstOp(zonder!)).toContain('Schrijf ons');
    expect(tekstOp(zonder!)).not.toMatch(/Bel\b|\{\{/);
  });

  test('heeft een titel en zegt in welke taal zij is', async () => {
    const pdf = await lees();
    expect(pdf.getTitle()).toBe(teksten.kaart.titel);
    expect(pdf.getAuthor()).toBe(`Gemeente ${gemeente.naam}`);
    expect((pdf.catalog.lookup(PDFName.of('Lang')) as PDFString).decodeText()).toBe('nl-NL');
    expect(String(pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle')))).toBe('true');
  });

  test('noemt geen bedrag en geen uitroepteken', async () => {
    const alles = (await lees()).getPages().map(tekstOp).join(' ');
    expect(alles).not.toMatch(/€|euro|!|\{\{/i);
  });

  test('is in drukinkten: geen enkele kleur van een scherm', async () => {
    for (const blad of (await lees()).getPages()) {
      expect(inhoud(blad)).toMatch(/ k$/m);
      expect(inhoud(blad)).not.toMatch(/ (rg|RG|g|G)$/m);
    }
  });

  test('kan alle letters van het Nederlands zetten, en zegt welke letter niet kan', async () => {
    const met = (titel: string) => maakKaart(gegevens({ tekst: { ...teksten.kaart, titel } }));
    await expect(met('Eén coöperatie, vóór 1 april: reünie à ‘€’ – goed')).resolves.toBeInstanceOf(Uint8Array);
    await expect(met('Başla →')).rejects.toThrow('ş →');
  });

  test('heeft geen regel die buiten de kaart valt, ook met lange woorden van een andere gemeente', async () => {
    const [voor, achter] = (await lees({ gemeente: 'Bergen op Zoom en Omstreken', adres: kaartadres('https://geldloket.nieuwegein-en-lopik.nl', '') })).getPages();
    for (const blad of [voor!, achter!]) {
      const plekken = [...inhoud(blad).matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/g)].map(([, x, y]) => [Number(x), Number(y)]);
      expect(plekken.length).toBeGreaterThan(3);
      for (const [x, y] of plekken) expect([x! > 20 && x! < blad.getWidth() - 40, y! > 14 && y! < blad.getHeight()]).toEqual([true, true]);
    }
  });

  test('draagt het logo van de gemeente als dat er is', async () => {
    const bytes = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    const [voor] = (await lees({ logo: { soort: 'png', bytes } })).getPages();
    expect(inhoud(voor!)).toMatch(/ Do$/m);
    const [zonder] = (await lees()).getPages();
    expect(inhoud(zonder!)).not.toMatch(/ Do$/m);
  });
});

test('npm run kaart18 weigert een oplage die niet kan, met een uitleg', async () => {
  const opdracht = promisify(execFile)(process.execPath, ['tools/kaart18/main.ts', 'jan de vries'], { cwd: root });
  await expect(opdracht).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('npm run kaart18') as string });
});

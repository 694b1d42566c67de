/** Makes the card that comes shortly after the 18th birthday: PDF, A6, two sides, to print. Pure but for its fonts. */
import { cmyk, type Color, LineCapStyle, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import type teksten from '../../content/nl/achttien.json';
import type { Kaartadres } from './adres.ts';
import { qrVan, tekenQr } from './qr.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;
const breed = 105 * mm;
const hoog = 148 * mm;
const kant = 10 * mm;
/** What printers cut off. */
const snijmaat = 3 * mm;
/** With its quiet zone. Ten times its size is how far away a phone still reads it. */
const qrZijde = 54 * mm;

/** The theme of src/styles/tokens.css in inks. */
const kleur = {
  papier: cmyk(0, 0.01, 0.04, 0.01), inkt: cmyk(0.6, 0.2, 0.3, 0.75), wit: cmyk(0, 0, 0, 0), water: cmyk(0.9, 0.25, 0.3, 0.5), waterLicht: cmyk(0.13, 0.02, 0.06, 0),
  riet: cmyk(0.2, 0.3, 0.9, 0.45), warm: cmyk(0.1, 0.7, 1, 0.3), warmLicht: cmyk(0, 0.08, 0.15, 0), stil: cmyk(0.4, 0.15, 0.2, 0.35),
} as const satisfies Record<string, Color>;

export type Kaartgegevens = {
  tekst: (typeof teksten)['kaart'];
  adres: Kaartadres;
  gemeente: string;
  /** As one says it: 14 0521; empty when there is none. */
  telefoon: string;
  /** The picture of the page, as SVG (src/components/achttien/punter.svg). */
  plaatje: string;
  /** 3 mm around, for a printer that cuts. */
  snijrand: boolean;
  /** The logo of the sender, as PNG or JPEG. */
  logo?: { soort: 'png' | 'jpg'; bytes: Uint8Array };
};

type Letters = { gewoon: PDFFont; vet: PDFFont };
type Stijl = { x: number; breedte: number; grootte: number; letter: PDFFont; kleur: Color; midden?: boolean };

/** Words on lines that fit. */
const vulRegels = (tekst: string, { breedte, grootte, letter }: Stijl): string[] =>
  tekst.split(' ').reduce<string[]>((regels, woord) => {
    const samen = regels.length === 0 ? woord : `${regels.at(-1)} ${woord}`;
    if (regels.length > 0 && letter.widthOfTextAtSize(samen, grootte) > breedte) return [...regels, woord];
    return [...regels.slice(0, -1), samen];
  }, []);

/** As many lines as it takes, made as even as they can be: no last line of one word. */
const regelsVan = (tekst: string, stijl: Stijl): string[] => {
  let regels = vulRegels(tekst, stijl);
  for (let breedte = stijl.breedte - 2; ; breedte -= 2) {
    const smaller = vulRegels(tekst, { ...stijl, breedte });
    const past = smaller.every((regel) => stijl.letter.widthOfTextAtSize(regel, stijl.grootte) <= breedte);
    if (smaller.length > regels.length || !past) return regels;
    regels = smaller;
  }
};

/** Writes a text downwards from the top `y`. @returns where the next one may start */
const schrijf = (blad: PDFPage, tekst: string, y: number, stijl: Stijl): number => {
  const { x, breedte, grootte, letter, kleur: color, midden = false } = stijl;
  const regels = regelsVan(tekst, stijl);
  regels.forEach((regel, i) => {
    const links = midden ? x + (breedte - letter.widthOfTextAtSize(regel, grootte)) / 2 : x;
    blad.drawText(regel, { x: links, y: y - grootte * (0.8 + i * 1.32), size: grootte, font: letter, color });
  });
  return y - grootte * 1.32 * regels.length;
};

/** How the classes of our pictures look on paper (src/styles/basis.css). */
const tekenwijze: Readonly<Record<string, { vul?: Color; lijn?: Color; dikte: number }>> = {
  '': { lijn: kleur.inkt, dikte: 2.5 },
  'b-water': { vul: kleur.waterLicht, dikte: 0 },
  'b-warm': { vul: kleur.warmLicht, dikte: 0 },
  'b-vlak': { vul: kleur.wit, lijn: kleur.inkt, dikte: 2.5 },
  'b-riet': { lijn: kleur.riet, dikte: 2.5 },
  'b-aar': { lijn: kleur.warm, dikte: 5.5 },
  'b-stil': { lijn: kleur.stil, dikte: 2 },
};

/** Draws the paths of a picture, its upper left corner at `x`, `y`. @throws for a class that has no inks */
const tekenPlaatje = (blad: PDFPage, svg: string, x: number, y: number, breedte: number): void => {
  const scale = breedte / Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  for (const [, klasse = '', d] of svg.matchAll(/<path(?: class="([^"]*)")? d="([^"]+)"/g)) {
    const wijze = tekenwijze[klasse];
    if (!wijze) throw new Error(`punter.svg: for class "${klasse}" tools/kaart18/kaart.ts has no inks.`);
    blad.drawSvgPath(d!, {
      x, y, scale, ...(wijze.vul && { color: wijze.vul }),
      ...(wijze.lijn && { borderColor: wijze.lijn, borderWidth: wijze.dikte, borderLineCap: LineCapStyle.Round }),
    });
  }
};

/** A sheet with its ground printed up to the edge, and with the boxes by which a printer cuts. */
const nieuwBlad = (pdf: PDFDocument, snijrand: boolean, grond: Color): PDFPage => {
  const extra = snijrand ? snijmaat : 0;
  const blad = pdf.addPage([breed + 2 * extra, hoog + 2 * extra]);
  if (snijrand) {
    blad.setBleedBox(0, 0, blad.getWidth(), blad.getHeight());
    blad.setTrimBox(extra, extra, breed, hoog);
    blad.translateContent(extra, extra);
  }
  blad.drawRectangle({ x: -extra, y: -extra, width: blad.getWidth(), height: blad.getHeight(), color: grond });
  return blad;
};

const tekenLogo = async (pdf: PDFDocument, blad: PDFPage, { soort, bytes }: NonNullable<Kaartgegevens['logo']>): Promise<void> => {
  const beeld = soort === 'png' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
  const { width, height } = beeld.scaleToFit(38 * mm, 14 * mm);
  blad.drawImage(beeld, { x: breed - kant - width, y: hoog - kant - height, width, height });
};

/** The side one sees first: who it is from, and what it is about. */
const tekenVoorkant = (blad: PDFPage, { tekst, gemeente, plaatje }: Kaartgegevens, { gewoon, vet }: Letters): void => {
  const stijl = { x: kant, breedte: breed - 2 * kant, letter: gewoon, kleur: kleur.inkt };
  const onderMerk = schrijf(blad, tekst.merk, hoog - kant, { ...stijl, letter: vet, grootte: 15 });
  schrijf(blad, tekst.afzender.replace('{{gemeente}}', gemeente), onderMerk, { ...stijl, grootte: 10.5 });
  const onderTitel = schrijf(blad, tekst.titel, hoog - 36 * mm, { ...stijl, letter: vet, grootte: 27, kleur: kleur.water });
  schrijf(blad, tekst.tekst, onderTitel - 3 * mm, { ...stijl, grootte: 13 });
  tekenPlaatje(blad, plaatje, 4 * mm, 56 * mm, breed - 8 * mm);
};

/** The side with the code, the address for who has no camera, and the door for who already has debts. */
const tekenAchterkant = (blad: PDFPage, { tekst, adres, gemeente, telefoon }: Kaartgegevens, { gewoon, vet }: Letters): void => {
  const band = 37 * mm;
  // Up to the edge on three sides; what is outside the card is cut off.
  blad.drawRectangle({ x: -snijmaat, y: -snijmaat, width: breed + 2 * snijmaat, height: band + snijmaat, color: kleur.warmLicht });
  const stijl = { x: kant, breedte: breed - 2 * kant, letter: gewoon, kleur: kleur.inkt };
  const onderTitel = schrijf(blad, tekst.plan, hoog - kant, { ...stijl, letter: vet, grootte: 20, kleur: kleur.water });
  const onderTekst = schrijf(blad, tekst.scan, onderTitel - 1 * mm, { ...stijl, grootte: 11.5 });
  const qrOnder = onderTekst - 1 * mm - qrZijde;
  blad.pushOperators(...tekenQr(qrVan(adres.volledig), (breed - qrZijde) / 2, qrOnder, qrZijde));
  schrijf(blad, `${tekst.typ} ${adres.kort}`, qrOnder - 1 * mm, { ...stijl, letter: vet, grootte: 11.5, midden: true });
  const onderVraag = schrijf(blad, tekst.hulp, band - 6 * mm, { ...stijl, letter: vet, grootte: 12 });
  const onderBel = schrijf(blad, telefoon ? tekst.bel.replace('{{telefoon}}', telefoon) : tekst.schrijf, onderVraag, { ...stijl, grootte: 11.5 });
  const onderThuis = schrijf(blad, tekst.thuis, onderBel - 1.5 * mm, { ...stijl, grootte: 11.5 });
  const afzender = `${tekst.merk}, ${tekst.afzender.replace('{{gemeente}}', gemeente)}`;
  schrijf(blad, adres.echt ? afzender : tekst.proef, onderThuis - 1.5 * mm, adres.echt ? { ...stijl, grootte: 9.5 } : { ...stijl, grootte: 9.5, letter: vet, kleur: kleur.warm });
};

/** The letters these fonts do not have. They know the letters of western Europe only (WinAnsi). */
const ontbrekend = (tekst: string, letter: PDFFont): string[] => {
  const bekend = new Set(letter.getCharacterSet());
  return [...new Set(tekst)].filter((teken) => !bekend.has(teken.codePointAt(0)!));
};

/**
 * Makes the card.
 * @returns the PDF: front and back, in CMYK, with title and language
 * @throws RangeError, in Dutch, when a text has a letter that cannot be printed
 */
export const maakKaart = async (gegevens: Kaartgegevens): Promise<Uint8Array> => {
  const { tekst, gemeente, snijrand, logo } = gegevens;
  const pdf = await PDFDocument.create();
  const letters = { gewoon: await pdf.embedFont(StandardFonts.Helvetica), vet: await pdf.embedFont(StandardFonts.HelveticaBold) };
  const mist = ontbrekend([...Object.values(tekst), gemeente, gegevens.telefoon, gegevens.adres.kort].join(''), letters.gewoon);
  if (mist.length > 0) throw new RangeError(`Deze tekens kunnen niet op de kaart: ${mist.join(' ')}. Kies een ander teken in content/nl/achttien.json, onder "kaart".`);
  pdf.setTitle(tekst.titel, { showInWindowTitleBar: true });
  pdf.setAuthor(tekst.afzender.replace('{{gemeente}}', gemeente));
  pdf.setLanguage('nl-NL');
  const voor = nieuwBlad(pdf, snijrand, kleur.papier);
  tekenVoorkant(voor, gegevens, letters);
  if (logo) await tekenLogo(pdf, voor, logo);
  tekenAchterkant(nieuwBlad(pdf, snijrand, kleur.wit), gegevens, letters);
  return pdf.save();
};

/** What the parts of klare taal hand to each other. Plain data; nothing here reads a file. */

/** What a text is for; a page is long, the others stand alone and are held shorter (docs/klare-taal.md). */
export type Tekstsoort = 'pagina' | 'zin' | 'knop' | 'fout' | 'mail';

/** A piece of text as it stands in a source file: a paragraph, a heading, a list item or one sentence of the interface. */
export type Blok = {
  /** Plain text: markup gone, placeholders such as {{naam}} replaced by a neutral word of the same kind. */
  readonly tekst: string;
  /** Path from the root of the project, with forward slashes. */
  readonly bestand: string;
  /** Line in that file, from 1. */
  readonly regel: number;
  /** Key in a JSON file (`stap.titel`), for the message. */
  readonly sleutel?: string;
  readonly soort: Tekstsoort;
  /** Headings, table cells and labels are no sentences: rules about sentences leave them alone, and so does the score. */
  readonly isZin: boolean;
  /**
   * On a page: a paragraph or an item of a list, however short, where a begrip gets its explanation (KT17). Headings,
   * cells of tables and what search engines show are not. Absent: as `isZin`.
   */
  readonly doorlopend?: boolean;
};

/** Texts that one reads together: a page. The score, u or je, and the first mention of a begrip are counted per stuk. */
export type Stuk = {
  /** What a person calls it: `/privacy`, `e-mail: bevestiging`. */
  readonly naam: string;
  readonly bestand: string;
  readonly blokken: readonly Blok[];
};

export type Woord = {
  readonly tekst: string;
  /** Place in the text of the sentence, counted in UTF-16 units; `tot` is one past the end. */
  readonly van: number;
  readonly tot: number;
};

export type Zin = {
  readonly tekst: string;
  readonly woorden: readonly Woord[];
  readonly blok: Blok;
  /** Line of the sentence in the source file, from 1. */
  readonly regel: number;
};

/** fout: the check fails. tip: worth a look. */
export type Ernst = 'fout' | 'tip';

/** One thing to change in one sentence: at most one reason and one replacement. */
export type Melding = {
  /** `KT01`; the list stands in tools/klare-taal/README.md. */
  readonly code: string;
  readonly ernst: Ernst;
  readonly zin: Zin;
  /** Marked part of the sentence, in UTF-16 units of `zin.tekst`. */
  readonly van: number;
  readonly tot: number;
  /** Dutch, short, about this sentence: `27 woorden: maak 2 zinnen`. */
  readonly reden: string;
  /** What can stand there instead, with the capitals of the original; several are several ways to say it. */
  readonly vervangingen: readonly string[];
  /** True when the first replacement fits without any other change in the sentence: `--fix` may make it. */
  readonly vast: boolean;
  /** How much the reader gains, 0 to 1; the three largest of a sentence are shown. */
  readonly winst: number;
};

/** A rule looks at one sentence at a time. */
export type Zinsregel = (zin: Zin) => readonly Melding[];

/**
 * The questions of the zelftest as data: codes only, the words stand in content/. Every question can be skipped and
 * every question has "weet ik niet"; both leave its answers empty.
 */
export const vragen = [
  { code: 'dreigt', soort: 'meer', opties: ['huis-uit', 'afsluiting', 'zorgverzekering', 'beslag', 'geen-eten', 'niets'], alleen: 'niets' },
  { code: 'rekeningen', soort: 'meer', opties: ['huur', 'energie', 'zorg', 'telefoon', 'belasting', 'boetes', 'leningen', 'anders', 'alles-betaald'], alleen: 'alles-betaald' },
  { code: 'hoelang', soort: 'een', opties: ['kort', 'maanden', 'jaren'] },
  { code: 'rondkomen', soort: 'een', opties: ['ja', 'net', 'wisselt', 'nee'] },
  { code: 'post', soort: 'een', opties: ['ja', 'soms', 'nee'] },
  { code: 'wie', soort: 'meer', opties: ['jong', 'aow', 'werk', 'onderneming', 'uitkering', 'studie', 'taal', 'gokken'] },
  { code: 'zelf', soort: 'een', opties: ['zelf', 'samen', 'niet-nu'] },
  { code: 'woonplaats', soort: 'een', opties: ['hier', 'elders'] },
] as const satisfies readonly {
  code: string;
  /** Choose one, or all that fit. */
  soort: 'een' | 'meer';
  opties: readonly string[];
  /** The option that cannot go with others ("niets", "alles betaald"). */
  alleen?: string;
}[];

export type Vraag = (typeof vragen)[number];
export type VraagCode = Vraag['code'];
export type Optie<V extends VraagCode> = Extract<Vraag, { code: V }>['opties'][number];

/** Answers: chosen options by question. Absent or empty: skipped or not known. Plain data, so it can be kept and sent. */
export type Antwoorden = { readonly [V in VraagCode]?: readonly Optie<V>[] };

/** Version of questions and rules together; travels with the answers. Raise it when either changes. */
export const versie = '2026-11-1';

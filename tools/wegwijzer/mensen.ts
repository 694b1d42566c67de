import type { Antwoorden } from '../../src/domain/zelftest/vragen.ts';

/** Typical people, so that the triage can see what the rules do. Made up from the kinds of trouble, not from anyone. */
export const mensen: readonly { wie: string; antwoorden: Antwoorden }[] = [
  { wie: 'Iemand die over twee weken het huis uit moet', antwoorden: { dreigt: ['huis-uit'], rekeningen: ['huur'], zelf: ['samen'] } },
  { wie: 'Iemand met beslag op het loon die zegt: nu even niet', antwoorden: { dreigt: ['beslag'], wie: ['werk'], zelf: ['niet-nu'] } },
  { wie: 'Een ouder met werk en drie soorten rekeningen', antwoorden: { dreigt: ['niets'], rekeningen: ['huur', 'energie', 'leningen'], hoelang: ['maanden'], rondkomen: ['nee'], wie: ['werk'] } },
  { wie: 'Een ouder iemand met AOW en post die blijft liggen', antwoorden: { rekeningen: ['alles-betaald'], rondkomen: ['net'], post: ['nee'], wie: ['aow'] } },
  { wie: 'Een student van 19 met achteraf betalen', antwoorden: { rekeningen: ['leningen'], hoelang: ['kort'], rondkomen: ['wisselt'], post: ['ja'], wie: ['jong', 'studie'], zelf: ['zelf'] } },
  { wie: 'Een zzp-er met een belastingschuld', antwoorden: { rekeningen: ['belasting'], hoelang: ['maanden'], rondkomen: ['wisselt'], wie: ['onderneming'], zelf: ['zelf'] } },
  { wie: 'Iemand die gokt en verder alles betaalt', antwoorden: { rekeningen: ['alles-betaald'], rondkomen: ['ja'], wie: ['gokken'] } },
  { wie: 'Iemand voor wie lezen lastig is', antwoorden: { rekeningen: ['alles-betaald'], rondkomen: ['ja'], wie: ['taal'] } },
  { wie: 'Iemand met één rekening die het zelf wil proberen', antwoorden: { rekeningen: ['telefoon'], hoelang: ['kort'], rondkomen: ['ja'], post: ['ja'], zelf: ['zelf'] } },
  { wie: 'Iemand met een rekening die er nu niet aan wil', antwoorden: { rekeningen: ['boetes'], zelf: ['niet-nu'] } },
  { wie: 'Iemand bij wie alles op orde is', antwoorden: { dreigt: ['niets'], rekeningen: ['alles-betaald'], rondkomen: ['ja'], post: ['ja'], zelf: ['zelf'] } },
  { wie: 'Iemand die alles overslaat', antwoorden: {} },
  { wie: 'Iemand uit een andere gemeente met twee rekeningen', antwoorden: { rekeningen: ['zorg', 'energie'], woonplaats: ['elders'] } },
];

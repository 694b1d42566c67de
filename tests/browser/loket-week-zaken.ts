import { leesInvoer, type AanmeldingInvoer, type RuweInvoer } from '../../src/domain/aanmelding/invoer.ts';
import { demoberichten } from '../../tools/demo/berichten.ts';

/** When a resident of the week wrote. */
export type Moment = 'maandag' | 'maandagavond' | 'dinsdag' | 'woensdag' | 'woensdag later' | 'donderdag' | 'vrijdag';

/** What a worker fills in when she closes a case; `hoelang` stands there already when the resident told it on the card. */
export type Sluiting = {
  reden: 'geholpen' | 'doorverwezen' | 'niet-bereikt' | 'hoeft-niet-meer' | 'dubbel' | 'anders';
  klaar?: true; schuld?: 'tot-5' | '5-15' | '15-40' | 'vanaf-40'; brief?: 'geaccepteerd' | 'bereikt' | 'niet-bereikt';
};

/** The first time that a worker reaches for the resident, and what came of it. */
export type Eerste = 'bereikt' | 'niet-bereikt' | 'antwoord' | 'niets';

/** One of the forty: when it comes, whether it is spoed, and what the desk does with it. `hand`: the week plays it itself. */
export type Zaak = {
  nr: number; komt: Moment; spoed: boolean; velden: RuweInvoer; invoer: AanmeldingInvoer; opzij: string[];
  balie: 1 | 2; eerst: Eerste; sluit: Sluiting | null; hand: boolean;
};

type Rol = { komt: Moment; spoed?: true; balie?: 1 | 2; eerst?: Eerste; sluit?: Sluiting; hand?: true; anders?: RuweInvoer };
const naBrief: RuweInvoer = { aanleiding: 'brief', bron: 'brief' };

/** By the number of the message in tools/demo/berichten.json, of which only the words are used. */
const rollen: Record<number, Rol> = {
  // Monday: one for the newcomer, four that two want at once, one that is forgotten, one handover that nobody confirms.
  1: { komt: 'maandag', spoed: true, hand: true, sluit: { reden: 'doorverwezen', schuld: '15-40' } },
  12: { komt: 'maandag', hand: true, sluit: { reden: 'geholpen', schuld: '15-40' } },
  15: { komt: 'maandag', hand: true, sluit: { reden: 'doorverwezen', klaar: true } },
  16: { komt: 'maandag', hand: true, anders: naBrief, sluit: { reden: 'geholpen', brief: 'geaccepteerd' } },
  37: { komt: 'maandag', hand: true, anders: naBrief, sluit: { reden: 'geholpen', brief: 'geaccepteerd', schuld: '5-15' } },
  34: { komt: 'maandag', hand: true, anders: naBrief, sluit: { reden: 'geholpen', brief: 'geaccepteerd', schuld: 'tot-5' } },
  36: { komt: 'maandag', hand: true, sluit: { reden: 'geholpen', schuld: 'vanaf-40' } },
  10: { komt: 'maandag', hand: true, sluit: { reden: 'geholpen', schuld: '5-15' } },
  19: { komt: 'maandag', balie: 1, sluit: { reden: 'geholpen', brief: 'geaccepteerd', schuld: '5-15', klaar: true } },
  24: { komt: 'maandag', balie: 2, sluit: { reden: 'geholpen', klaar: true } },
  2: { komt: 'maandagavond', spoed: true, balie: 1, sluit: { reden: 'geholpen', schuld: 'tot-5' } },
  11: { komt: 'maandagavond', balie: 2, eerst: 'niet-bereikt', sluit: { reden: 'niet-bereikt' } },
  20: { komt: 'maandagavond', balie: 1, eerst: 'antwoord', sluit: { reden: 'geholpen', brief: 'geaccepteerd' } },
  29: { komt: 'maandagavond', balie: 2, eerst: 'antwoord', sluit: { reden: 'anders' } },
  3: { komt: 'dinsdag', spoed: true, balie: 1, sluit: { reden: 'geholpen', schuld: 'tot-5' } },
  13: { komt: 'dinsdag', balie: 2, sluit: { reden: 'geholpen', schuld: '15-40' } },
  17: { komt: 'dinsdag', balie: 1, hand: true, sluit: { reden: 'geholpen', schuld: '5-15' } },
  21: { komt: 'dinsdag', balie: 1, eerst: 'niets', sluit: { reden: 'hoeft-niet-meer', klaar: true } },
  25: { komt: 'dinsdag', balie: 2, sluit: { reden: 'geholpen' } },
  28: { komt: 'dinsdag', hand: true, sluit: { reden: 'geholpen' } },
  31: { komt: 'dinsdag', balie: 2, eerst: 'niets', sluit: { reden: 'dubbel' } },
  4: { komt: 'woensdag', spoed: true, balie: 1, sluit: { reden: 'geholpen' } },
  8: { komt: 'woensdag', spoed: true, hand: true, sluit: { reden: 'doorverwezen', schuld: 'vanaf-40' } },
  14: { komt: 'woensdag', hand: true, sluit: { reden: 'geholpen', schuld: '5-15' } },
  22: { komt: 'woensdag', balie: 2, eerst: 'niets', sluit: { reden: 'hoeft-niet-meer', klaar: true } },
  26: { komt: 'woensdag', balie: 1, sluit: { reden: 'anders' } },
  30: { komt: 'woensdag', balie: 1, sluit: { reden: 'geholpen' } },
  38: { komt: 'woensdag', balie: 2, sluit: { reden: 'geholpen' } },
  7: { komt: 'woensdag later', spoed: true, hand: true, sluit: { reden: 'geholpen', schuld: 'tot-5' } },
  5: { komt: 'donderdag', spoed: true, balie: 2, sluit: { reden: 'geholpen', schuld: '15-40' } },
  18: { komt: 'donderdag', balie: 1, sluit: { reden: 'hoeft-niet-meer' } },
  23: { komt: 'donderdag', balie: 2, sluit: { reden: 'hoeft-niet-meer' } },
  27: { komt: 'donderdag', balie: 1, sluit: { reden: 'geholpen' } },
  32: { komt: 'donderdag', hand: true, anders: { contactwijze: 'code' }, sluit: { reden: 'hoeft-niet-meer' } },
  35: { komt: 'donderdag', hand: true, anders: { contactwijze: 'code' }, sluit: { reden: 'geholpen' } },
  39: { komt: 'donderdag', balie: 2, anders: naBrief, sluit: { reden: 'geholpen', brief: 'bereikt', schuld: 'tot-5' } },
  6: { komt: 'vrijdag', spoed: true, balie: 1, sluit: { reden: 'geholpen' } },
  9: { komt: 'vrijdag', balie: 2, eerst: 'antwoord' },
  33: { komt: 'vrijdag', balie: 1, eerst: 'antwoord' },
  40: { komt: 'vrijdag', hand: true, sluit: { reden: 'geholpen' } },
};

const invoerVan = (nr: number, velden: RuweInvoer): AanmeldingInvoer => {
  const { invoer, fouten } = leesInvoer(velden);
  if (!invoer) throw new Error(`message ${nr}: ${fouten.map(({ code }) => code).join(', ')}`);
  return invoer;
};

/** The forty cases of the week. */
export const zaken: readonly Zaak[] = demoberichten.map(({ nr, velden: woorden, opzij }) => {
  const { komt, spoed = false, balie = 1, eerst = 'bereikt', sluit = null, hand = false, anders } = rollen[nr]!;
  const velden = { ...woorden, ...anders } as RuweInvoer;
  return { nr, komt, spoed, velden, invoer: invoerVan(nr, velden), opzij, balie, eerst, sluit, hand };
});

type Contact = { kanaal: 'bellen' | 'email' | 'post' | 'langs'; hoe: 'gesproken' | 'verstuurd' };
/** How the worker reaches somebody: called, written to, or spoken with at the door. */
export const contactVan = ({ invoer: { contactwijze } }: Zaak): Contact => {
  if (contactwijze === 'email' || contactwijze === 'post') return { kanaal: contactwijze, hoe: 'verstuurd' };
  return { kanaal: contactwijze === 'bellen' ? 'bellen' : 'langs', hoe: 'gesproken' };
};

/** Everything a resident wrote that nobody else may read. Not the place and the code of a letter: of those our own codes are counted. */
export const woordenVan = ({ velden }: Zaak): string[] =>
  (['verhaal', 'naam', 'telefoon', 'email', 'adres', 'bestmoment', 'herkenzin', 'organisatie', 'taal'] as const).flatMap((veld) => velden[veld] ?? []);

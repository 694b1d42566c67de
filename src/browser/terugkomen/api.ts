import { type Terugblik, terugblikversie } from '../../domain/aanmelding/terugblik.ts';

/**
 * Why a question was not answered; the view has a sentence for each. The site was renewed while this page was open: `vernieuwd`,
 * it does not know our question any more, or `vernieuwd-gedaan`, it did what was asked and we cannot read the answer.
 */
export class TerugkomFout extends Error {
  readonly code: 'onbekend' | 'teVaak' | 'storing' | 'genoeg-vandaag' | 'vernieuwd' | 'vernieuwd-gedaan';
  constructor(code: TerugkomFout['code']) {
    super(code);
    this.code = code;
  }
}

export type Actie = { actie: 'bekijken' | 'intrekken' | 'verwijderen' } | { actie: 'aanvullen'; inhoud: string };

const foutIn = async (antwoord: Response): Promise<unknown> => (await antwoord.json().catch(() => ({})) as { fout?: unknown }).fout;

const reden = async (antwoord: Response): Promise<TerugkomFout['code']> => {
  const fout = await foutIn(antwoord);
  switch (antwoord.status) {
    case 404: return fout === 'onbekende-code' ? 'onbekend' : 'vernieuwd';
    case 429: return fout === 'genoeg-vandaag' ? fout : 'teVaak';
    case 400: case 405: case 415: return 'vernieuwd';
    default: return 'storing';
  }
};

/** Whether this page can show it. */
const isTeLezen = (terugblik: unknown): terugblik is Terugblik | null =>
  terugblik === null || (typeof terugblik === 'object' && 'draad' in terugblik && Array.isArray(terugblik.draad));

/** Asks the server with the tag of the code; the code itself never leaves the device. @throws TerugkomFout */
export const vraagTerug = async (tag: string, actie: Actie): Promise<Terugblik | null> => {
  let antwoord: Response;
  try {
    antwoord = await fetch('/api/terugkomen', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ versie: terugblikversie, tag, ...actie }), signal: AbortSignal.timeout(30_000),
    });
  } catch {
    throw new TerugkomFout('storing');
  }
  if (!antwoord.ok) throw new TerugkomFout(await reden(antwoord));
  const { terugblik } = await antwoord.json().catch(() => ({})) as { terugblik?: unknown };
  if (!isTeLezen(terugblik)) throw new TerugkomFout('vernieuwd-gedaan');
  return terugblik;
};

import type { Terugblik } from '../../domain/aanmelding/terugblik.ts';

/** Why a question was not answered; the view has a sentence for each. */
export class TerugkomFout extends Error {
  readonly code: 'onbekend' | 'teVaak' | 'storing' | 'genoeg-vandaag';
  constructor(code: TerugkomFout['code']) {
    super(code);
    this.code = code;
  }
}

export type Actie = { actie: 'bekijken' | 'intrekken' | 'verwijderen' } | { actie: 'aanvullen'; inhoud: string };

/** Asks the server with the tag of the code; the code itself never leaves the device. @throws TerugkomFout */
export const vraagTerug = async (tag: string, actie: Actie): Promise<Terugblik | null> => {
  let antwoord: Response;
  try {
    antwoord = await fetch('/api/terugkomen', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ tag, ...actie }), signal: AbortSignal.timeout(30_000),
    });
  } catch {
    throw new TerugkomFout('storing');
  }
  if (antwoord.status === 404) throw new TerugkomFout('onbekend');
  if (antwoord.status === 429) {
    const { fout } = await antwoord.json().catch(() => ({})) as { fout?: unknown };
    throw new TerugkomFout(fout === 'genoeg-vandaag' ? fout : 'teVaak');
  }
  if (!antwoord.ok) throw new TerugkomFout('storing');
  return ((await antwoord.json()) as { terugblik: Terugblik | null }).terugblik;
};

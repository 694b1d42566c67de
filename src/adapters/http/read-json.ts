import type * as z from 'zod';
import { isOwnOrigin } from './origin.ts';
import { fout } from './respond.ts';

/** A refusal on the way in: the answer to give. */
export class Weigering extends Error {
  readonly antwoord: Response;
  constructor(antwoord: Response) {
    super('refused');
    this.antwoord = antwoord;
  }
}

const weiger = (status: number, code: string, bericht: string, koppen?: Record<string, string>): never => {
  throw new Weigering(fout(status, code, bericht, koppen));
};

/** Checks method, content type and origin, in this order. @throws Weigering */
export const checkPost = (request: Request, soorten: readonly string[], origins: readonly string[]): void => {
  if (request.method !== 'POST') weiger(405, 'methode', 'Dit adres kan alleen iets ontvangen (POST).', { allow: 'POST' });
  const soort = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!soorten.includes(soort)) weiger(415, 'soort', `Dit soort bericht kunnen wij niet lezen. Wel: ${soorten.join(', ')}.`);
  if (!isOwnOrigin(request, origins)) weiger(403, 'herkomst', 'Dit bericht komt niet van onze site. Open onze site en probeer het daar opnieuw.');
};

/** Reads at most so many bytes. @throws Weigering (413) */
export const readBytes = async (request: Request, grens: number): Promise<Uint8Array> => {
  const teGroot = (): never => weiger(413, 'te-groot', 'Dit bericht is te groot. Maak het korter en probeer het opnieuw.');
  if (Number(request.headers.get('content-length') ?? 0) > grens) teGroot();
  const stukken: Uint8Array[] = [];
  let maat = 0;
  for await (const stuk of request.body ?? []) {
    maat += stuk.length;
    if (maat > grens) teGroot();
    stukken.push(stuk);
  }
  return new Uint8Array(Buffer.concat(stukken));
};

/**
 * Reads a JSON post from our own pages. Unknown fields are ignored: a page from before the last update still works.
 * @throws Weigering with the answer to give, before anything is stored
 */
export const readJson = async <S extends z.ZodType>(request: Request, schema: S, grens: number, origins: readonly string[]): Promise<z.output<S>> => {
  checkPost(request, ['application/json'], origins);
  const bytes = await readBytes(request, grens);
  let waarde: unknown;
  try {
    waarde = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    weiger(400, 'onleesbaar', 'Dit bericht is beschadigd aangekomen. Probeer het opnieuw.');
  }
  const gelezen = schema.safeParse(waarde);
  if (!gelezen.success) weiger(400, 'onvolledig', 'Dit bericht is niet compleet. Laad de pagina opnieuw en probeer het nog eens.');
  return gelezen.data as z.output<S>;
};

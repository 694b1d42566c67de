import { checkPost, readBytes, Weigering } from './read-json.ts';

const soorten = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Why a form post was not read; the page says it in its own words. */
export class FormulierWeigering extends Error {
  readonly status: number;
  constructor(status: number) {
    super('refused');
    this.status = status;
  }
}

/**
 * Reads a form post from our own pages, for the pages that answer without JavaScript.
 * @param grens most bytes
 * @throws FormulierWeigering with the status of the answer: 403 foreign origin, 413 too large, 415 not a form, 400 damaged
 */
export const readForm = async (request: Request, grens: number, origins: readonly string[]): Promise<FormData> => {
  try {
    checkPost(request, soorten, origins);
    const bytes = await readBytes(request, grens);
    const vorm = new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': request.headers.get('content-type') ?? '' } });
    return await vorm.formData();
  } catch (reden) {
    throw new FormulierWeigering(reden instanceof Weigering ? reden.antwoord.status : 400);
  }
};

import { leesAntwoorden } from '../../domain/zelftest/lees-antwoorden.ts';
import type { Antwoorden } from '../../domain/zelftest/vragen.ts';
import { FormulierWeigering, readForm } from '../http/read-form.ts';

/** Most bytes of a post of answers: far more than all ticks together. */
const grens = 20_000;

/**
 * Reads the answers of the zelftest from a form post. Nothing is kept or logged.
 * @returns the answers and the name of the place that was chosen (empty: none), or the status of the refusal
 */
export const receiveZelftest = async (request: Request): Promise<{ antwoorden: Antwoorden; kern: string } | { status: number }> => {
  try {
    const formulier = await readForm(request, grens, []);
    const antwoorden = leesAntwoorden(formulier);
    const kern = formulier.get('kern');
    return { antwoorden, kern: typeof kern === 'string' && antwoorden.woonplaats?.[0] === 'hier' ? kern : '' };
  } catch (reden) {
    return { status: reden instanceof FormulierWeigering ? reden.status : 400 };
  }
};

import type { Regels } from './controle.ts';
import { leesscore } from './leesscore/leesscore.ts';
import { controleer } from './regels/index.ts';
import { leesWoordenlijsten } from './woorden/lijsten.ts';

/** The rules of the project, with its own lists of words. @param root folder of the project */
export const leesRegels = (root: string): Regels => {
  const lijsten = leesWoordenlijsten(root);
  return { controleer: (stuk) => controleer(stuk, lijsten), leesscore };
};

import type { Regels } from '../controle.ts';
import { leesscore } from '../leesscore/leesscore.ts';
import { controleer } from '../regels/index.ts';
import { leesWoordenlijsten } from '../woorden/lijsten.ts';

/** The rules with the lists of the project, as a writer meets them. @param root folder of the project */
export const onzeRegels = (root: string): Regels => {
  const lijsten = leesWoordenlijsten(root);
  return { controleer: (stuk) => controleer(stuk, lijsten), leesscore };
};

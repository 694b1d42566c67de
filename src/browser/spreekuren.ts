/** Hides the times of a spreekuur that are past: the page was built on an earlier day. */
import { plaatselijk } from '../domain/termijnen/open.ts';

const lijst = document.querySelector<HTMLElement>('[data-tijdzone]');
const vandaag = plaatselijk(new Date(), lijst?.dataset['tijdzone'] ?? 'UTC').datum;
for (const moment of lijst?.querySelectorAll<HTMLElement>('[data-datum]') ?? []) moment.hidden = (moment.dataset['datum'] ?? '') < vandaag;

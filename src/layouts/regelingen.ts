import { teTonen } from '../domain/regeling/regeling.ts';
import { regelingen as plaatselijk } from '../gemeenten/kies.ts';
import { landelijkeRegelingen } from '../i18n/regelingen.ts';

/** What the page shows and the search finds. */
export const regelingen = teTonen(landelijkeRegelingen('nl'), plaatselijk);

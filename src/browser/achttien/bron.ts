import { isBron } from '../../domain/aanmelding/bron.ts';

/** The campaign code of the card travels on to the form, in the address of the links that lead there. Nothing is counted. */
const bron = new URLSearchParams(location.search).get('bron');

if (bron && isBron(bron)) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-met-bron]')) link.setAttribute('href', `${link.pathname}?bron=${bron}`);
}

/** Printing and copying on the pages with material. Without it the menu of the browser does both. */
for (const knop of document.querySelectorAll('[data-print]')) knop.addEventListener('click', () => { print(); });

const kopieer = document.querySelector<HTMLButtonElement>('[data-kopieer]');
kopieer?.addEventListener('click', () => {
  const { gelukt = '', mislukt = '', kopieer: bron = '' } = kopieer.dataset;
  const tekst = [...document.querySelectorAll<HTMLElement>(`#${bron} > *`)].map((deel) => deel.textContent?.trim()).join('\n\n');
  const stand = document.getElementById('kopieerstand')!;
  navigator.clipboard.writeText(tekst).then(() => { stand.textContent = gelukt; }, () => { stand.textContent = mislukt; });
});

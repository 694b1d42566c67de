/**
 * Narrows the list of regelingen in place. What somebody chooses stands in no address and is kept nowhere; without this
 * script the whole list stands there, with links to its headings.
 */
type Woorden = Record<'alles_one' | 'alles_other' | 'deel_one' | 'deel_other', string>;

const start = (filter: HTMLElement): void => {
  const woorden = JSON.parse(filter.dataset['woorden'] ?? '{}') as Woorden;
  const vakken = [...filter.querySelectorAll<HTMLInputElement>('input')];
  const stand = document.getElementById('regelingstand')!;
  const alles = document.getElementById('regelingalles')!;
  const regelingen = [...document.querySelectorAll<HTMLElement>('[data-onderwerpen]')];
  const groepen = [...document.querySelectorAll<HTMLElement>('[data-regelinggroep]')];

  const toon = (): void => {
    const gekozen = vakken.filter((vak) => vak.checked).map((vak) => vak.value);
    for (const regeling of regelingen) regeling.hidden = gekozen.length > 0 && !regeling.dataset['onderwerpen']!.split(' ').some((onderwerp) => gekozen.includes(onderwerp));
    for (const groep of groepen) groep.hidden = !groep.querySelector('[data-onderwerpen]:not([hidden])');
    const aantal = regelingen.filter((regeling) => !regeling.hidden).length;
    stand.textContent = woorden[`${gekozen.length > 0 ? 'deel' : 'alles'}_${aantal === 1 ? 'one' : 'other'}`].replace('{{count}}', String(aantal));
    alles.hidden = gekozen.length === 0;
  };

  filter.addEventListener('change', toon);
  alles.addEventListener('click', () => {
    for (const vak of vakken) vak.checked = false;
    // The button goes away: the focus must not go with it.
    vakken[0]?.focus();
    toon();
  });
  document.getElementById('regelinglinks')!.hidden = true;
  filter.hidden = false;
  toon();
};

const filter = document.getElementById('regelingfilter');
if (filter) start(filter);

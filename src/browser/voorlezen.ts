/**
 * The button "Lees voor" (components/Voorlezen.astro): reads aloud what stands in one place of the page, with a Dutch
 * voice of the device itself, so that no word leaves it. Without such a voice there is no button.
 */

/** What one does not read to somebody: ways elsewhere, buttons, and what is only to be seen. */
const overslaan = 'nav, aside, select, .knop, .nagekeken, [aria-hidden=true]';

/** The text as it is seen, in pieces: what has a line of its own is said on its own. A long piece would stop halfway in Chromium. */
const delenVan = (plek: Element): string[] => {
  const delen = [''];
  const lees = (knoop: Node): void => {
    for (const kind of knoop.childNodes) {
      if (kind instanceof Text) delen[delen.length - 1] += kind.data;
      if (!(kind instanceof Element) || kind.matches(overslaan)) continue;
      const { display } = getComputedStyle(kind);
      if (display === 'none') continue;
      if (display !== 'inline') delen.push('');
      lees(kind);
      if (display !== 'inline') delen.push('');
    }
  };
  lees(plek);
  return delen.map((deel) => deel.replace(/\s+/g, ' ').trim()).filter(Boolean);
};

const maakVoorlezer = (knop: HTMLButtonElement, spreker: SpeechSynthesis): void => {
  const naam = knop.querySelector('span')!;
  const lees = naam.textContent;
  /** What is being read; the browser forgets the events of what nobody holds. */
  let zinnen: SpeechSynthesisUtterance[] = [];

  // A voice that is not on the device sends the text to its maker.
  const stem = (): SpeechSynthesisVoice | undefined => spreker.getVoices().find((v) => /^nl\b/i.test(v.lang.replace('_', '-')) && v.localService);
  const toon = (bezig: boolean): void => {
    naam.textContent = bezig ? knop.dataset['stop']! : lees;
    knop.classList.toggle('leest', bezig);
  };
  const stop = (): void => {
    if (zinnen.length === 0) return;
    zinnen = [];
    spreker.cancel();
    toon(false);
  };
  const bekijk = (): void => { knop.hidden = stem() === undefined; };

  bekijk();
  spreker.addEventListener('voiceschanged', bekijk);
  // Speech goes on when its page is gone.
  addEventListener('pagehide', stop);
  knop.addEventListener('stop', stop);
  knop.addEventListener('click', () => {
    const plek = document.querySelector(knop.dataset['leesVoor']!);
    const voice = stem();
    if (zinnen.length > 0 || !plek || !voice) {
      stop();
      return;
    }
    // What another page of this site left behind would come first.
    spreker.cancel();
    const deze = delenVan(plek).map((deel) => Object.assign(new SpeechSynthesisUtterance(deel), { voice, lang: voice.lang }));
    zinnen = deze;
    // After `cancel` some browsers say that a sentence ended, others that it failed.
    const klaar = (): void => { if (zinnen === deze) stop(); };
    for (const zin of deze) {
      zin.onerror = klaar;
      if (zin === deze.at(-1)) zin.onend = klaar;
      spreker.speak(zin);
    }
    toon(deze.length > 0);
  });
};

if ('speechSynthesis' in globalThis) {
  for (const knop of document.querySelectorAll<HTMLButtonElement>('[data-lees-voor]')) maakVoorlezer(knop, speechSynthesis);
}

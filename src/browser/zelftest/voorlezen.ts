/** Reads a question and its answers aloud with a Dutch voice of the device itself; without one there is no button. */
export const maakVoorlezer = (knop: HTMLButtonElement, woorden: { lees: string; stop: string }, vraag: () => HTMLElement | null): { stop: () => void } => {
  const spreker = 'speechSynthesis' in globalThis ? speechSynthesis : null;
  const stem = (): SpeechSynthesisVoice | undefined => spreker?.getVoices().find((v) => v.lang.toLowerCase().startsWith('nl') && v.localService);
  const rust = (): void => {
    spreker?.cancel();
    knop.textContent = woorden.lees;
  };
  const bekijk = (): void => { knop.hidden = stem() === undefined; };
  bekijk();
  spreker?.addEventListener('voiceschanged', bekijk);
  knop.addEventListener('click', () => {
    const nu = vraag();
    const wie = stem();
    if (spreker?.speaking || !nu || !wie) {
      rust();
      return;
    }
    const delen = [...nu.querySelectorAll('legend, .veld__uitleg, label')].map((deel) => deel.textContent?.trim() ?? '');
    const zin = new SpeechSynthesisUtterance(delen.join('. '));
    zin.voice = wie;
    zin.lang = wie.lang;
    zin.addEventListener('end', rust);
    spreker?.speak(zin);
    knop.textContent = woorden.stop;
  });
  return { stop: rust };
};

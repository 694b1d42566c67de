/** Makes the example sentences into buttons that put themselves in the field; what stands there stays. */
export const maakStartzinnen = (formulier: HTMLFormElement): void => {
  const vak = formulier.querySelector<HTMLTextAreaElement>('[name=verhaal]');
  for (const zin of formulier.querySelectorAll<HTMLElement>('span[data-startzin]')) {
    const knop = document.createElement('button');
    knop.type = 'button';
    knop.className = 'startzin';
    knop.textContent = zin.textContent;
    knop.addEventListener('click', () => {
      if (!vak) return;
      vak.value = vak.value.trim() ? `${vak.value.trimEnd()} ${knop.textContent} ` : `${knop.textContent} `;
      vak.focus();
      vak.dispatchEvent(new Event('input', { bubbles: true }));
    });
    zin.replaceWith(knop);
  }
};

/**
 * Quick exit: the link, or Shift three times, replaces this page, so that "back" does not lead here. The browser's
 * history before it stays; the page says so.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-snel-weg]');

/** Milliseconds in which the three presses have to fall: long enough for a stiff hand, too short for typing. */
const venster = 2000;
let keren: number[] = [];

const ga = (): void => {
  if (!link) return;
  // Empties the page at once; on a slow line the other site may take seconds.
  document.documentElement.hidden = true;
  try {
    // A receipt with a code, or answers of the zelftest, must not be there for who picks up the phone.
    sessionStorage.clear();
  } catch {
    // Storage is off: there is nothing in it.
  }
  location.replace(link.href);
};

link?.addEventListener('click', (gebeurtenis) => {
  gebeurtenis.preventDefault();
  ga();
});

document.addEventListener('keydown', (gebeurtenis) => {
  if (gebeurtenis.key !== 'Shift') {
    // A capital letter is Shift and something else: that is typing, not leaving.
    keren = [];
    return;
  }
  if (gebeurtenis.repeat) return;
  keren = [...keren.filter((t) => gebeurtenis.timeStamp - t < venster), gebeurtenis.timeStamp];
  if (keren.length >= 3) ga();
});

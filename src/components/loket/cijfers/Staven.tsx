import type { Rij } from './rijen.ts';

type Getal = { naam: string; aantal: number };

/** Lines with a number; what is hidden has no length. */
export const getallenIn = (rijen: readonly Rij[]): Getal[] => rijen.filter((rij): rij is Getal => typeof rij.aantal === 'number');

/**
 * The numbers as bars, the longest as wide as there is room. For the eye only: the table below says the same. Names stand
 * beside the picture and not in it, so that long ones find a second line.
 */
export const Staven = ({ rijen }: { rijen: readonly Rij[] }) => {
  const getallen = getallenIn(rijen);
  const langst = Math.max(...getallen.map(({ aantal }) => aantal));
  if (getallen.length === 0 || langst === 0) return null;
  return (
    <div class="staven" aria-hidden="true">
      {getallen.map(({ naam, aantal }) => (
        <div class="staven__rij" key={naam}>
          <p>{naam}: {aantal}</p>
          <svg class="staven__vlak" width="100%" height="1em" focusable="false">
            <rect class="staven__baan" width="100%" height="100%" />
            <rect class="staven__staaf" width={`${Math.round((1000 * aantal) / langst) / 10}%`} height="100%" />
          </svg>
        </div>
      ))}
    </div>
  );
};

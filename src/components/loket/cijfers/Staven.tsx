import type { Rij } from './rijen.ts';

type Getal = { naam: string; aantal: number };

/** Lines with a number; what is hidden has no length. */
export const getallenIn = (rijen: readonly Rij[]): Getal[] => rijen.filter((rij): rij is Getal => typeof rij.aantal === 'number');

/**
 * The numbers as bars, longest as wide as there is room. For the eye only: the table below says the same. Measures are in
 * em, so that the picture grows with the letters.
 */
export const Staven = ({ rijen }: { rijen: readonly Rij[] }) => {
  const getallen = getallenIn(rijen);
  const langst = Math.max(...getallen.map(({ aantal }) => aantal));
  if (getallen.length === 0 || langst === 0) return null;
  return (
    <svg class="staven" width="100%" height={`${getallen.length * 3}em`} aria-hidden="true" focusable="false">
      {getallen.map(({ naam, aantal }, i) => (
        <g key={naam}>
          <text x="0" y={`${i * 3 + 1}em`}>{naam}: {aantal}</text>
          <rect class="staven__baan" x="0" y={`${i * 3 + 1.4}em`} width="100%" height="1em" />
          <rect class="staven__staaf" x="0" y={`${i * 3 + 1.4}em`} width={`${Math.round((1000 * aantal) / langst) / 10}%`} height="1em" />
        </g>
      ))}
    </svg>
  );
};

import type { Beheerprops } from './Beheer.tsx';
import { Hersleutelen } from './Hersleutelen.tsx';
import { Sleutelaanvragen } from './Sleutelaanvragen.tsx';
import { Sleutelproef } from './Sleutelproef.tsx';

/** Who can open messages now. */
const Ring = ({ o }: Pick<Beheerprops, 'o'>) => {
  const { woorden: { ring: w }, ring } = o.gegevens.sleutels;
  return (
    <section aria-labelledby="kop-ring">
      <h3 id="kop-ring">{w.kop}</h3>
      <p>{w.uitleg}</p>
      <ul class="sleutellijst">
        {ring.map(({ id, naam, rol }) => (
          <li key={id}><strong><bdi>{naam}</bdi></strong> <span class="sleutellijst__rol">{id === o.staat.ik.id ? `${w.rollen[rol]}, ${w.u}` : w.rollen[rol]}</span></li>
        ))}
      </ul>
    </section>
  );
};

/** People and keys: who is in the ring, who asks to be, a test of a key, and sealing again after a change. */
export const Sleutels = (props: Beheerprops) => (
  <>
    <Ring o={props.o} />
    <Sleutelaanvragen {...props} />
    <Hersleutelen {...props} />
    <Sleutelproef {...props} />
  </>
);

/** The summary on top of a form with errors: what is wrong, each a link to its field. Gets the focus. */
export type Foutregel = { veld: string; zin: string };

export const Foutlijst = ({ kop, bewaard, fouten, autofocus }: { kop: string; bewaard?: string; fouten: readonly Foutregel[]; autofocus: boolean }) => (
  <div class="foutlijst" id="fouten" role="alert" tabIndex={-1} autoFocus={autofocus}>
    <h2>{kop}</h2>
    <ul>
      {fouten.map(({ veld, zin }) => <li key={veld}><a href={`#veld-${veld}`}>{zin}</a></li>)}
    </ul>
    {bewaard && <p>{bewaard}</p>}
  </div>
);

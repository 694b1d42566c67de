import type { ComponentChildren } from 'preact';

/** One fact with its name, in a list of facts. */
export const Gegeven = ({ kop, groot, children }: { kop: string; groot?: boolean; children: ComponentChildren }) => (
  <div class={groot ? 'gegeven gegeven--groot' : 'gegeven'}><dt>{kop}</dt><dd>{children}</dd></div>
);

/** Pictures that a page may ask for in its front matter (`beeld`); their words stand in content/nl/beelden.json. */
export const beeldnamen = ['stappen', 'post', 'wie-helpt', 'bericht'] as const;
export type Beeldnaam = (typeof beeldnamen)[number];

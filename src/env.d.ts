declare namespace App {
  /** What @astrojs/netlify gives a page on demand: the context of the function it runs in. */
  interface Locals extends Partial<import('@astrojs/netlify').NetlifyLocals> {}
}

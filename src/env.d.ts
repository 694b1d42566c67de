declare namespace App {
  interface Locals {
    /** What @astrojs/netlify gives a page on demand: the context of the function it runs in. */
    netlify?: import('@astrojs/netlify').NetlifyLocals['netlify'];
  }
}

/** Looks at content/ before Astro does, so that who writes reads what is wrong, and not where a program stumbled. */
import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { Inhoudfout } from '../../src/domain/inhoud/fout.ts';
import type { Bezwaar } from '../paginas/bezwaren.ts';
import { leesInhoud } from './bestanden.ts';
import { inhoudbezwaren, toonBezwaren } from './controle.ts';

/** @throws Inhoudfout with everything that is wrong. @param root folder of the project */
export const eisGoedeInhoud = (root: string): void => {
  const bezwaren = inhoudbezwaren(leesInhoud(root));
  if (bezwaren.length === 0) return;
  const fout = new Inhoudfout(toonBezwaren(bezwaren));
  // Where the program stood helps nobody find the comma.
  fout.stack = '';
  throw fout;
};

/**
 * The check as a part of `astro build`, `astro dev` and `astro sync`; while somebody writes, it says at every change what
 * is wrong, in the terminal and in place of the page.
 * @param root folder of the project
 */
export const inhoudscontrole = (root: string): AstroIntegration => ({
  name: 'inhoud',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command !== 'preview') eisGoedeInhoud(root);
    },
    'astro:server:setup': ({ server, logger }) => {
      let bezwaren: readonly Bezwaar[] = [];
      const bij = (pad: string): void => {
        if (!relative(root, pad).startsWith(`content${sep}`)) return;
        bezwaren = inhoudbezwaren(leesInhoud(root));
        if (bezwaren.length > 0) logger.error(toonBezwaren(bezwaren));
      };
      server.watcher.on('change', bij).on('add', bij).on('unlink', bij);
      server.middlewares.use((request, response, next) => {
        if (bezwaren.length === 0 || !request.headers.accept?.includes('text/html')) {
          next();
          return;
        }
        // Comes back by itself once it is put right.
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', refresh: '3' });
        response.end(toonBezwaren(bezwaren));
      });
    },
  },
});

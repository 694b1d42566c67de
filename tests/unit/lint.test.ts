import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
// Without types: these snippets are in no project.
const lint = new ESLint({ cwd, overrideConfig: [tseslint.configs.disableTypeChecked] });
const rulesBroken = async (filePath: string, text: string, eslint = lint): Promise<string[]> => {
  const [result] = await eslint.lintText(text, { filePath: `${cwd}/${filePath}` });
  return (result?.messages ?? []).map((m) => m.ruleId ?? m.message);
};

const paths = 'import-x/no-restricted-paths';
const packages = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const use = (from: string, clause = '{ x }') => `import ${clause} from '${from}';\nexport const y = x;\n`;
const astro = (body: string) => `---\n${body}---\n<p></p>\n`;

/** [what is forbidden, file, text, rule] */
const refused: [string, string, string, string][] = [
  // Which way imports point.
  ['domain → envelop', 'src/domain/a.ts', use('../envelop/envelop.ts'), paths],
  ['domain → application', 'src/domain/a.ts', use('../application/ports.ts'), paths],
  ['domain → content', 'src/domain/a.ts', `import x from '../../content/nl/email.json' with { type: 'json' };\nexport const y = x;\n`, paths],
  ['domain → a vendor', 'src/domain/a.ts', use('preact'), packages],
  ['domain → Node', 'src/domain/a.ts', use('node:fs'), packages],
  ['domain → environment', 'src/domain/a.ts', use('../adapters/env.ts'), paths],
  ['envelop → application', 'src/envelop/a.ts', use('../application/ports.ts'), paths],
  ['envelop → a vendor', 'src/envelop/a.ts', use('resend'), packages],
  ['application → adapters', 'src/application/a.ts', use('../adapters/log.ts'), paths],
  ['application → adapters, types', 'src/application/a.ts', `import type { x } from '../adapters/log.ts';\nexport type Y = typeof x;\n`, paths],
  ['application → adapters, at run time', 'src/application/a.ts', `export const y = () => import('../adapters/log.ts');\n`, paths],
  ['application → a vendor', 'src/application/a.ts', use('@noble/hashes/hmac.js'), packages],
  ['application → Node', 'src/application/a.ts', use('node:crypto'), packages],
  ['adapters → gemeenten', 'src/adapters/store/a.ts', use('../../gemeenten/kies.ts'), paths],
  ['adapters → functions', 'src/adapters/a.ts', use('../../netlify/functions/status.ts'), paths],
  ['gemeenten → application', 'src/gemeenten/a.ts', use('../application/ports.ts'), paths],
  ['i18n → application', 'src/i18n/a.ts', use('../application/ports.ts'), paths],
  ['a view → envelop', 'src/components/A.tsx', use('../envelop/envelop.ts'), paths],
  ['a view → gemeenten', 'src/components/A.tsx', use('../gemeenten/kies.ts'), paths],
  ['a view → sentences at run time', 'src/components/a.ts', use('../i18n/index.ts'), syntax],
  ['a view → content at run time', 'src/components/a.ts', `import x from '../../content/nl/email.json' with { type: 'json' };\nexport const y = x;\n`, syntax],
  ['a view → a vendor', 'src/components/A.tsx', use('i18next'), packages],
  ['an .astro component → adapters', 'src/components/A.astro', astro(use('../adapters/env.ts')), paths],
  ['an .astro component → application', 'src/components/A.astro', astro(use('../application/ports.ts')), paths],
  ['browser → application', 'src/browser/a.ts', use('../application/ports.ts'), paths],
  ['browser → adapters', 'src/browser/a.ts', use('../adapters/env.ts'), paths],
  ['browser → gemeenten', 'src/browser/a.ts', use('../gemeenten/kies.ts'), paths],
  ['browser → i18n', 'src/browser/a.ts', use('../i18n/index.ts'), paths],
  ['browser → a vendor', 'src/browser/a.ts', use('zod'), packages],
  ['layouts → application', 'src/layouts/A.astro', astro(use('../application/ports.ts')), paths],
  ['layouts → pages', 'src/layouts/A.astro', astro(use('../pages/robots.txt.ts')), paths],
  ['a prerendered page → application', 'src/pages/a.astro', astro(use('../application/ports.ts')), 'geldloket/on-demand'],
  ['a prerendered page → adapters', 'src/pages/a.ts', use('../adapters/env.ts'), 'geldloket/on-demand'],
  ['a page that says it is prerendered → adapters', 'src/pages/a.ts', `${use('../adapters/env.ts')}export const prerender = true;\n`, 'geldloket/on-demand'],
  ['pages → server', 'src/pages/a.ts', use('../../server/main.ts'), paths],
  ['functions → server', 'netlify/functions/a.ts', use('../../server/main.ts'), paths],
  ['functions → gemeenten', 'netlify/functions/a.ts', use('../../src/gemeenten/kies.ts'), paths],
  ['server → application', 'server/a.ts', use('../src/application/ports.ts'), paths],
  ['server → other tools', 'server/a.ts', use('../tools/sleutels/main.ts'), paths],
  ['tools → application', 'tools/a.ts', use('../src/application/ports.ts'), paths],
  ['a tool in a folder → application', 'tools/sleutels/a.ts', use('../../src/application/ports.ts'), paths],
  ['anything → tests', 'src/adapters/a.ts', use('../../tests/site.ts'), paths],
  ['what does not resolve', 'src/browser/a.ts', use('../domain/bestaat-niet.ts'), 'geldloket/resolves'],
  ['an import without extension', 'src/browser/a.ts', use('../domain/aanmelding/invoer'), 'geldloket/resolves'],
  // Platforms.
  ['astro:* in domain', 'src/domain/a.ts', use('astro:content'), packages],
  ['astro:* in a view', 'src/components/a.ts', use('astro:content'), packages],
  ['astro:* in a function', 'netlify/functions/a.ts', use('astro:content'), packages],
  ['@netlify/* in application', 'src/application/a.ts', use('@netlify/blobs'), packages],
  ['@netlify/* on a page', 'src/pages/a.ts', use('@netlify/blobs'), packages],
  ['@netlify/* in an .astro file', 'src/pages/a.astro', astro(use('@netlify/blobs')), packages],
  ['@netlify/* in a tool', 'tools/a.ts', use('@netlify/blobs'), packages],
  // Environment, clock, chance.
  ['process.env in composition', 'src/adapters/compose.ts', 'export const y = process.env;\n', syntax],
  ["process['env']", 'src/adapters/log.ts', "export const y = process['env'];\n", syntax],
  ['const { env } = process', 'src/pages/a.ts', 'const { env } = process;\nexport const y = env;\n', syntax],
  ['env from node:process', 'netlify/functions/a.ts', use('node:process', '{ env as x }'), syntax],
  ['import.meta.env', 'src/browser/a.ts', 'export const y = import.meta.env;\n', syntax],
  ['process.env in .astro', 'src/layouts/A.astro', astro('const y = process.env;\nconsole.log(y);\n'), syntax],
  ['Date.now in domain', 'src/domain/a.ts', 'export const y = Date.now();\n', syntax],
  ['Date.now handed on in domain', 'src/domain/a.ts', 'export const y = Date.now;\n', syntax],
  ['new Date() in domain', 'src/domain/a.ts', 'export const y = new Date();\n', syntax],
  ['Date() in domain', 'src/domain/a.ts', 'export const y = Date();\n', syntax],
  ['Temporal.Now in domain', 'src/domain/a.ts', 'export const y = Temporal.Now.instant();\n', syntax],
  ['Math.random in domain', 'src/domain/a.ts', 'export const y = Math.random();\n', syntax],
  ['new Date() in a use case', 'src/application/a.ts', 'export const y = new Date();\n', syntax],
  ['import() in domain', 'src/domain/a.ts', "export const y = () => import('zod');\n", syntax],
  // Names.
  ['a file named utils', 'src/domain/utils.ts', 'export const y = 1;\n', 'geldloket/telling-name'],
  ['a folder named helpers', 'src/browser/helpers/a.ts', 'export const y = 1;\n', 'geldloket/telling-name'],
  ['a file named date-helper', 'src/components/date-helper.ts', 'export const y = 1;\n', 'geldloket/telling-name'],
  ['a file named StoreManager', 'server/store-manager.ts', 'export const y = 1;\n', 'geldloket/telling-name'],
];

/** [what is fine, file, text]: a rule that refuses everything proves nothing. */
const accepted: [string, string, string][] = [
  ['domain → zod', 'src/domain/a.ts', use('zod/mini')],
  ['domain → itself', 'src/domain/a.ts', use('./aanmelding/stand.ts')],
  ['new Date(text) in domain', 'src/domain/a.ts', "export const y = new Date('2026-01-01');\n"],
  ['application → envelop', 'src/application/a.ts', use('../envelop/hmac.ts')],
  ['composition → gemeenten', 'src/adapters/compose.ts', use('../gemeenten/kies.ts')],
  ['an adapter → Netlify', 'src/adapters/a.ts', use('@netlify/blobs')],
  ['a view → types of sentences', 'src/components/a.ts', `import type { Teksten } from '../i18n/index.ts';\nexport type Y = Teksten;\n`],
  ['an .astro component → sentences', 'src/components/A.astro', astro(use('../i18n/index.ts'))],
  ['a page → content of Astro', 'src/pages/a.astro', astro(use('astro:content'))],
  ['a page on demand → adapters', 'src/pages/a.ts', `${use('../adapters/env.ts')}export const prerender = false;\n`],
  ['a page on demand in Astro → application', 'src/pages/a.astro', astro(`${use('../application/ports.ts')}export const prerender = false;\n`)],
  ['a worker with a suffix of Vite', 'src/browser/a.ts', use('./snel-weg.ts?worker&url', 'x')],
  ['the environment where it is read', 'src/adapters/env.ts', 'export const y = process.env;\n'],
  ['the key tool for demonstrations', 'server/a.ts', use('../tools/sleutels/demo.ts')],
  ['what fills a demonstration', 'server/a.ts', use('../tools/demo/demo.ts')],
  ['the demonstration → application', 'tools/demo/a.ts', use('../../src/application/ports.ts')],
];

describe('de regels van docs/architecture.md zijn fouten in de lint', () => {
  it.each(refused)('%s wordt geweigerd', async (_, file, text, rule) => {
    expect(await rulesBroken(file, text)).toContain(rule);
  });

  it.each(accepted)('%s mag', async (_, file, text) => {
    expect(await rulesBroken(file, text)).toEqual([]);
  });

  it('elke regel is een fout, geen waarschuwing', async () => {
    const [result] = await lint.lintText(use('../adapters/env.ts'), { filePath: `${cwd}/src/domain/a.ts` });
    expect(result?.warningCount).toBe(0);
    expect(result?.errorCount).toBeGreaterThan(0);
  });

  it('een belofte waar niemand op wacht is een fout', async () => {
    const typed = new ESLint({ cwd });
    const text = 'const werk = async (): Promise<void> => {};\nwerk();\nexport {};\n';
    expect(await rulesBroken('src/adapters/log.ts', text, typed)).toContain('@typescript-eslint/no-floating-promises');
  });
});

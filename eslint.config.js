// The rules of docs/architecture.md, "Folders and imports", as errors. tests/unit/lint.test.ts proves that each fires.
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import astro from 'eslint-plugin-astro';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;
const code = '*.{ts,tsx,mts,js,mjs,astro}';
const all = ['content', 'src/domain', 'src/envelop', 'src/application', 'src/adapters', 'src/gemeenten', 'src/i18n', 'src/zoeken', 'src/components', 'src/browser', 'src/layouts', 'src/pages', 'netlify', 'server', 'tools', 'tests'];

/**
 * Which way imports point. A folder imports itself and what stands in `may`; from node_modules and Node only what
 * stands in `packages` (absent: anything `platform` does not forbid). `files` narrows a rule to some files.
 */
const layers = [
  { in: 'src/domain', may: [], packages: ['zod', 'temporal-polyfill'] },
  { in: 'src/envelop', may: ['src/domain'], packages: ['age-encryption', '@noble/hashes', '@scure/base', 'fflate'] },
  { in: 'src/application', may: ['src/domain', 'src/envelop', 'src/i18n'], packages: [] },
  { in: 'src/adapters', may: ['src/application', 'src/domain', 'src/envelop'], files: `**/!(compose|handle).ts` },
  // The composition picks the gemeente, and an error names its telephone number.
  { in: 'src/adapters', may: ['src/application', 'src/domain', 'src/envelop', 'src/gemeenten'], files: '**/{compose,handle}.ts' },
  { in: 'src/gemeenten', may: ['src/domain', 'content'], packages: ['zod'] },
  { in: 'src/i18n', may: ['src/domain', 'content'], packages: ['i18next'] },
  // Views run in the browser too. An .astro file runs at the build only, and names the scripts its page loads.
  { in: 'src/components', may: ['src/domain', 'src/i18n', 'content'], files: '**/*.{ts,tsx}', packages: ['preact'], typesOnly: ['i18n', 'content'] },
  { in: 'src/components', may: ['src/domain', 'src/i18n', 'src/gemeenten', 'src/browser', 'content'], files: '**/*.astro' },
  { in: 'src/zoeken', may: [], packages: ['minisearch'] },
  { in: 'src/browser', may: ['src/components', 'src/domain', 'src/envelop', 'src/zoeken'], packages: ['preact', '@noble/hashes', 'ts-ics'] },
  { in: 'src/layouts', may: all.filter((f) => /^(src|content)/.test(f) && !/application|adapters|pages/.test(f)) },
  { in: 'src/pages', may: all.filter((f) => /^(src|content)/.test(f)) },
  { in: 'netlify', may: ['src/application', 'src/adapters', 'src/domain', 'src/envelop'] },
  // `npm start` makes its demonstration keys with the tool that makes real ones; `npm run demo` fills its store.
  { in: 'server', may: ['netlify', 'src/adapters'], also: { from: 'tools', except: ['./sleutels/demo.ts', './demo/demo.ts'] } },
  { in: 'tools', may: ['src/domain', 'src/envelop', 'src/gemeenten', 'src/adapters', 'content'], files: `{${code},!(demo)/**/${code}}` },
  // The demonstration is made by the use cases themselves, on a clock of the past: what it shows can really happen.
  { in: 'tools', may: ['src/domain', 'src/envelop', 'src/gemeenten', 'src/adapters', 'src/application', 'content'], files: `demo/**/${code}` },
  { in: 'content', may: [] },
];

const zones = layers.flatMap(({ in: folder, may, files = '**', also }) => {
  const message = `docs/architecture.md: ${folder} may import ${may.join(', ') || 'no other folder'}.`;
  const from = all.filter((f) => f !== folder && !may.includes(f) && f !== also?.from).map((f) => `./${f}`);
  const target = `./${folder}/${files}`;
  return [{ target, from, message }, ...(also ? [{ target, from: `./${also.from}`, except: also.except, message: `${message} Of ${also.from} only ${also.except.join(', ')}.` }] : [])];
});

/** Modules of a platform, and the files that may touch them. */
const platform = [
  { regex: '^astro:', message: 'docs/architecture.md: astro:* only in pages, layouts, .astro files, content.config.ts.', allowed: /^src\/(pages|layouts)$|^\.astro$/ },
  { regex: '^@netlify/', message: 'docs/architecture.md: @netlify/* only in adapters, functions, server and tests.', allowed: /^(src\/adapters|netlify|server|tests)$/ },
];
const elsewhere = (packages) => ({
  regex: `^(?!\\.{1,2}/)(?!(${packages.join('|') || '(?!)'})($|/))`,
  message: `docs/architecture.md: from outside the project only ${packages.join(', ') || 'nothing here: ask the layers below'}.`,
});
const imports = (where, packages) => ['error', { patterns: [...platform.filter((p) => !p.allowed.test(where)).map(({ regex, message }) => ({ regex, message })), ...(packages ? [elsewhere(packages)] : [])] }];

const forbid = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));
const environment = forbid(
  'docs/architecture.md: the environment is read in adapters/env.ts, gemeenten/kies.ts and astro.config.mjs.',
  "MemberExpression[object.name='process'][property.name='env']", "MemberExpression[object.name='process'][property.value='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']", 'ImportDeclaration[source.value=/^(node:)?process$/]',
  "MemberExpression[object.type='MetaProperty'][property.name='env']",
);
const timeAndChance = [
  ...forbid(
    'No clock here: take the time as a value (ports.ts, Clock). The same input gives the same answer, today and tomorrow.',
    "MemberExpression[object.name='Date'][property.name='now']", "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']", "MemberExpression[object.name='Temporal'][property.name='Now']", "MemberExpression[object.name='performance']",
  ),
  ...forbid('No chance here. Secrets come from crypto.', "MemberExpression[object.name='Math'][property.name='random']"),
  ...forbid('Import at the top: what a rule needs is known before it runs.', 'ImportExpression'),
];
const typesOnly = (folders) => forbid(
  'docs/architecture.md: a view takes its sentences as data; from i18n and content it takes types (`import type`).',
  String.raw`ImportDeclaration[importKind!='type'][source.value=/\u002f(${folders.join('|')})\u002f/]`,
);

const mayReadEnvironment = ['src/adapters/env.ts', 'src/gemeenten/kies.ts', 'astro.config.mjs', '*.cjs', 'server/**', 'tools/**', 'tests/**'];

const inProject = (context, source) => relative(root, join(dirname(context.filename), source)).split(sep).join('/');
const sourceOf = (node) => (typeof node.source?.value === 'string' && node.source.value.startsWith('.') ? node.source.value.replace(/\?.*$/, '') : null);

/** Rules of our own. */
const geldloket = {
  rules: {
    /** No drawer for everything: a name says what is in it. */
    'telling-name': {
      meta: { type: 'problem', schema: [], messages: { name: '"{{part}}" says nothing about what is in it: name it after its subject.' } },
      create: (context) => ({
        Program(node) {
          const parts = relative(root, context.filename).split(sep).map((part) => part.replace(/\..*$/, ''));
          const part = parts.find((p) => /^(.*[-_])?(utils?|helpers?|managers?)$/i.test(p));
          if (part) context.report({ node, messageId: 'name', data: { part } });
        },
      }),
    },
    /** A prerendered page must not pull the store or the mail into the build; a page on demand says that it is one. */
    'on-demand': {
      meta: { type: 'problem', schema: [], messages: { prerendered: 'docs/architecture.md: only on-demand pages (`export const prerender = false`) import application and adapters.' } },
      create: (context) => {
        const found = [];
        let onDemand = false;
        const check = (node) => { if (/^src\/(application|adapters)\//.test(inProject(context, sourceOf(node) ?? ''))) found.push(node); };
        return {
          ImportDeclaration: check, ImportExpression: check,
          "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name='prerender'][init.value=false]"() { onDemand = true; },
          'Program:exit'() { if (!onDemand) for (const node of found) context.report({ node, messageId: 'prerendered' }); },
        };
      },
    },
    /** What does not resolve cannot be checked either. Suffixes of Vite (`?worker&url`) are left off. */
    resolves: {
      meta: { type: 'problem', schema: [], messages: { missing: '{{source}} is not there. An import carries the extension of the file itself.' } },
      create: (context) => {
        const check = (node) => {
          const source = sourceOf(node);
          if (source && (!basename(source).includes('.') || !existsSync(join(dirname(context.filename), source)))) context.report({ node, messageId: 'missing', data: { source } });
        };
        return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
      },
    },
  },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.netlify/', '.data/', '.tmp/', 'node_modules/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  astro.configs['flat/recommended'],
  {
    files: [`**/${code}`, '**/*.cjs'],
    plugins: { 'import-x': importX, geldloket },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.astro', '.mjs', '.js', '.json'] })] },
    rules: {
      'geldloket/telling-name': 'error',
      'geldloket/resolves': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'no-restricted-imports': imports(''),
      'no-restricted-syntax': ['error', ...environment],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['**/*.astro', 'src/content.config.ts', 'src/middleware.ts'], rules: { 'no-restricted-imports': imports('.astro') } },
  ...['tests', 'src/pages', 'src/layouts'].map((folder) => ({ files: [`${folder}/**/${code}`], rules: { 'no-restricted-imports': imports(folder) } })),
  ...layers.map(({ in: folder, files = `**/${code}`, packages, typesOnly: types }) => ({
    files: [`${folder}/${files}`],
    rules: {
      'no-restricted-imports': imports(files.endsWith('.astro') ? '.astro' : folder, packages),
      'no-restricted-syntax': [
        'error', ...environment,
        ...(['src/domain', 'src/application'].includes(folder) ? timeAndChance : []),
        ...(types ? typesOnly(types) : []),
      ],
    },
  })),
  { files: [`src/pages/**/${code}`], rules: { 'geldloket/on-demand': 'error' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: mayReadEnvironment, rules: { 'no-restricted-syntax': 'off' } },
  {
    // These need the types, which only TypeScript files have.
    files: ['{src,netlify,server,tools,tests}/**/*.{ts,tsx}'],
    // TypeScript leaves folders with a dot out of its own lists.
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['src/pages/.well-known/*.ts'] }, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
);

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseAllHeaders, type Header, type MinimalHeader } from '@netlify/headers-parser';

/** Puts the headers of netlify.toml and of the build on an answer with a static file. */
export type ApplyHeaders = (pathname: string, headers: Headers) => void;

/** The headers the Astro adapter asks of Netlify: immutable caching of built files. */
const fromBuild = async (frameworkConfig: string | undefined): Promise<MinimalHeader[]> => {
  if (!frameworkConfig || !existsSync(frameworkConfig)) return [];
  const config = JSON.parse(await readFile(frameworkConfig, 'utf8')) as { headers?: MinimalHeader[] };
  return config.headers ?? [];
};

/**
 * Reads the header rules with Netlify's own parser, so that they mean here what they mean there. As there, they are
 * for static files; functions set their own.
 * @throws when a rule cannot be read
 */
export const readHeaderRules = async (
  { netlifyToml, headersFile, frameworkConfig }: { netlifyToml: string; headersFile: string; frameworkConfig?: string | undefined },
): Promise<ApplyHeaders> => {
  const { headers, errors } = await parseAllHeaders({
    netlifyConfigPath: netlifyToml,
    headersFiles: [headersFile],
    configHeaders: await fromBuild(frameworkConfig),
    minimal: false,
  });
  if (errors.length > 0) throw new Error(`Header rules that cannot be read:\n${errors.map((e) => e.message).join('\n')}`);
  const rules = headers.filter((rule): rule is Header => 'forRegExp' in rule);
  return (pathname, target) => {
    for (const rule of rules) {
      if (!rule.forRegExp.test(pathname)) continue;
      for (const [name, value] of Object.entries(rule.values)) target.set(name, value);
    }
  };
};

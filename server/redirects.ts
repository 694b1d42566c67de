import { parseAllRedirects } from '@netlify/redirect-parser';

type Rule = { path: string; to: string; status?: number; force?: boolean; proxy?: boolean; query?: object; conditions?: object };
type Compiled = { pattern: URLPattern; to: string; status: number; force: boolean };

/** Where a path is sent: a redirect with its status, or (200, 404) a file shown in its place. */
export type RedirectMatch = { to: string; status: number };
/** Finds the rule of a path. Forced rules come before files, the others only where no file is. */
export type MatchRedirect = (url: URL, forced: boolean) => RedirectMatch | undefined;

const compile = (rule: Rule): Compiled => {
  if (rule.proxy || Object.keys(rule.query ?? {}).length > 0 || Object.keys(rule.conditions ?? {}).length > 0) {
    throw new Error(`The redirect of ${rule.path} uses a proxy, query or condition: server/redirects.ts does not have those.`);
  }
  return { pattern: new URLPattern({ pathname: rule.path }), to: rule.to, status: rule.status ?? 301, force: rule.force ?? false };
};

const fill = (to: string, groups: Record<string, string | undefined>): string =>
  to.replace(/:([a-z]\w*)/gi, (whole, name: string) => (name === 'splat' ? groups['0'] : groups[name]) ?? whole);

/**
 * Reads the redirects of netlify.toml and dist/_redirects with Netlify's own parser.
 * @throws when a rule cannot be read or asks for something this server does not have
 */
export const readRedirects = async ({ netlifyToml, redirectsFile }: { netlifyToml: string; redirectsFile: string }): Promise<MatchRedirect> => {
  const { redirects, errors } = await parseAllRedirects({ netlifyConfigPath: netlifyToml, redirectsFiles: [redirectsFile], configRedirects: [], minimal: false });
  if (errors.length > 0) throw new Error(`Redirects that cannot be read:\n${errors.map((e: Error) => e.message).join('\n')}`);
  const rules = (redirects as Rule[]).map(compile);
  return (url, forced) => {
    for (const rule of rules) {
      if (rule.force !== forced) continue;
      const found = rule.pattern.exec({ pathname: url.pathname });
      if (!found) continue;
      const to = fill(rule.to, found.pathname.groups);
      // As Netlify does: the query travels along unless the rule brings one.
      return { to: to.includes('?') ? to : `${to}${url.search}`, status: rule.status };
    }
    return undefined;
  };
};

import beleid from '../src/adapters/http/csp.json' with { type: 'json' };

/** The one content security policy of the site. */
export const csp: string = beleid.csp;

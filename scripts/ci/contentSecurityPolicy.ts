import type { Plugin } from 'vite';

const META_TAG = /\s*<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"\s*\/>/;

/** The policy that stands in a page's meta tag; null when there is none. */
export function policyOf(html: string): string | null {
  return META_TAG.exec(html)?.[1] ?? null;
}

/** Takes the policy out of a page. */
export function withoutPolicy(html: string): string {
  return html.replace(META_TAG, '');
}

/**
 * Adds hosts to the directives that a base map needs (its tiles are fetched, then drawn as images).
 * `hosts` are `https://` origins, separated by spaces; anything else is refused, since it would enter the policy.
 */
export function withHosts(policy: string, hosts: string): string {
  const origins = hosts.split(/\s+/).filter((host) => host !== '');
  for (const origin of origins) {
    if (!/^https:\/\/[a-z0-9.*-]+(:\d+)?$/.test(origin)) {
      throw new Error(`PETALA_BASEMAP_HOSTS: expected https:// origins separated by spaces, got "${origin}"`);
    }
  }
  if (origins.length === 0) return policy;
  const added = origins.join(' ');
  return policy.replace(/\b(img-src|connect-src)\b[^;]*/g, (directive) => `${directive} ${added}`);
}

/**
 * The page's policy stands once, in index.html. A build keeps it (with the hosts of a configured base map); the
 * development server drops it, because its hot reload needs inline styles and a socket.
 */
export function contentSecurityPolicy({ extraHosts }: { readonly extraHosts: string }): Plugin {
  let serving = false;
  return {
    name: 'petala-content-security-policy',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (serving) return withoutPolicy(html);
        const policy = policyOf(html);
        if (policy === null) throw new Error('index.html has no Content-Security-Policy meta tag');
        return html.replace(policy, withHosts(policy, extraHosts));
      },
    },
  };
}

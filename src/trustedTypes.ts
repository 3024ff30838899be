/**
 * The `default` Trusted Types policy: what becomes of a string that reaches a dangerous sink.
 *
 * The page's CSP (index.html) demands Trusted Types. Svelte brings a policy of its own for its templates; MapLibre
 * and our own code start workers from a plain URL, which only this policy may admit. HTML and script strings are
 * admitted nowhere, so a sink such as `innerHTML` throws.
 */

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (input: string) => string }): unknown;
}

/**
 * Every worker that the build emits stands at `<page's folder>assets/worker-…` (vite.config.ts), the service worker
 * beside the page, since it can serve only what lies below it.
 */
const WORKER_FILE = /^(assets\/worker-[\w.-]+\.m?js|sw\.js)$/;

/**
 * Says whether a script URL is a worker of this very build: same origin, below the page's own folder, by the name
 * that the build gives to workers, without query or fragment.
 */
export function isWorkerOfThisBuild(input: string, pageUrl: string): boolean {
  const folder = new URL('.', pageUrl);
  if (!URL.canParse(input, pageUrl)) return false;
  const url = new URL(input, pageUrl);
  if (url.origin !== folder.origin || url.search !== '' || url.hash !== '') return false;
  if (!url.pathname.startsWith(folder.pathname)) return false;
  return WORKER_FILE.test(url.pathname.slice(folder.pathname.length));
}

function createDefaultPolicy(factory: PolicyFactory, pageUrl: string): void {
  factory.createPolicy('default', {
    createScriptURL(input) {
      if (isWorkerOfThisBuild(input, pageUrl)) return input;
      throw new TypeError(`Not a worker of this build: ${input}`);
    },
  });
}

if (typeof window !== 'undefined' && 'trustedTypes' in window) {
  createDefaultPolicy(window.trustedTypes as PolicyFactory, document.baseURI);
}

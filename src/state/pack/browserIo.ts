import type { PackIo } from '../../data/pack/packFiles';

/** Only a page of the service worker has copies: others load no code for them. */
const keepsCopies = (): boolean =>
  !!globalThis.navigator?.serviceWorker?.controller && 'caches' in globalThis;

interface Reading {
  /** Bypasses the browser's cache and copies, so that a retry does not get the same corrupt bytes. */
  readonly force?: boolean;
  /** Told the address of a kept copy that was not what its hash says. */
  readonly damaged?: (url: string) => void;
}

/** Reads packs over HTTP, or from the copies that the browser keeps. */
export function browserIo({ force = false, damaged = () => undefined }: Reading = {}): PackIo {
  return {
    async get(url, hash) {
      if (keepsCopies()) {
        const { keptAnswer } = await import('../offline/keptIo');
        return keptAnswer(url, { hash, force, damaged });
      }
      const response = await fetch(url, { cache: force ? 'reload' : 'default' });
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    sha256,
  };
}

/**
 * SHA-256 in lower-case hexadecimal. `crypto.subtle` is only available in secure contexts, which an
 * intranet's http:// host is not.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

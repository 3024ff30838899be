import type { PackIo } from '../../data/pack/packFiles';

/**
 * Reads packs over HTTP. `force` bypasses the browser's cache, so that a retry does not get the same corrupt
 * bytes.
 */
export function browserIo(force = false): PackIo {
  return {
    async get(url) {
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
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

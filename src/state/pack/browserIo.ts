import type { PackIo } from '../../data/pack/packFiles';

/** Reads packs over HTTP. `force` by-passes the browser's cache: a retry must not get the same bad bytes. */
export function browserIo(force = false): PackIo {
  return {
    async get(url) {
      const response = await fetch(url, { cache: force ? 'reload' : 'default' });
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    sha256,
  };
}

/** sha256 as lower-case hex. `crypto.subtle` exists on secure origins only; an office's http:// host has none. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { sha256 } from '@noble/hashes/sha2.js';
import type { PackManifest } from '../../data/model/dataset';

/** Digits of a pack's short hash: enough to tell two versions apart on paper. */
const DIGITS = 8;

/** What a pack's files hold, in eight digits: the hash of all of their hashes. */
export function packStamp({ resources }: Pick<PackManifest, 'resources'>): string {
  const lines = resources.map(({ path, hash }) => `${path} ${hash}\n`).sort();
  const bytes = Uint8Array.from(lines.join(''), (letter) => letter.charCodeAt(0));
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}

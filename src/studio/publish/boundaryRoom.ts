import { gzipSync } from 'fflate';
import { draftContent } from './draftContent';
import { packFiles } from '../pack/packContent';
import type { PackDraft } from './packDraft';

/** Bytes that are left for the boundaries of a draft, once compressed, if the whole pack is to have so many. */
export function boundaryRoom(draft: PackDraft, most_bytes: number): number {
  const others = packFiles(draftContent(draft).content).filter(({ name }) => name !== 'batas');
  return most_bytes - others.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
}

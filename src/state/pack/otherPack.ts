import type { PackManifest } from '../../data/model/dataset';
import { fail, ok, type Result } from '../../data/model/fault';
import { openPack, type PackFiles } from '../../data/pack/packFiles';
import { previewAnswer } from '../studio/previewStorage';
import { sha256 } from './browserIo';
import { PREVIEW_PACK } from './previewPack';
import { isShipped, SHIPPED_PACKS } from './shippedPacks';

/** Of opened previews the pack that each would become. */
const bases = new WeakMap<PackManifest, string>();

/**
 * Opens a pack that is not shipped: the one that the studio keeps in this browser, if it keeps one. It is opened under the id
 * of the preview, so that links, file names and caches are not taken for those of the published pack.
 */
export async function openOther(id: string): Promise<Result<PackFiles>> {
  const unknown = fail('packUnknown', { got: id, expected: SHIPPED_PACKS.join(', ') });
  if (id !== PREVIEW_PACK) return unknown;
  const opened = await openPack('', { get: previewAnswer, sha256 });
  if (!opened.ok) return opened.fault.code === 'fileMissing' ? unknown : opened;
  const manifest = { ...opened.value.manifest, id: PREVIEW_PACK };
  bases.set(manifest, opened.value.manifest.id);
  return ok({ ...opened.value, manifest });
}

/** The shipped pack that a preview starts from; the default one where it is not known. */
export function baseOf(manifest: PackManifest | null): (typeof SHIPPED_PACKS)[number] {
  const id = manifest && bases.get(manifest);
  return id && isShipped(id) ? id : SHIPPED_PACKS[0];
}

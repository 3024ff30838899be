import { fail, ok, type Result } from '../../data/model/fault';
import { openPack, type PackFiles } from '../../data/pack/packFiles';
import { previewAnswer } from '../studio/previewStorage';
import { sha256 } from './browserIo';
import { PREVIEW_PACK } from './previewPack';

export interface OpenPreview {
  /** Under the id of the preview, so that links, file names and caches are not taken for those of the published pack. */
  readonly files: PackFiles;
  /** Id of the pack that it would become. */
  readonly of: string;
}

/** Opens the pack that the studio keeps in this browser. */
export async function openPreview(): Promise<Result<OpenPreview>> {
  const opened = await openPack('', { get: previewAnswer, sha256 });
  if (!opened.ok) return opened.fault.code === 'fileMissing' ? fail('previewGone') : opened;
  const { manifest } = opened.value;
  const files = { ...opened.value, manifest: { ...manifest, id: PREVIEW_PACK } };
  return ok({ files, of: manifest.id });
}

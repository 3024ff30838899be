import { zipTexts } from '../../data/export/zipTexts';
import type { PackFile } from './memoryIo';

/** A pack as one zip with one folder of the pack's name in it, to be unpacked under `geojson/`. The same files give the same bytes. */
export function packZip(id: string, files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  return zipTexts(Object.fromEntries(files.map(({ path, bytes }) => [`${id}/${path}`, bytes])));
}

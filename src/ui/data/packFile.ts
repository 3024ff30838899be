import { villagesGeojson } from '../../aggregate/table/villagesGeojson';
import { packReadme, resourceCsvw, resourceSheets } from '../../data/export/packTables';
import type { PackManifest, ResourceManifest } from '../../data/model/dataset';
import type { App } from '../../state/app.svelte';
import type { PackAnswer } from '../../data/pack/packFiles';
import { browserIo, sha256 } from '../../state/pack/browserIo';
import { PREVIEW_PACK } from '../../state/pack/previewPack';
import type { MadeFile } from '../sharing/saveFile';
import { packedWorkbook, zipOf } from '../sharing/workbook';

export type PackForm = 'csvw' | 'xlsx' | 'geojson';

/** A file of a pack as it stands on the server; of the preview, as it lies in this browser. */
async function answerOf(id: string, path: string): Promise<PackAnswer> {
  if (id !== PREVIEW_PACK) return browserIo().get(`geojson/${id}/${path}`);
  const { previewAnswer } = await import('../../state/studio/previewStorage');
  return previewAnswer(path);
}

/** A file of the pack, held to its hash. */
async function fetched({ id }: PackManifest, { path, hash }: ResourceManifest): Promise<Uint8Array> {
  const { status, bytes } = await answerOf(id, path);
  if (status !== 200 || (await sha256(bytes)) !== hash) throw new Error(`${path}: ${status}`);
  return bytes;
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const stemOf = ({ path }: ResourceManifest) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/** A table of the pack with its metadata, as a workbook, or its boundaries as GeoJSON; null where those are not there. */
export async function resourceFile(
  app: App,
  resource: ResourceManifest,
  form: PackForm,
): Promise<MadeFile | null> {
  const { dataset } = app.explorer;
  if (!dataset) return null;
  const { manifest } = dataset;
  const name = `petala-${manifest.id}-${stemOf(resource)}-${manifest.version}`;
  switch (form) {
    case 'geojson': {
      const { geometry } = app.pack.villages;
      if (geometry.status !== 'ready') return null;
      const text = villagesGeojson(dataset, geometry.value.villages);
      return { name: `${name}.geojson`, content: new Blob([text], { type: 'application/geo+json' }) };
    }
    case 'xlsx': {
      const text = textOf(await fetched(manifest, resource));
      const sheets = resourceSheets(manifest, resource, text);
      return { name: `${name}.xlsx`, content: await packedWorkbook(sheets, app.startWorker) };
    }
    case 'csvw': {
      const files = {
        [resource.path]: textOf(await fetched(manifest, resource)),
        [`${resource.path}-metadata.json`]: resourceCsvw(manifest, resource),
      };
      return { name: `${name}.zip`, content: await zipOf(files, app.startWorker) };
    }
    default:
      return form satisfies never;
  }
}

/** Every file of the pack, its descriptor and its licences, as one zip. */
export async function packZip(app: App): Promise<MadeFile | null> {
  const manifest = app.explorer.dataset?.manifest;
  if (!manifest) return null;
  const { bytes } = await answerOf(manifest.id, 'datapackage.json');
  const files: Record<string, string | Uint8Array> = {
    'BACA-SAYA.txt': packReadme(manifest),
    'datapackage.json': bytes,
  };
  for (const resource of manifest.resources) files[resource.path] = await fetched(manifest, resource);
  return {
    name: `petala-${manifest.id}-${manifest.version}.zip`,
    content: await zipOf(files, app.startWorker),
  };
}

import { PREVIEW_PACK } from './pack/previewPack';
import { SHIPPED_PACKS } from './pack/shippedPacks';
import type { App } from './app.svelte';
import type { Environment } from './session/environment';
import { Offline } from './session/offline.svelte';

/** Starts to keep app and data for use without a network, once; called when the first page stands. */
export async function startOffline(app: App, environment: Environment): Promise<void> {
  const { dataset } = app.pack.villages;
  if (app.offline !== null || !environment.offline) return;
  const host = await environment.offline();
  if (app.offline !== null) return;
  app.offline = new Offline(host);
  // The preview lies in the browser already.
  if (dataset.status !== 'ready' || dataset.value.manifest.id === PREVIEW_PACK)
    return app.offline.start(null, false);
  const { id, resources } = dataset.value.manifest;
  const bytes = resources.reduce((sum, resource) => sum + resource.bytes, 0);
  await app.offline.start({ id, base: app.pack.villages.folderOf(id), bytes }, id === SHIPPED_PACKS[0]);
}

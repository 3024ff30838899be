import type { App } from '../../state/app.svelte';
import { mapView } from '../../state/view/mapView';
import { EMPTY_DECK, withScene, type Deck } from '../../story/deck';
import { loadedPack } from './loadedPack';
import { readyScenes } from './readyScenes';
import { withColumns } from './withColumns';

/** A meeting made of the open pack; null while it is not loaded. */
export async function makeReadyDeck(app: App): Promise<Deck | null> {
  const { villages: store } = app.pack;
  const pack = loadedPack(store);
  if (!pack) return null;
  const scenes = await readyScenes(
    {
      ...pack,
      viewOf: async (state) =>
        (await withColumns(
          store,
          (now) => mapView(state, now),
          ({ needs }) => needs,
        )) ?? mapView(state, pack),
    },
    app,
  );
  return scenes.reduce((deck, draft) => withScene(deck, draft, Math.random), EMPTY_DECK);
}

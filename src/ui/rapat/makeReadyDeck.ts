import type { App } from '../../state/app.svelte';
import { mapView } from '../../state/view/mapView';
import { EMPTY_DECK, withScene, type Deck } from '../../story/deck';
import { loadedPack } from './loadedPack';
import { readyScenes } from './readyScenes';

/** A meeting made of the open pack; null while it is not loaded. */
export async function makeReadyDeck(app: App): Promise<Deck | null> {
  const { villages: store } = app.pack;
  const first = loadedPack(store);
  if (!first) return null;
  const scenes = await readyScenes(
    {
      ...first,
      viewOf: async (state) => {
        let known = first;
        for (;;) {
          const view = mapView(state, known);
          for (const choice of view.needs) await store.need(choice);
          const now = loadedPack(store) ?? known;
          // A column that cannot be read would be asked for without end.
          if (view.needs.length === 0 || now.columns.size === known.columns.size) return view;
          known = now;
        }
      },
    },
    app,
  );
  return scenes.reduce((deck, draft) => withScene(deck, draft, Math.random), EMPTY_DECK);
}

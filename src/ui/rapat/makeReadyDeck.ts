import type { IndicatorYear } from '../../data/model/dataset';
import type { App } from '../../state/app.svelte';
import { mapView } from '../../state/view/mapView';
import { EMPTY_DECK, withScene, type Deck } from '../../story/deck';
import { readyScenes } from './readyScenes';

/** A meeting made of the open pack; null while it is not loaded. */
export async function makeReadyDeck(app: App): Promise<Deck | null> {
  const { villages: store } = app.pack;
  const { dataset, geometry } = store;
  if (dataset.status !== 'ready' || geometry.status !== 'ready') return null;
  const parts = { programme: store.part('programme'), interventions: store.part('interventions') };
  const pack = { dataset: dataset.value, geometry: geometry.value, actors: store.part('actors'), ...parts };
  const scenes = await readyScenes(
    {
      dataset: dataset.value,
      ...parts,
      viewOf: async (state) => {
        for (;;) {
          const columns = new Map<string, IndicatorYear>();
          for (const [key, loaded] of store.columns)
            if (loaded.status === 'ready') columns.set(key, loaded.value);
          const view = mapView(state, { ...pack, columns });
          const before = columns.size;
          for (const choice of view.needs) await store.need(choice);
          const after = [...store.columns.values()].filter(({ status }) => status === 'ready').length;
          // A column that cannot be read would be asked for without end.
          if (view.needs.length === 0 || after === before) return view;
        }
      },
    },
    app,
  );
  return scenes.reduce((deck, draft) => withScene(deck, draft, Math.random), EMPTY_DECK);
}

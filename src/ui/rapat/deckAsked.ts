import type { ExportAsked } from '../../export/asked';
import type { DeckAsked, SceneAsked } from '../../export/deck/deckAsked';
import { faultOf, faultSentence } from '../../export/exportFault';
import { rowIndex } from '../../data/model/rowIndex';
import type { App } from '../../state/app.svelte';
import type { OpenDeck } from '../../state/rapat/openDeck.svelte';
import { sceneGone } from '../../state/rapat/sceneGone';
import type { AppState } from '../../state/url/appState';
import { decodeState, encodeState } from '../../state/url/urlCodec';
import { wholeView, type WholeView } from '../../state/view/wholeView';
import { promiseRows, sceneName } from '../../story/promiseRows';
import type { PromiseLine } from '../../story/promises';
import type { Scene } from '../../story/scene';
import { shownScenes } from '../../story/walk';
import { breath } from '../sharing/breath';
import { today } from '../sharing/today';
import { goneText } from './goneText';
import { loadedPack } from './loadedPack';
import { matrixTable } from './matrixTable';
import { bigFigure, firstVillages } from './sceneFigures';
import { withColumns } from './withColumns';

/** Places of which a file draws the map; other pages are named there with their address. */
const MAPPED: ReadonlySet<AppState['route']['place']> = new Set(['peta', 'desa', 'banding']);

/** What a file of a meeting is made of, with the data of the open pack; the page answers between two scenes. */
export async function deckAsked(app: App, open: OpenDeck): Promise<DeckAsked | null> {
  const { kept } = open;
  if (!kept) return null;
  const { name, value: deck } = kept;
  const scenes: SceneAsked[] = [];
  for (const [i, scene] of shownScenes(deck.scenes).entries()) {
    const number = i + 1;
    const { promised } = scene;
    scenes.push(
      promised
        ? promisesAsked(app, { scene, number, lines: open.linesOf(promised, today()) })
        : await sceneAsked(app, { ...scene, title: sceneName(scene, app) }, number),
    );
    await breath();
  }
  return { name, body: deck.body, language: app.language, date: today(), scenes };
}

interface Promised {
  readonly scene: Scene;
  readonly number: number;
  readonly lines: readonly PromiseLine[];
}

/** What was promised, as the wall shows it: its title counts how the tasks stand where nobody gave it another. */
function promisesAsked(app: App, { scene, number, lines }: Promised): SceneAsked {
  const { title, heads, rows, rest } = promiseRows(lines, app);
  const shares = [0.18, 0.37, 0.15, 0.16, 0.14];
  return {
    ...bareScene(app, { ...scene, title: scene.title || title }, number),
    table: {
      caption: rest,
      columns: heads.map((head, i) => ({ head, numeric: false, share: shares[i]! })),
      rows: rows.map(({ cells }) => cells),
      source: '',
    },
  };
}

async function sceneAsked(app: App, scene: Scene, number: number): Promise<SceneAsked> {
  const { t, f, language } = app;
  const state = stateOf(app, scene.link);
  const bare = bareScene(app, scene, number);
  const remarked = (...remarks: readonly string[]): SceneAsked => ({ ...bare, remarks });
  if (scene.kind === 'text') return bare;
  if (app.pack.villages.id !== state.pack) return remarked(t('rapat.paket_lain', { apa: state.pack }));
  if (!MAPPED.has(state.route.place)) {
    const pack = loadedPack(app.pack.villages);
    const table = pack && matrixTable(state, pack, { t, f, language });
    return table ? { ...bare, table } : remarked(t('rapat.berkas.halaman'));
  }
  const states =
    scene.kind === 'pair' && scene.beside !== null ? [state, stateOf(app, scene.beside)] : [state];
  const maps: ExportAsked[] = [];
  const remarks: string[] = [];
  for (const asked of states) {
    const seen = await seenOf(app, asked);
    const map = seen && exportAsked(asked, seen);
    const fault = map ? faultOf(map) : ({ reason: 'noMap' } as const);
    if (fault) remarks.push(faultSentence(fault, t));
    else if (map) maps.push(map);
  }
  const [map] = maps;
  if (!map) return remarked(...remarks);
  const rows = rowIndex(map.view.dataset.villages);
  const rowOf = (code: string) => rows.get(code) ?? null;
  const words = { t, f, language };
  return {
    ...{ ...bare, maps },
    figure: scene.kind === 'number' ? bigFigure(map.view, words) : null,
    list: scene.kind === 'table' ? firstVillages(map.view, scene.rows, words) : null,
    remarks: [
      ...remarks,
      ...sceneGone(scene, state, map.view.dataset, rowOf).map((gone) => goneText(app, gone)),
    ],
  };
}

/** A scene of words alone. */
function bareScene(app: App, scene: Scene, number: number): SceneAsked {
  const address = addressOf(stateOf(app, scene.link));
  return { scene, number, maps: [], address, figure: null, list: null, table: null, remarks: [] };
}

/** All of a link's view; null while boundaries are not there. */
async function seenOf(app: App, state: AppState): Promise<WholeView | null> {
  const { villages: store } = app.pack;
  if (state.mode.kind === 'accessibility') await store.needServices();
  return withColumns(
    store,
    (pack) => wholeView(state, { ...pack, services: store.services ?? [] }, app.t),
    ({ view }) => view.needs,
  );
}

function exportAsked(state: AppState, seen: WholeView): ExportAsked {
  const told = { link: addressOf(state), date: today(), language: state.language };
  return { ...seen, ...told, state, pending: false };
}

/** A link without what belongs to the reader alone. */
function stateOf({ language }: App, link: string): AppState {
  return { ...decodeState(link).state, language, theme: null, vision: null, wall: null };
}

const addressOf = (state: AppState): string => new URL(encodeState(state), location.href).href;

import { dataText } from '../../export/content/dataText';
import type { Dataset } from '../../data/model/dataset';
import type { SceneTable } from '../../export/deck/deckAsked';
import { packCube } from '../../helix/activities';
import { cellAt, cut, shownGroups } from '../../helix/cut';
import { countOf, type Figures } from '../../helix/sums';
import type { Words } from '../../reading/words';
import type { AppState } from '../../state/url/appState';
import { mapView } from '../../state/view/mapView';
import { dimensionName, groupName } from '../figures/matrixNames';
import type { LoadedPack } from './loadedPack';

/** Share of the width that names of rows take. */
const NAMES = 0.24;

/** The matrix of Helix that a link shows, as a table of texts; null where the link shows something else. */
export function matrixTable(state: AppState, pack: LoadedPack, words: Words): SceneTable | null {
  if (state.route.place !== 'helix' || state.route.part !== 'matrix') return null;
  const { t, f, language } = words;
  const { interventions, actors, dataset } = pack;
  const { cube } = packCube({ interventions, actors, villages: dataset.villages }, language);
  const { rows, columns, measure } = state.helix;
  const villages = state.level === 'village' ? mapView(state, pack).shown : null;
  const matrix = cut(cube, { rows, columns, filter: { interventions: state.filter, villages } });
  const across = shownGroups(matrix.columns, matrix.columnSums);
  const down = shownGroups(matrix.rows, matrix.rowSums).filter((row) => countOf(matrix.rowSums, row) > 0);
  if (down.length === 0) return null;
  const text = (figures: Figures | null) => {
    if (figures === null) return '';
    if (measure === 'count') return f.number(figures.count);
    const amount = figures.amount[measure];
    return amount === null ? t('helix.belum_nilai') : f.rupiah(amount);
  };
  const naming = { t, language, actors };
  const share = (1 - NAMES) / across.length;
  const baris = dimensionName(rows, t);
  const said = `${t('helix.matriks', { baris, lajur: dimensionName(columns, t) })}. ${t(`helix.besaran_arti.${measure}`)}.`;
  return {
    caption: said.charAt(0).toUpperCase() + said.slice(1),
    source: sourceOf(dataset.manifest, words),
    columns: [
      { head: baris, numeric: false, share: NAMES },
      ...across.map((column) => ({ head: groupName(matrix.columns, column, naming), numeric: true, share })),
    ],
    rows: down.map((row) => [
      groupName(matrix.rows, row, naming),
      ...across.map((column) => text(cellAt(matrix, row, column))),
    ]),
  };
}

function sourceOf(manifest: Dataset['manifest'], words: Words): string {
  const data = dataText(manifest, words);
  return manifest.demo ? `${words.t('rapat.siap.peraga')} ${data}` : data;
}

import { columnKey, type IndicatorYear } from '../../src/data/model/dataset';
import type { SeriesPoint } from '../../src/data/model/programme';
import { readColumn } from '../../src/data/pack/readPack';
import { readPart } from '../../src/data/pack/readParts';
import { readViewedPack } from '../../src/state/view/readViewedPack';
import type { AppState } from '../../src/state/url/appState';
import { wholeView, type WholePack, type WholeView } from '../../src/state/view/wholeView';
import type { Translate } from '../../src/messages/translate';
import { openFolder, sure } from './packFolder';

/** A pack from its folder with all that a link may ask of it; throws a sentence where it cannot be read. */
export interface FolderPack {
  readonly pack: WholePack;
  /** The view of a link, its columns read as it asks for them. */
  readonly viewOf: (state: AppState, t: Translate) => Promise<WholeView>;
  /** Reads a column into the pack's. */
  readonly bring: (question: { readonly indicatorId: string; readonly year: number }) => Promise<void>;
  /** All columns of the latest years of the pack's indicators. */
  readonly latest: () => Promise<ReadonlyMap<string, IndicatorYear>>;
  /** Figures of the whole region. */
  readonly series: () => Promise<readonly SeriesPoint[]>;
}

export async function wholePack(dir: string): Promise<FolderPack> {
  const { files, dataset, rows } = await openFolder(dir);
  const viewed = sure(await readViewedPack(files, { dataset, rows }), dir);
  const columns = new Map(dataset.columns);
  const services = sure(await readPart('services', files, { rows, dataset }), dir);
  const pack: WholePack = { ...viewed, dataset, columns, services };
  const bring = async (question: { readonly indicatorId: string; readonly year: number }) => {
    const key = columnKey(question.indicatorId, question.year);
    if (!columns.has(key)) columns.set(key, sure(await readColumn(files, dataset, question), dir));
  };
  return {
    pack,
    bring,
    viewOf: async (state, t) => {
      for (;;) {
        const view = wholeView(state, pack, t);
        const missing = view.view.needs.filter(
          ({ indicatorId, year }) => !columns.has(columnKey(indicatorId, year)),
        );
        if (missing.length === 0) return view;
        for (const question of missing) await bring(question);
      }
    },
    latest: async () => {
      for (const { id, years, level } of dataset.indicators) {
        const year = years.at(-1);
        if (level === 'village' && year !== undefined) await bring({ indicatorId: id, year });
      }
      return columns;
    },
    series: async () => sure(await readPart('series', files, { rows, dataset }), dir),
  };
}

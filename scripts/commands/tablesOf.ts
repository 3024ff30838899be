import type { TableAsked, ComparisonAsked } from '../../src/export/table/tableAsked';
import { programmeStandings } from '../../src/aggregate/programme/programmeStatus';
import type { ColumnOf } from '../../src/aggregate/modes/modeDescriptor';
import { columnsNeeded } from '../../src/aggregate/table/tableColumns';
import { columnKey } from '../../src/data/model/dataset';
import type { Language } from '../../src/data/model/localized';
import { textRows } from '../../src/data/model/textColumn';
import { packAtLevel } from '../../src/export/sheet/packAtLevel';
import { orderWords } from '../../src/reading/orderWords';
import type { Words } from '../../src/reading/words';
import type { AppState } from '../../src/state/url/appState';
import { shownTable } from '../../src/state/view/shownTable';
import type { WholeView } from '../../src/state/view/wholeView';
import type { FolderPack } from './wholePack';

interface Told {
  readonly state: AppState;
  readonly language: Language;
  readonly date: string;
  readonly link: string;
}

/** The table of a link, with the columns that it asks for beside the map's. */
export async function tableOf(
  { pack, bring }: FolderPack,
  { view, state }: WholeView & Pick<Told, 'state'>,
  words: Words,
): Promise<TableAsked['table']> {
  const standings = state.level === 'village' ? programmeStandings(pack.programme).byRow : new Map();
  const columnOf: ColumnOf = ({ indicatorId, year }) => {
    const column = pack.columns.get(columnKey(indicatorId, year)) ?? null;
    const [own] = column
      ? packAtLevel({ ...pack, columns: new Map([['', column]]) }, state.level).columns.values()
      : [];
    return own ?? null;
  };
  const missing = columnsNeeded(shownTable(state, view, { columnOf, standings }).columns);
  for (const question of missing) await bring(question);
  const table = shownTable(state, view, { columnOf, standings });
  return { ...table, order: orderWords(words, table), standings };
}

/** The comparison of a link, at its level. */
export async function comparisonOf(
  { pack, latest }: FolderPack,
  { state, language, date, link }: Told,
  words: Words,
): Promise<ComparisonAsked> {
  const seen = packAtLevel({ ...pack, columns: await latest() }, state.level);
  const codes = textRows(seen.dataset.villages.code);
  return {
    pack: seen,
    rows: state.compared.map((code) => codes.indexOf(code)).filter((row) => row >= 0),
    withKecamatan: state.alongside.includes('kecamatan'),
    withRegency: state.alongside.includes('regency'),
    title: words.t('banding.judul'),
    ...{ language, date, link },
  };
}

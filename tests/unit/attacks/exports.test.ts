import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { classify } from '../../../src/aggregate/classes/classify';
import { listedRanks, listedSpan } from '../../../src/aggregate/classes/rank';
import { coefficientOfVariation_pct } from '../../../src/aggregate/classes/uncertainty';
import type { Dataset } from '../../../src/data/model/dataset';
import { exportNotes } from '../../../src/data/export/exportNotes';
import {
  exportHeader,
  exportRow,
  type ExportFigure,
  type ExportQuestion,
} from '../../../src/data/export/exportTable';
import { exportCsv } from '../../../src/data/export/exportText';
import { contohPack, hiddenRows, indicatorAt, PATIENCE_MS, type ContohPack } from './contohTruth';

let pack: ContohPack;
beforeAll(async () => (pack = await contohPack()), PATIENCE_MS);

/** The download of one indicator-year as the interface asks for it, class, rank and certainty included. */
function question(dataset: Dataset, key: string, beside: readonly string[] = []): ExportQuestion {
  const figure = (one: string): ExportFigure => {
    const column = dataset.columns.get(one)!;
    const certaintyOfRow = (row: number) => {
      const cv = coefficientOfVariation_pct(column.value[row]!, column.standardError?.[row] ?? null);
      return cv === null ? '' : `KV ${cv}`;
    };
    return { indicator: indicatorAt(dataset, column.indicatorId), column, certaintyOfRow };
  };
  const drawn = figure(key);
  const { indicator, column } = drawn;
  const classified = classify({
    question: {
      ...{ packId: 'contoh', indicatorId: indicator.id, year: column.year },
      classification: { method: 'quantile', k: 7 },
    },
    indicator,
    column,
  });
  const ranks = listedRanks({ indicator, column });
  return {
    ...{ dataset, drawn, beside: beside.map(figure), filter: '', order: '', link: 'https://contoh.invalid/' },
    rows: Uint32Array.from({ length: dataset.villages.n }, (_, row) => row),
    classes: [],
    classOfRow: (row) => {
      const at = classified.classIndex[row]!;
      return at === 255 ? '' : `${classified.upper[at - 1] ?? ''}–${classified.upper[at] ?? ''}`;
    },
    rankOfRow: (row) => ranks.place[row] || null,
    rankSpanOfRow: (row) => listedSpan(ranks, row),
    statusOfRow: () => '',
    interventionsOfRow: () => 0,
  };
}

/** What an attacker reads of a column in a file: every cell that says anything about a village's figure. */
const TELLING = [
  'nilai',
  'pembilang',
  'penyebut',
  'galat_baku',
  'kelas',
  'kepastian',
  'peringkat',
  'peringkat_dari',
  'peringkat_sampai',
] as const;

/** Hidden cells of all guarded columns of which a download says something. */
function told(dataset: Dataset): number {
  let found = 0;
  for (const key of pack.guarded) {
    const { data } = Papa.parse<Record<string, string>>(exportCsv(question(dataset, key)), { header: true });
    for (const row of hiddenRows(pack.published.columns.get(key)!)) {
      if (TELLING.some((name) => data[row]![name] !== '')) found++;
    }
  }
  return found;
}

describe('an attack on the downloads', () => {
  it('reads nothing of a hidden village: no number, no part, no class, no rank', () => {
    const hidden = pack.guarded.reduce(
      (sum, key) => sum + hiddenRows(pack.published.columns.get(key)!).length,
      0,
    );
    expect(hidden).toBeGreaterThan(1400);
    expect(told(pack.published)).toBe(0);
    expect(told(pack.undisclosed)).toBe(hidden);
  });

  it('reads nothing of one that stands beside what is drawn, in the sheet as in the text', () => {
    const cells = (dataset: Dataset) => {
      const asked = question(dataset, 'p0@2024', pack.guarded);
      const header = exportHeader(asked);
      return pack.guarded.flatMap((key) => {
        const name = key.replace('@', '_');
        const columns = ['', '_galat_baku', '_kepastian'].map((part) => header.indexOf(name + part));
        return hiddenRows(pack.published.columns.get(key)!).flatMap((row) =>
          columns.map((at) => exportRow(asked, row)[at]),
        );
      });
    };
    expect(cells(pack.published).filter((cell) => cell !== '')).toEqual([]);
    expect(cells(pack.undisclosed).filter((cell) => cell !== '').length).toBeGreaterThan(1400);
  });

  it('reads no total in the notes: they say how a hidden cell is marked and nothing of its size', () => {
    const notes = exportNotes(question(pack.published, 'stunting@2024', ['ats@2024']));
    const marks = notes.filter(([label]) => label === 'tanda: sembunyi');
    expect(marks).toEqual([['tanda: sembunyi', 'Disembunyikan: jumlah kecil, atau sel yang menjaganya.']]);
    // Nor do the words depend on any number: they are the same in the pack without suppression.
    expect(exportNotes(question(pack.undisclosed, 'stunting@2024', ['ats@2024']))).toEqual(notes);
    // The number of rows is the only figure of the notes that is no metadata, and it is of villages.
    expect(notes.find(([label]) => label === 'Baris')?.[1]).toBe('285 dari 285 desa');
  });
});

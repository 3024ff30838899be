import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/data/model/dataset';
import { formats } from '../../../src/messages/format';
import { exportTable } from '../../../src/export/table/exportTables';
import { exportWords } from '../../../src/export/exportWords';
import { sheetBatch } from '../../../src/export/sheet/sheetBatch';
import { valueText } from '../../../src/reading/figure';
import { placeAt } from '../../../src/reading/villagePlace';
import { bytesOf, DAY, faces, shippedPack, shownBy } from '../../support/exported';
import { contohPack, hiddenRows, indicatorAt, PATIENCE_MS, type ContohPack } from './contohTruth';

let pack: ContohPack;
beforeAll(async () => (pack = await contohPack()), PATIENCE_MS);

const words = exportWords('id', 'village');
const KEY = 'stunting@2024';
const LINK = '#/peta?pack=contoh&ind=stunting&th=2024';
const squeezed = (text: string): string => text.replace(/[\s\u00a0\u2060]+/g, '');

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return squeezed(text);
}

/** A village's true value as files would write it, behind its name: what an attacker looks for. */
function secretsOf(dataset: Dataset, rows: readonly number[]): readonly string[] {
  const column = dataset.columns.get(KEY)!;
  const wording = { indicator: indicatorAt(dataset, 'stunting'), f: formats('id'), language: 'id' } as const;
  return rows.map((row) => {
    const { name, kecamatan } = placeAt(dataset.villages, row);
    return squeezed(`${name}${kecamatan}${valueText(column.value[row]!, wording)}`);
  });
}

/** The table as a PDF, with the column of a pack. */
async function tableText(dataset: Dataset): Promise<string> {
  const { asked } = await shownBy(LINK);
  const column = dataset.columns.get(KEY)!;
  const { answer } = asked.view;
  const view = { ...asked.view, dataset, answer: { ...answer!, column } };
  const rows = Uint32Array.from({ length: dataset.villages.n }, (_, row) => row);
  const drawn = { id: 'nilai', role: 'drawn', indicator: answer!.indicator, year: 2024, column } as const;
  const table = {
    ...{ rows, order: '', standings: new Map(), columns: [drawn] },
    interventions: new Float64Array(rows.length),
  };
  const paper = { paper: 'a4', orientation: 'tegak', tones: 'warna' } as const;
  const made = await exportTable({ ...asked, view, table }, paper, { words, faces });
  if (!made.ok) throw new Error(made.fault.reason);
  return pdfText(made.value.bytes);
}

describe('an attack on the files of paper, slide and picture', () => {
  it('reads no hidden value in a table, and would where nothing was hidden', async () => {
    const hidden = hiddenRows(pack.published.columns.get(KEY)!);
    const secrets = secretsOf(pack.undisclosed, hidden);
    expect(hidden.length).toBeGreaterThan(10);
    const [open, shut] = [await tableText(pack.undisclosed), await tableText(pack.published)];
    const found = (text: string) => secrets.filter((secret) => text.includes(secret)).length;
    expect(found(open)).toBeGreaterThan(hidden.length * 0.8);
    expect(found(shut)).toBe(0);
  });

  it('reads of no hidden village a rank or a class on a map of any form', async () => {
    const { asked } = await shownBy(LINK);
    const hidden = hiddenRows(asked.view.answer!.column);
    const names = hidden
      .map((row) => placeAt(asked.view.dataset.villages, row))
      .map(({ name, kecamatan }) => squeezed(words.t('desa.named', { nama: name, kec: kecamatan })));
    const office = (bytes: Uint8Array) =>
      squeezed(
        Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join(' '),
      );
    const texts = [
      squeezed(strFromU8(await bytesOf(asked, { form: 'svg' }))),
      await pdfText(await bytesOf(asked, { form: 'pdf' })),
      office(await bytesOf(asked, { form: 'pptx' })),
      office(await bytesOf(asked, { form: 'docx' })),
    ];
    for (const text of texts) expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  it('reads no figure of a hidden village on its sheet', async () => {
    const { pack: whole, latest } = await shippedPack('contoh');
    const columns = await latest();
    const [row] = hiddenRows(columns.get(KEY)!);
    const { code } = placeAt(whole.dataset.villages, row!);
    const asked = { level: 'village', codes: [code], indicatorId: 'stunting', language: 'id' } as const;
    const { pdf } = await sheetBatch(
      { ...asked, pack: { ...whole, columns }, address: '', date: DAY },
      { words, faces },
    );
    const text = await pdfText(pdf!);
    const { shortName } = indicatorAt(whole.dataset, 'stunting');
    expect(text).toContain(squeezed(`${shortName.id} 2024`));
    expect(text).toContain('Disembunyikan');
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCommand } from '../../../../scripts/commands/addCommand';
import { packCommand } from '../../../../scripts/commands/packCommand';
import { openFolder, sure } from '../../../../scripts/commands/packFolder';
import { csvText } from '../../../../src/data/export/exportText';
import { packWorkbook } from '../../../../src/data/export/packWorkbook';
import { readPart } from '../../../../src/data/pack/readParts';
import { packCube } from '../../../../src/helix/activities';
import type { RecordedCommitment } from '../../../../src/helix/commitment';
import { commitmentOrigin } from '../../../../src/helix/commitmentPack';
import {
  COMMITMENT_COLUMNS,
  commitmentRows,
  type CommitmentOrigin,
} from '../../../../src/helix/commitmentTable';
import { plannedSpent } from '../../../../src/helix/plannedSpent';
import { aCommitment } from '../../helix/aCommitment';
import { copyOfPack } from '../pack/packCopy';

const CONTOH = 'public/geojson/contoh';
const DEMO: CommitmentOrigin = { provenance: 'peraga', sourceId: 'peraga' };
const [first, second] = readFileSync(`${CONTOH}/desa.csv`, 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const VILLAGE = first![0]!;
const DISTRICT = first![4]!;
const PROMISED: readonly RecordedCommitment[] = [
  aCommitment('komitmen-a', {
    codes: [VILLAGE, second![0]!],
    amount_rp: 180_000_001,
    actorName: 'Dinas Contoh A',
  }),
  aCommitment('komitmen-b', {
    precision: 'district',
    codes: [DISTRICT],
    amount_rp: 7,
    actorId: 'usaha',
    due: '',
  }),
  aCommitment('komitmen-c', { precision: 'regency', codes: [], amount_rp: null, sector: '', action: '=1+1' }),
  aCommitment('komitmen-d', { codes: [VILLAGE], amount_rp: 1000, status: 'cancelled' }),
];

function tableOf(list: readonly RecordedCommitment[], origin = DEMO): string {
  const path = join(mkdtempSync(join(tmpdir(), 'petala-komitmen-')), 'komitmen.csv');
  writeFileSync(path, `\ufeff${csvText([COMMITMENT_COLUMNS, ...commitmentRows(list, origin)], 'csv')}`);
  return path;
}
function listener() {
  const lines: string[] = [];
  return { lines, io: { say: (line: string) => void lines.push(line), print: () => undefined } };
}
async function moneyOf(dir: string) {
  const { files, dataset, rows } = await openFolder(dir);
  const interventions = sure(await readPart('interventions', files, { rows, dataset }), dir);
  const actors = sure(await readPart('actors', files, { rows, dataset }), dir);
  const { cube } = packCube({ interventions, actors, villages: dataset.villages });
  const byActor = plannedSpent(cube, 'actor');
  const komitmen = (key: string) => byActor.rows.find((row) => row.key === key)?.figures.amount.komitmen ?? 0;
  return { interventions, sources: dataset.sources, pemkab: komitmen('pemkab'), usaha: komitmen('usaha') };
}

describe('recorded commitments', () => {
  it('exported, added to a pack and checked are counted by the cube as promised money', async () => {
    const dir = copyOfPack(CONTOH);
    const before = await moneyOf(dir);
    const { lines, io } = listener();
    expect(await packCommand(['add', dir, tableOf(PROMISED)], io)).toBe(0);
    expect(lines[0]).toContain(
      '4 komitmen dibaca, 3 ditambahkan, 0 sudah ada di paket dan dibiarkan, 1 batal',
    );
    expect(lines.at(-1)).toContain('paket utuh');
    expect(await packCommand(['check', dir], listener().io)).toBe(0);
    const after = await moneyOf(dir);
    expect(after.pemkab - before.pemkab).toBe(180_000_001);
    expect(after.usaha - before.usaha).toBe(7);
    const added = after.interventions.slice(before.interventions.length);
    expect(added.map(({ id, stage, precision, points }) => [id, stage, precision, points.length])).toEqual([
      ['komitmen-a', 'planned', 'village', 2],
      ['komitmen-b', 'planned', 'district', 0],
      ['komitmen-c', 'planned', 'regency', 0],
    ]);
    expect(added[0]).toMatchObject({
      ...{ actorIds: ['pemkab'], actorName: 'Dinas Contoh A', fund: 'APBD Kabupaten', sector: 'RTLH' },
      commitment: { amount_rp: 180_000_001, date: '2026-03-02', due: '2026-06-30' },
    });
    expect(added[2]).toMatchObject({ title: { id: '=1+1' }, sector: 'Belum dirinci', budget_rp: null });

    // Once more nothing is added twice.
    const again = listener();
    expect(await packCommand(['add', dir, tableOf(PROMISED)], again.io)).toBe(0);
    expect(again.lines[0]).toContain('0 ditambahkan, 3 sudah ada di paket dan dibiarkan');
    expect((await moneyOf(dir)).interventions).toHaveLength(after.interventions.length);
  });

  it('of a pack that is not made up bring their source, and come from a workbook too', async () => {
    const dir = copyOfPack();
    const origin = commitmentOrigin({ demo: false, sourceIds: [] });
    const list = [aCommitment('komitmen-a', { precision: 'regency', codes: [], sector: 'Sanitasi' })];
    const path = tableOf([], origin).replace('.csv', '.xlsx');
    const sheet = {
      name: 'intervensi',
      header: COMMITMENT_COLUMNS,
      rows: commitmentRows(list, origin),
      columns: [],
    };
    writeFileSync(path, packWorkbook([sheet]));
    const { lines, io } = listener();
    expect(await addCommand({ dir, table: path, today: '2026-11-29' }, io)).toBe(0);
    expect(lines.at(-1)).toContain('paket utuh');
    const { sources, interventions } = await moneyOf(dir);
    expect(interventions.at(-1)).toMatchObject({ sourceId: 'komitmen', provenance: 'dokumentasi' });
    expect(sources.has('komitmen')).toBe(true);
  });

  it('are not added at all where one of them cannot be', async () => {
    const dir = copyOfPack(CONTOH);
    const path = tableOf(PROMISED);
    writeFileSync(path, `${readFileSync(path, 'utf8')}x,Jalan,,,entah\r\n`);
    const { lines, io } = listener();
    expect(await packCommand(['add', dir, path], io)).toBe(1);
    expect(lines.join('\n')).toContain('baris 6: Pelaku "entah" tidak ada di paket data ini.');
    expect(lines.at(-1)).toContain('1 dari 5 baris ditolak; tidak ada yang ditambahkan');
    expect(readFileSync(`${dir}/intervensi.geojson`)).toEqual(readFileSync(`${CONTOH}/intervensi.geojson`));
  });

  it('are asked for as a table', async () => {
    const dir = copyOfPack(CONTOH);
    const said = async (args: readonly string[]) => {
      const { lines, io } = listener();
      return [await packCommand(['add', ...args], io), lines.join(' ')] as const;
    };
    const other = tableOf([]);
    writeFileSync(other, 'nama,umur\nA,7\n');
    expect(await said([dir, other])).toEqual([
      1,
      expect.stringContaining('kolom judul dan pelaku tidak ada'),
    ]);
    writeFileSync(other, 'a,"b\n');
    expect(await said([dir, other])).toEqual([1, expect.stringContaining('baris 1: ada tanda kutip')]);
    expect((await said([dir]))[0]).toBe(2);
    expect((await said(['/tidak/ada', other]))[0]).toBe(1);
  });
});

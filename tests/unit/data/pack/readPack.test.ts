import { describe, expect, it } from 'vitest';
import { columnKey } from '../../../../src/data/model/dataset';
import { groupKey, groupLabel } from '../../../../src/data/model/groupColumn';
import { MARK } from '../../../../src/data/model/mark';
import { openPack } from '../../../../src/data/pack/packFiles';
import { readDataset } from '../../../../src/data/pack/readPack';
import { readGeometry, readPart } from '../../../../src/data/pack/readParts';
import { textAt, textRows } from '../../../../src/data/model/textColumn';
import { memoryIo, smallPackTexts } from '../../../fixtures/smallPack';

async function opened(texts = smallPackTexts(), answer = {}) {
  const files = await openPack('kecil/', memoryIo(texts, answer));
  if (!files.ok) throw new Error(files.fault.code);
  const read = await readDataset(files.value);
  return { files: files.value, read };
}

async function openedWell(texts = smallPackTexts()) {
  const { files, read } = await opened(texts);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return { files, ...read.value };
}

describe('reading a pack', () => {
  it('orders villages by code, with groups as columns', async () => {
    const { dataset, rows } = await openedWell();
    const { villages } = dataset;
    expect(villages.n).toBe(4);
    expect(textRows(villages.name)).toEqual(['Satu', 'Dua', 'Tiga', 'Satu']);
    expect(textAt(villages.bpsCode, 3)).toBe('9901020009');
    expect(rows.get('99.01.02.1001')).toBe(2);
    expect([...villages.kecamatan.index]).toEqual([0, 0, 1, 1]);
    expect(groupKey(villages.kecamatan, 3)).toBe('99.01.02');
    expect(groupLabel(villages.kecamatan, 3)).toBe('Selatan');
    expect(groupKey(villages.kind, 2)).toBe('kelurahan');
    expect(groupKey(villages.typology, 1)).toBe('');
    expect([...villages.area_km2]).toEqual([2, 1, 3, 5]);
    expect([villages.lon[3], villages.lat[3]]).toEqual([109.54, -7.05]);
  });

  it('keeps missing, suppressed, not applicable and zero apart', async () => {
    const { dataset } = await openedWell();
    const idm = dataset.columns.get(columnKey('idm', 2024));
    expect([...(idm?.mark ?? [])]).toEqual([MARK.present, MARK.present, MARK.notApplicable, MARK.present]);
    expect(idm?.value[0]).toBe(0.6022);
    expect(idm?.value[2]).toBeNaN();
    expect(idm?.numerator).toBeNull();
    const poor = dataset.columns.get(columnKey('miskin', 2024));
    expect([...(poor?.mark ?? [])]).toEqual([MARK.present, MARK.suppressed, MARK.missing, MARK.missing]);
    expect(poor?.value[0]).toBe(0);
  });

  it('assigns numerator, denominator and standard error to their rows', async () => {
    const { dataset } = await openedWell();
    const rate = dataset.columns.get(columnKey('p0', 2024));
    expect(rate?.numerator?.[2]).toBe(25);
    expect(rate?.denominator?.[2]).toBe(200);
    expect(rate?.standardError?.[0]).toBe(0.4);
    expect(rate?.denominator?.[1]).toBeNaN();
  });

  it('reads the catalogue with its years, formula, official classes and direction', async () => {
    const { dataset } = await openedWell();
    const [idm, poor, rate] = dataset.indicators;
    expect(idm?.years).toEqual([2023, 2024]);
    expect(idm?.formula).toEqual({ kind: 'mean', inputs: ['iks', 'ike'] });
    expect(idm?.official?.upper).toEqual([0.5, 0.7]);
    expect(idm?.official?.labels[2]).toEqual({ id: 'Tinggi', en: 'High' });
    expect(idm?.worse).toBe('low');
    expect(poor?.rateId).toBe('p0');
    expect(rate?.multiplier).toBe(100);
    expect(rate?.sourceIds).toEqual(['s1', 's2']);
  });

  it('resolves programme events to rows, sorted by date, with the parent laboratory', async () => {
    const { files, dataset, rows } = await openedWell();
    const programme = await readPart('programme', files, { dataset, rows });
    expect(
      programme.ok && programme.value.map(({ row, status, parentRow }) => [row, status, parentRow]),
    ).toEqual([
      [0, 'laboratory', null],
      [1, 'replication', 0],
    ]);
  });

  it('places an intervention known by village at its reference points, and one known by kecamatan nowhere', async () => {
    const { files, dataset, rows } = await openedWell();
    const read = await readPart('interventions', files, { dataset, rows });
    if (!read.ok) throw new Error(read.fault.where);
    const [point, villages, district] = read.value;
    expect(point?.points).toEqual([[109.512, -7.013]]);
    expect(point?.actorIds).toEqual(['pemkab', 'ms']);
    expect(point?.budget_rp).toBe(1_500_000);
    expect(villages?.rows).toEqual([3, 1]);
    expect(villages?.points).toEqual([
      [109.54, -7.05],
      [109.53, -7.01],
    ]);
    expect(district?.districts).toEqual([1]);
    expect(district?.points).toEqual([]);
  });

  it('returns an absent part as empty and not as a fault', async () => {
    const { files, dataset, rows } = await openedWell();
    expect(await readPart('findings', files, { dataset, rows })).toEqual({ ok: true, value: [] });
  });
});

describe('reading boundaries', () => {
  it('converts the topology to columns in row order, with every line once', async () => {
    const { files, dataset } = await openedWell();
    const read = await readGeometry(files, dataset.villages);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const { villages, villageLines, districtLines, outline, neighbours, sea } = read.value;
    expect([...villages.villageStart]).toEqual([0, 1, 2, 3, 4]);
    // the first village: d a b e, its ring not repeating d
    expect([...villages.position.slice(0, 8)]).toEqual([109.5, -7.02, 109.5, -7, 109.52, -7, 109.52, -7.02]);
    expect(villageLines.start.length - 1).toBe(2); // b–e in the north, i–f in the south
    expect([...villageLines.position].filter((_, i) => i % 2 === 0)).toContain(109.53);
    // e–d below the first village and g–f, f–e below the second
    expect([...districtLines.start]).toEqual([0, 2, 4, 6]);
    expect([...districtLines.position.slice(0, 4)]).toEqual([109.52, -7.02, 109.5, -7.02]);
    // d–a–b, b–c–g, d–h–i, g–j–i
    expect([...outline.start]).toEqual([0, 3, 6, 9, 12]);
    expect(neighbours.map(({ name }) => name)).toEqual(['Kab. Sebelah']);
    expect(sea).toEqual([]);
  });

  it('refuses boundaries of other villages', async () => {
    const texts = smallPackTexts();
    texts.set(
      'batas.topo.json',
      (texts.get('batas.topo.json') ?? '').replaceAll('99.01.02.2002', '99.01.02.2003'),
    );
    const { files, dataset } = await openedWell(texts);
    const read = await readGeometry(files, dataset.villages);
    expect(!read.ok && [read.fault.code, read.fault.got]).toEqual(['packInconsistent', '99.01.02.2003']);
  });

  it('rejects missing arcs instead of throwing', async () => {
    const texts = smallPackTexts();
    texts.set('batas.topo.json', (texts.get('batas.topo.json') ?? '').replace('[8,7,-5]', '[99,7,-5]'));
    const { files, dataset } = await openedWell(texts);
    const read = await readGeometry(files, dataset.villages);
    expect(!read.ok && read.fault.code).toBe('fileUnreadable');
  });
});

describe('validation of foreign data', () => {
  const faultOf = async (answer: Record<string, number | string>) => {
    const { read } = await opened(smallPackTexts(), answer);
    const fault = read.ok ? read.value.faults[0] : read.fault;
    return fault ? { code: fault.code, file: fault.file, retry: fault.retry } : null;
  };
  const nilai = smallPackTexts().get('nilai.csv') ?? '';

  it('reports a missing file with the option to retry', async () => {
    expect(await faultOf({ 'nilai.csv': 404 })).toEqual({
      code: 'fileMissing',
      file: 'nilai.csv',
      retry: true,
    });
  });
  it('reports a server error', async () => {
    expect(await faultOf({ 'katalog.csv': 500 })).toEqual({
      code: 'fileRefused',
      file: 'katalog.csv',
      retry: true,
    });
  });
  it('reports a server that does not respond', async () => {
    expect(await faultOf({ 'desa.csv': 'unreachable' })).toEqual({
      code: 'fileUnreachable',
      file: 'desa.csv',
      retry: true,
    });
  });
  it('keeps the villages where another file fails', async () => {
    for (const file of ['nilai.csv', 'katalog.csv', 'sumber.csv']) {
      const { read } = await opened(smallPackTexts(), { [file]: 500 });
      if (!read.ok) throw new Error(file);
      expect(read.value.dataset.villages.n).toBe(4);
      expect(read.value.faults.map((fault) => fault.file)).toEqual([file]);
    }
    const { read } = await opened(smallPackTexts(), { 'katalog.csv': 500 });
    expect(read.ok && [read.value.dataset.indicators.length, read.value.dataset.columns.size]).toEqual([
      0, 0,
    ]);
  });
  it('recognises an HTML page instead of data', async () => {
    const page = '\n<!DOCTYPE html><html><body>Halaman</body></html>';
    expect(await faultOf({ 'sumber.csv': page })).toEqual({
      code: 'fileIsPage',
      file: 'sumber.csv',
      retry: true,
    });
  });
  it('recognises a truncated file by its length', async () => {
    expect(await faultOf({ 'nilai.csv': nilai.slice(0, -20) })).toMatchObject({ code: 'fileTruncated' });
  });
  it('recognises an altered file of the same length by its hash', async () => {
    const altered = nilai.replace('0.6022', '0.6023');
    expect(altered.length).toBe(nilai.length);
    expect(await faultOf({ 'nilai.csv': altered })).toMatchObject({ code: 'fileChanged', file: 'nilai.csv' });
  });
  it('rejects a descriptor with paths outside of the pack', async () => {
    const io = memoryIo(smallPackTexts());
    const good = await openPack('kecil/', io);
    expect(good.ok).toBe(true);
    const text = new TextDecoder().decode((await io.get('kecil/datapackage.json')).bytes);
    const files = await openPack(
      'kecil/',
      memoryIo(smallPackTexts(), { 'datapackage.json': text.replace('"desa.csv"', '"../desa.csv"') }),
    );
    expect(!files.ok && [files.fault.code, files.fault.where]).toEqual([
      'fileUnreadable',
      'resources.0.path',
    ]);
  });
  it('rejects a descriptor that is not JSON or excessively nested', async () => {
    for (const text of ['{"name":', '['.repeat(200_000)]) {
      const files = await openPack('kecil/', memoryIo(smallPackTexts(), { 'datapackage.json': text }));
      expect(!files.ok && files.fault.code).toBe('fileUnreadable');
    }
  });
});

describe('invalid rows', () => {
  const faultAfter = async (file: string, from: string, to: string) => {
    const texts = smallPackTexts();
    const text = texts.get(file) ?? '';
    expect(text).toContain(from);
    texts.set(file, text.replace(from, to));
    const { read } = await opened(texts);
    const fault = read.ok ? read.value.faults[0] : read.fault;
    return fault ? [fault.code, fault.where, fault.got] : null;
  };

  it('reports row and column of an invalid number', async () => {
    expect(await faultAfter('nilai.csv', '0.6022', '0,6022x')).not.toBeNull();
    expect(await faultAfter('nilai.csv', ',0.6022,', ',n/a,')).toEqual([
      'rowInvalid',
      'baris 2, kolom nilai',
      'n/a',
    ]);
  });
  it('rejects a present mark without a value and a value with another mark', async () => {
    expect(await faultAfter('nilai.csv', ',0.81,', ',,')).toEqual([
      'rowInvalid',
      'baris 3, kolom nilai',
      'NaN',
    ]);
    expect(await faultAfter('nilai.csv', '0.81,,,,ada', '0.81,,,,kosong')).toEqual([
      'rowInvalid',
      'baris 3, kolom nilai',
      '0.81',
    ]);
  });
  it('rejects villages out of code order, duplicates, and malformed codes', async () => {
    expect(await faultAfter('desa.csv', '99.01.01.2002', '99.01.01.2000')).toEqual([
      'rowInvalid',
      'baris 3, kolom kode',
      '99.01.01.2000',
    ]);
    expect(await faultAfter('desa.csv', '99.01.01.2002', '99.01.01.2001')).toEqual([
      'rowInvalid',
      'baris 3, kolom kode',
      '99.01.01.2001',
    ]);
    expect(await faultAfter('desa.csv', '99.01.01.2002', '9901012002')).toEqual([
      'rowInvalid',
      'baris 3, kolom kode',
      '9901012002',
    ]);
  });
  it('names the first village whose area or place is impossible', async () => {
    expect(await faultAfter('desa.csv', '3,109.515,-7.04', '3,180.5,-91')).toEqual([
      'valueImpossible',
      'baris 4, kolom lon',
      '180.5',
    ]);
    expect(await faultAfter('desa.csv', ',5,109.54', ',0,-190')).toEqual([
      'valueImpossible',
      'baris 5, kolom luas_km2',
      '0',
    ]);
    expect(await faultAfter('desa.csv', '109.51,-7.01', '109.51,90.01')).toEqual([
      'valueImpossible',
      'baris 2, kolom lat',
      '90.01',
    ]);
  });
  it('rejects values of unknown villages, indicators and years', async () => {
    expect(await faultAfter('nilai.csv', '99.01.02.2002,idm,2023', '99.01.09.2002,idm,2023')).toEqual([
      'packInconsistent',
      'baris 6, kolom kode',
      '99.01.09.2002',
    ]);
    expect(await faultAfter('nilai.csv', '99.01.02.2002,idm,2023', '99.01.02.2002,idm,2019')).toEqual([
      'packInconsistent',
      'baris 6, kolom indikator',
      'idm 2019',
    ]);
  });
  it('rejects unknown marks, formulas and official classes', async () => {
    expect(await faultAfter('nilai.csv', 'sembunyi', 'rahasia')).toEqual([
      'rowInvalid',
      'baris 8, kolom tanda',
      'rahasia',
    ]);
    expect(await faultAfter('katalog.csv', 'rerata(iks;ike)', 'jumlah(iks)')).toEqual([
      'rowInvalid',
      'baris 2, kolom rumus',
      'jumlah(iks)',
    ]);
    expect(await faultAfter('katalog.csv', '0.5;0.7', '0.7;0.5')).toEqual([
      'rowInvalid',
      'baris 2, kolom kelas_batas',
      '0.7;0.5',
    ]);
  });
  it('rejects a table without a required column', async () => {
    expect(await faultAfter('nilai.csv', 'indikator,tahun', 'indikator,thn')).toEqual([
      'fileUnreadable',
      'baris 1',
      'kode,indikator,thn,nilai,pembilang,penyebut,galat_baku,tanda',
    ]);
  });
  it('rejects a table with another number of villages than the descriptor states', async () => {
    const texts = smallPackTexts();
    const lines = (texts.get('desa.csv') ?? '').split('\n');
    texts.set('desa.csv', lines.toSpliced(4, 1).join('\n'));
    const { read } = await opened(texts);
    expect(!read.ok && [read.fault.code, read.fault.got, read.fault.expected]).toEqual([
      'packInconsistent',
      '3',
      '4',
    ]);
  });
});

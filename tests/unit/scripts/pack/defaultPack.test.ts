import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { packContent } from '../../../../scripts/pack/buildPack';
import { folderIo } from '../../../../scripts/pack/folderIo';
import { readPackSources } from '../../../../scripts/pack/packSources';
import { packFiles } from '../../../../src/studio/pack/packContent';
import { readSourceTable } from '../../../../scripts/pack/sourceTable';
import { valueRows } from '../../../../scripts/pack/valueRows';
import type { Dataset, IndicatorYear } from '../../../../src/data/model/dataset';
import { columnKey } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { openPack } from '../../../../src/data/pack/packFiles';
import { readDataset } from '../../../../src/data/pack/readPack';
import { readPart, type PackParts } from '../../../../src/data/pack/readParts';
import { textRows } from '../../../../src/data/model/textColumn';
import { SHIPPED } from './packCopy';

let dataset: Dataset;
let parts: Pick<PackParts, 'series' | 'programme' | 'interventions'>;
let codes: string[];

function answer<T>(result: { ok: true; value: T } | { ok: false; fault: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

beforeAll(async () => {
  const files = answer(await openPack(`${SHIPPED}/`, folderIo));
  const read = answer(await readDataset(files));
  dataset = read.dataset;
  codes = textRows(dataset.villages.code);
  parts = {
    series: answer(await readPart('series', files, read)),
    programme: answer(await readPart('programme', files, read)),
    interventions: answer(await readPart('interventions', files, read)),
  };
});

const column = (id: string, year: number): IndicatorYear => {
  const found = dataset.columns.get(columnKey(id, year));
  if (!found) throw new Error(`no ${id} ${year}`);
  return found;
};
const sum = (values: Iterable<number> | null) => [...(values ?? [])].reduce((a, b) => a + b, 0);
const marks = ({ mark }: IndicatorYear, wanted: number) => [...mark].filter((one) => one === wanted).length;
const rowOf = (code: string) => codes.indexOf(code);

describe('the default pack', () => {
  it('has 272 desa and 13 kelurahan in 19 kecamatan, in at most 150 kB', () => {
    const { villages, manifest } = dataset;
    expect([villages.n, villages.kecamatan.keys.length]).toEqual([285, 19]);
    expect([...villages.kind.index].filter((kind) => villages.kind.keys[kind] === 'kelurahan')).toHaveLength(
      13,
    );
    const paths = ['datapackage.json', ...manifest.resources.map(({ path }) => path)];
    const gzip = sum(paths.map((path) => gzipSync(readFileSync(join(SHIPPED, path))).length));
    expect(gzip).toBeLessThan(150_000);
  });

  it('carries the published index for every desa, and says that it does not apply to a kelurahan', () => {
    const idm = column('idm', 2024);
    for (const row of readSourceTable('data/pekalongan/idm_2024.csv')) {
      expect(idm.value[rowOf(row.text('kode'))]).toBe(row.number('idm'));
    }
    expect([marks(idm, MARK.present), marks(idm, MARK.notApplicable)]).toEqual([272, 13]);
  });

  it('reproduces all 272 published statuses by the official cuts', () => {
    const official = dataset.indicators.find(({ id }) => id === 'idm')?.official;
    const idm = column('idm', 2024);
    const status = column('idm_status', 2024);
    const differing = codes.filter((_, row) => {
      const byCuts = official?.upper.filter((bound) => (idm.value[row] ?? NaN) > bound).length;
      return idm.mark[row] === MARK.present && byCuts !== status.value[row];
    });
    expect(differing).toEqual([]);
    expect(official?.labels.map((label) => label.id)).toEqual([
      'Sangat Tertinggal',
      'Tertinggal',
      'Berkembang',
      'Maju',
      'Mandiri',
    ]);
  });

  it('shares population and poverty so that they sum to the published figures', () => {
    expect(sum(column('penduduk', 2020).value)).toBe(968_821);
    expect(sum(column('penduduk', 2024).value)).toBe(1_026_546);
    // 8.95 % of 1,026,546 is 91,875.867.
    expect(sum(column('miskin', 2024).value)).toBe(91_876);
    const rate = column('p0_desa', 2024);
    expect((sum(rate.numerator) / sum(rate.denominator)) * 100).toBeCloseTo(8.95, 3);
    expect(Math.min(...(rate.standardError ?? [])) / Math.max(...rate.value)).toBeGreaterThan(0.05);
  });

  it('keeps the census of 23 villages exactly, and the 13 published kecamatan', () => {
    const people = column('penduduk', 2020);
    const gejlig = textRows(dataset.villages.name).indexOf('Gejlig');
    expect(people.value[gejlig]).toBe(6592);
    expect(people.standardError?.[gejlig]).toBe(0);
    expect(marks(column('penduduk_sensus', 2020), MARK.present)).toBe(23);
    for (const row of readSourceTable('data/pekalongan/kecamatan.csv')) {
      const published = row.number('penduduk_2020');
      if (Number.isNaN(published)) continue;
      expect(sum(people.value.filter((_, i) => codes[i]?.startsWith(row.text('kode'))))).toBe(published);
    }
  });

  it('states how well its borders agree with published ones, measured on these very borders', () => {
    const descriptor = JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as {
      petala: {
        boundary: { agreement: { batas_sha256: string; pembanding: { iou_median: number; desa: number }[] } };
      };
    };
    const { batas_sha256, pembanding } = descriptor.petala.boundary.agreement;
    expect(batas_sha256).toBe(dataset.manifest.resources.find(({ name }) => name === 'batas')?.hash);
    expect(pembanding.map(({ desa }) => desa)).toEqual([285, 285]);
    expect(pembanding[0]?.iou_median).toBeGreaterThanOrEqual(0.75);
  });

  it('is built again to the very same bytes', () => {
    const topology = JSON.parse(readFileSync(join(SHIPPED, 'batas.topo.json'), 'utf8')) as Topology;
    const sources = readPackSources('data/pekalongan');
    const boundary = {
      topology,
      status: 'model' as const,
      note: sources.config.boundary.note,
      sourceId: 'cod-ab-2020',
    };
    for (const { path, bytes } of packFiles(packContent(sources, boundary).content)) {
      expect(Buffer.from(bytes).equals(readFileSync(join(SHIPPED, path))), path).toBe(true);
    }
  });

  it('counts each school once or leaves it out', () => {
    const { report } = valueRows(readPackSources('data/pekalongan'));
    expect(report.schools).toMatchObject({ byName: 481, byPoint: 157, doubtful: 16 });
    expect(sum(column('sekolah', 2019).value)).toBe(654 - 16);
  });

  it('lists stunting focus villages, and leaves flooded families of unlisted villages missing', () => {
    expect([sum(column('lokus_stunting', 2019).value), sum(column('lokus_stunting', 2020).value)]).toEqual([
      10, 11,
    ]);
    const flood = column('rob_kk', 2020);
    expect([marks(flood, MARK.present), marks(flood, MARK.missing)]).toEqual([9, 276]);
    // Mulyorejo in Tirto, not the one in Kesesi.
    expect(flood.value[rowOf('33.26.15.2014')]).toBe(337);
    expect(flood.mark[rowOf('33.26.09.2020')]).toBe(MARK.missing);
  });

  it('shows what the sources disagree about side by side, one of them drawn', () => {
    const figures = (id: string, year: number) =>
      parts.series
        .filter(
          (point) => point.area === 'Kabupaten Pekalongan' && point.indicatorId === id && point.year === year,
        )
        .map(({ value, primary }) => [value, primary]);
    expect(figures('p0', 2016)).toEqual([
      [12.9, true],
      [12.96, false],
      [12.98, false],
    ]);
    expect(figures('p0_turun', 2016)).toEqual([
      [0.19, true],
      [0.42, false],
    ]);
    expect(figures('penduduk', 2024)).toEqual([
      [1_026_546, true],
      [1_019_006, false],
    ]);
    expect(figures('p0', 2020)).toEqual([[13, false]]);
    expect(figures('p0', 2025)).toEqual([[8.95, false]]);
    const reported = ['desa_merah', 'desa_replikasi'].flatMap((id) =>
      parts.series.filter((p) => p.indicatorId === id && p.primary).map((p) => p.value),
    );
    expect(reported).toEqual([46, 67, 42, 35]);
  });

  it('has the programme events of ten villages and invents no parent laboratory', () => {
    expect(new Set(parts.programme.map(({ row }) => row)).size).toBe(10);
    expect(parts.programme.every(({ parentRow }) => parentRow === null)).toBe(true);
    const count = (status: string) => parts.programme.filter((event) => event.status === status).length;
    expect(['laboratory', 'replication', 'red', 'leftRed'].map(count)).toEqual([3, 7, 3, 2]);
    expect(
      [...dataset.villages.typology.index].filter((at) => dataset.villages.typology.keys[at] !== ''),
    ).toHaveLength(10);
  });

  it('stands interventions at villages only where villages are known', () => {
    expect(parts.interventions).toHaveLength(25);
    for (const { precision, points, rows } of parts.interventions) {
      expect(points).toHaveLength(precision === 'village' ? rows.length : 0);
    }
    const mangroves = parts.interventions.find(({ id }) => id === 'mageri-segoro-2025');
    expect(mangroves?.rows.map((row) => codes[row]?.slice(0, 8))).toEqual([
      '33.26.15',
      '33.26.15',
      '33.26.19',
      '33.26.19',
      '33.26.19',
      '33.26.19',
    ]);
    expect(mangroves?.actorIds).toEqual(['pemkab', 'usaha', 'masyarakat']);
  });

  it.skipIf(!existsSync('../shared/facts'))('copies the fact tables without a slip', () => {
    const facts = readSourceTable('../shared/facts/interventions.csv');
    const amounts = facts.map((row) => row.number('amount_idr')).filter((x) => !Number.isNaN(x));
    expect(sum(parts.interventions.map(({ budget_rp }) => budget_rp ?? 0))).toBe(sum(amounts));
    const series = readSourceTable('../shared/facts/district_series.csv');
    for (const row of series) {
      const value = Number.parseFloat(row.text('value'));
      const found = parts.series.some(
        (point) =>
          point.area === row.text('area') &&
          point.value === value &&
          (row.text('year') === '' || point.year === row.number('year')),
      );
      expect(found, `${row.text('area')} ${row.text('indicator')} ${row.text('year')}`).toBe(true);
    }
  });
});

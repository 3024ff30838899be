import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefused, type Finding } from '../../../../src/studio/check/finding';
import { checkFolder } from '../../../../scripts/pack/checkFolder';
import { smallWholePack } from './mutants/smallWholePack';
import { damage } from './packCopy';

/** Findings in the small pack after one text in one file is another. */
async function findingsAfter(
  file: string,
  from: string | RegExp,
  to: string,
): Promise<{ findings: readonly Finding[]; seconds: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'petala-kecil-'));
  for (const [path, text] of smallWholePack()) writeFileSync(join(dir, path), text);
  if (from !== '') damage(dir, file, (text) => text.replace(from, to));
  const begun = performance.now();
  const { findings } = await checkFolder(dir);
  rmSync(dir, { recursive: true });
  return { findings, seconds: (performance.now() - begun) / 1000 };
}

describe('a pack with impossible values', () => {
  it('the pack is sound before it is damaged', async () => {
    expect((await findingsAfter('', '', '')).findings).toEqual([]);
  });

  it.each([
    ['180 % of a percentage', 'nilai.csv', '16.67,30,180', '180,324,180', 'valueImpossible', 'baris 18, kolom nilai'],
    ['an index of 1e300', 'nilai.csv', '0.6022', '1e300', 'valueImpossible', 'baris 6, kolom nilai'],
    ['an index above its range', 'nilai.csv', '0.6022', '6.022', 'valueImpossible', 'baris 6, kolom nilai'],
    ['a count below zero', 'nilai.csv', '2024,25,', '2024,-25,', 'valueImpossible', 'baris 12, kolom nilai'],
    ['a part above its whole', 'nilai.csv', '12.5,25,200', '12.5,250,200', 'valueImpossible', 'baris 20, kolom pembilang'],
    ['an error below zero', 'nilai.csv', '180,1.5', '180,-1.5', 'valueImpossible', 'baris 18, kolom galat_baku'],
    ['an error wider than the scale', 'nilai.csv', '180,1.5', '180,150', 'valueImpossible', 'baris 18, kolom galat_baku'],
    ['NaN as a number', 'nilai.csv', '0.6022', 'NaN', 'rowInvalid', 'baris 6, kolom nilai'],
    ['an area below zero', 'desa.csv', ',14.66,', ',-14.66,', 'valueImpossible', 'baris 4, kolom luas_km2'],
    ['a total below its villages', 'total.csv', '2024,2,43,', '2024,2,42,', 'valueImpossible', 'baris 3, kolom nilai'],
    ['a total below the villages shown beside a hidden one', 'total.csv', '2024,2,40,', '2024,2,29,', 'valueImpossible', 'baris 2, kolom nilai'],
    ['a total of another number of villages', 'total.csv', '2024,4,83,', '2024,5,83,', 'packInconsistent', 'baris 4, kolom desa'],
    ['a total above one in its share', 'total.csv', '8.6,43,500', '106,530,500', 'valueImpossible', 'baris 6, kolom nilai'],
    ['a year of the far future', 'deret.csv', '2019', '20190', 'valueImpossible', 'baris 2, kolom tahun'],
    ['a regency figure of 140 %', 'deret.csv', ',14,', ',140,', 'valueImpossible', 'baris 2, kolom nilai'],
    ['a day that does not exist', 'program.csv', '2020-02-14', '2020-02-31', 'rowInvalid', 'baris 2, kolom tanggal'],
    ['a village that is its own laboratory', 'program.csv', '2020-02-14,,99.01.01.2001', '2020-02-14,,99.01.01.2002', 'packInconsistent', 'baris 2, kolom induk'],
    ['digits that no number has', 'katalog.csv', 'Definition,2,100', 'Definition,400,100', 'rowInvalid', 'baris 4, kolom desimal'],
    ['a budget below zero', 'intervensi.geojson', '1500000', '-1500000', 'valueImpossible', 'fitur 1, pagu_rp'],
    ['an arc that is half', 'batas.topo.json', '[[6,7,5,2]]', '[[6,7.5,5,2]]', 'arcRange', 'objects.desa, bentuk 3 (99.01.02.1001)'],
    ['an arc that is null', 'batas.topo.json', '[[6,7,5,2]]', '[[6,null,5,2]]', 'arcRange', 'objects.desa, bentuk 3 (99.01.02.1001)'],
    ['another arc', 'batas.topo.json', '[[6,7,5,2]]', '[[6,7,4,2]]', 'arcRange', 'objects.desa, bentuk 3 (99.01.02.1001)'],
    ['a shape that is null', 'batas.topo.json', /\{"type":"Polygon","id":"99\.01\.02\.1001".*?\}\}/, 'null', 'arcRange', 'objects.desa, bentuk 3'],
    ['objects that are null', 'batas.topo.json', /"objects":\{.*\},"arcs"/s, '"objects":null,"arcs"', 'fileUnreadable', 'objects'],
    ['a vertex flung to 0, 0', 'batas.topo.json', '[109.52,-7.02]', '[0,0]', 'arcRange', 'objects.desa, bentuk 1 (99.01.01.2001)'],
    ['features that are null', 'intervensi.geojson', /\{"type":"Feature".*?\}\}/, 'null', 'rowInvalid', 'fitur 1, id'],
  ] as const)('%s is named with its place', async (_, file, from, to, code, where) => {
    const { findings, seconds } = await findingsAfter(file, from, to);
    expect(findings.find((one) => one.code === code && one.where === where), JSON.stringify(findings)).toMatchObject({
      file,
      severity: 'error',
    });
    expect(isRefused(findings)).toBe(true);
    expect(seconds).toBeLessThan(10);
  }); // prettier-ignore

  it('a count a million times its neighbours is a warning, with the reason, and the pack is not refused', async () => {
    const { findings } = await findingsAfter('nilai.csv', '2024,4,,,,ada', '2024,4000000,,,,ada');
    expect(findings).toMatchObject([
      { code: 'valueOutlying', severity: 'warning', where: '99.01.02.1001, sekolah 2024' },
    ]);
    expect(findings[0]?.message).toContain('4000000, padahal tiga perempat angka lainnya paling besar 3');
    expect(isRefused(findings)).toBe(false);
  });

  it('all that cannot be is listed, not the first alone', async () => {
    const { findings } = await findingsAfter('nilai.csv', /,(0\.6022|0\.81),,/g, ',7,,');
    expect(findings.filter(({ code }) => code === 'valueImpossible').map(({ where }) => where)).toEqual([
      'baris 6, kolom nilai',
      'baris 7, kolom nilai',
    ]);
  });
});

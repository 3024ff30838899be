import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VillageDataset, Indicator, IndicatorYear } from '../../../src/data/model/dataset';
import { attackPack, type PackAttack } from '../../../src/data/disclosure/attackPack';
import { hierarchyOf } from '../../../src/data/disclosure/hierarchy';
import { linkFigures } from '../../../src/data/disclosure/linkFigures';
import { brokenTotals, shownTotals, type TotalRow } from '../../../src/data/disclosure/publishedTotals';
import { readDisclosureSettings, type DisclosureSettings } from '../../../src/data/disclosure/settings';
import { shownTooSmall } from '../../../src/data/disclosure/shownCells';
import { loadResource, openPack, type PackFiles } from '../../../src/data/pack/packFiles';
import { readColumn, readDataset } from '../../../src/data/pack/readPack';
import { readTotals } from '../../../src/data/pack/readTotals';
import { textRows } from '../../../src/data/model/textColumn';
import { groupKey } from '../../../src/data/model/groupColumn';
import { finding, findingOf, type Finding } from './finding';
import { folderIo } from './folderIo';
import { checkFamilies, checkHiddenNumbers, checkTotals } from './hiddenChecks';

export interface AttackCheck {
  readonly findings: readonly Finding[];
  /** null where the pack could not be read so far. */
  readonly attack: PackAttack | null;
}

/**
 * Attacks a pack with everything that its own files say: finds what is shown though it should be hidden, numbers left
 * beside a mark, totals that do not add up, and for every hidden cell the interval that can be reached.
 */
export async function checkAttack(dir: string): Promise<AttackCheck> {
  const stop = (...findings: Finding[]): AttackCheck => ({ findings, attack: null });
  const opened = await openPack(`${dir}/`, folderIo);
  if (!opened.ok) return stop(findingOf(opened.fault));
  const read = await readDataset(opened.value);
  if (!read.ok) return stop(findingOf(read.fault));
  const { dataset } = read.value;
  const settings = settingsOf(dir);
  if (typeof settings === 'string') {
    return stop(finding('disclosureSettings', { file: 'datapackage.json', where: 'petala' }, settings));
  }
  const codes = textRows(dataset.villages.code);
  const codeAt = (row: number) => codes[row] ?? '';
  const { n, kecamatan } = dataset.villages;
  const hierarchy = hierarchyOf(Array.from({ length: n }, (_, row) => groupKey(kecamatan, row)));
  if (typeof hierarchy === 'string')
    return stop(finding('hierarchyMissing', { file: 'desa.csv' }, hierarchy));
  const { columns, findings } = await countingColumns(opened.value, dataset);
  const { indicators } = dataset;
  const links = linkFigures({ indicators, columns, settings, codeAt });
  if (typeof links === 'string')
    return stop(...findings, finding('linkBroken', { file: 'nilai.csv' }, links));
  const totals = await allTotals(opened.value);
  if ('code' in totals) return stop(...findings, totals);
  const shown = shownTotals(totals.rows, indicators);
  const attack = attackPack({ links, hierarchy, totals: shown, threshold: settings.threshold, codeAt });
  return {
    attack,
    findings: [
      ...findings,
      ...checkTotals(totals.rows, { indicators, settings }),
      ...brokenTotals(shown, { links, hierarchy }).map((what) =>
        finding('totalWrong', { file: 'total.csv' }, what),
      ),
      ...shownTooSmall({ links, settings, codeAt }).map((what) =>
        finding('countExposed', { file: 'nilai.csv' }, what),
      ),
      ...(await checkFamilies(opened.value, settings)),
      ...reachFindings(attack, settings),
    ],
  };
}

function settingsOf(dir: string): DisclosureSettings | string {
  const descriptor = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as {
    petala?: { disclosure?: unknown };
  };
  return readDisclosureSettings(descriptor.petala?.disclosure);
}

/** Every indicator-year of counts and ratios, and numbers that stand where a mark says that there is none. */
async function countingColumns(
  files: PackFiles,
  dataset: VillageDataset,
): Promise<{ readonly columns: IndicatorYear[]; readonly findings: Finding[] }> {
  const columns: IndicatorYear[] = [];
  const findings: Finding[] = [];
  const counts = ({ kind, level }: Indicator) =>
    level === 'village' && (kind === 'count' || kind === 'ratio');
  for (const { id, years } of dataset.indicators.filter(counts)) {
    for (const year of years) {
      const column = await readColumn(files, dataset, { indicatorId: id, year });
      if (!column.ok) findings.push(findingOf(column.fault));
      else {
        columns.push(column.value);
        findings.push(...checkHiddenNumbers(column.value));
      }
    }
  }
  return { columns, findings };
}

/** In one table, or, of a large pack, in one an indicator-year. */
async function allTotals(files: PackFiles): Promise<{ readonly rows: readonly TotalRow[] } | Finding> {
  const rows: TotalRow[] = [];
  for (const { name, path } of files.manifest.resources.filter((one) => /^total(-|$)/.test(one.name))) {
    const loaded = await loadResource(files, name);
    const read = loaded.ok ? readTotals(path, loaded.value) : loaded;
    if (!read.ok) return findingOf(read.fault);
    rows.push(...read.value);
  }
  return { rows };
}

function reachFindings(
  { attacked, learnt, contradictions }: PackAttack,
  { threshold }: DisclosureSettings,
): Finding[] {
  const at = { file: 'nilai.csv' };
  return [
    ...contradictions.map((where) =>
      finding('totalWrong', { file: 'total.csv', where }, 'jumlah bertentangan dengan desa yang ditampilkan'),
    ),
    ...attacked
      .filter(({ kept, reach }) => !kept && !Number.isNaN(reach.low))
      .map(({ figure, code, reach: { low, high } }) =>
        finding(
          'reachTooTight',
          { ...at, where: `${code}, ${figure}` },
          `penyerang sampai pada ${low}–${high}, ambang ${threshold}`,
        ),
      ),
    ...learnt.map(({ figure, code, by }) =>
      finding(
        'insiderLearns',
        { ...at, where: `${code}, ${figure}` },
        `terhitung tepat oleh yang tahu angka ${by}`,
      ),
    ),
  ];
}

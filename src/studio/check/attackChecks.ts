import type { VillageDataset, Indicator, IndicatorYear } from '../../data/model/dataset';
import { attackPack, type PackAttack } from '../../data/disclosure/attackPack';
import { hierarchyOf } from '../../data/disclosure/hierarchy';
import { linkFigures } from '../../data/disclosure/linkFigures';
import { brokenTotals, shownTotals, type TotalRow } from '../../data/disclosure/publishedTotals';
import { readDisclosureSettings, type DisclosureSettings } from '../../data/disclosure/settings';
import { shownTooSmall } from '../../data/disclosure/shownCells';
import { isRecord } from '../../data/model/untrustedJson';
import { loadResource, openPack, type PackFiles, type PackIo } from '../../data/pack/packFiles';
import { readColumn, readDataset } from '../../data/pack/readPack';
import { readTotals } from '../../data/pack/readTotals';
import { textRows } from '../../data/model/textColumn';
import { groupKey } from '../../data/model/groupColumn';
import { parseJson } from '../../data/model/manifest';
import { finding, findingOf, type Finding } from './finding';
import { checkFamilies, checkHiddenNumbers, checkTotals } from './hiddenChecks';

export interface AttackCheck {
  readonly findings: readonly Finding[];
  /** null where the pack could not be read so far. */
  readonly attack: PackAttack | null;
}

/**
 * Attacks a pack with everything that its own files say: finds what is shown though it should be hidden, numbers left
 * beside a mark, totals that do not add up, and for every hidden cell the interval that can be reached.
 *
 * @param base where the pack's files lie, as for `openPack`
 */
export async function checkAttack(base: string, io: PackIo): Promise<AttackCheck> {
  const stop = (...findings: Finding[]): AttackCheck => ({ findings, attack: null });
  const opened = await openPack(base, io);
  if (!opened.ok) return stop(findingOf(opened.fault));
  const read = await readDataset(opened.value);
  if (!read.ok) return stop(findingOf(read.fault));
  const { dataset } = read.value;
  const settings = await settingsOf(base, io);
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

async function settingsOf(base: string, io: PackIo): Promise<DisclosureSettings | string> {
  const descriptor = parseJson((await io.get(`${base}datapackage.json`)).bytes);
  const petala = descriptor.ok && isRecord(descriptor.value) ? descriptor.value.petala : null;
  return readDisclosureSettings(isRecord(petala) ? petala.disclosure : undefined);
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

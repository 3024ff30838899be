import { MISSED } from './missedTargets';
import { BENCHES, type BenchName, type BenchResult, type Run } from './results';
import { holds, type Target } from './statistics';
import { figure, table } from './tables';

export const TITLES: Readonly<Record<BenchName, string>> = {
  sizes: 'Sizes',
  ready: 'Time to the first map',
  recolour: 'Recolouring',
  explore: 'Exploring',
  frames: 'A whole frame',
  table: 'Table, 81,904 rows',
  tasks: 'Tasks of the page',
  carry: 'Files carried away',
  meeting: 'A meeting of 60 scenes',
  nation: 'A nation of villages',
  site: 'Static pages',
  points: 'Points in polygons',
  region: 'A region drawn',
  nearest: 'Nearest service',
  dissolve: 'Villages dissolved to kecamatan',
  hotspots: 'Hot spots',
  rollup: 'Roll-up of indicators and years',
  growth: 'Growth with the number of villages',
  helix: 'Who does what where',
  import: 'Files brought into the studio',
};
const TAKEN: Readonly<Record<Run['taken'], string>> = {
  measured: 'Measured',
  published: 'Taken over, as rounded, from the tables published',
};

const wanted = ({ atLeast, atMost, unit }: Target): string =>
  `${atLeast === undefined ? `≤ ${figure(atMost ?? NaN)}` : `≥ ${figure(atLeast)}`} ${unit}`.trim();

const got = ({ got, unit }: Target): string => `${figure(got)} ${unit}`.trim();

/** A row of the verdicts: target, wanted, measured, what the run before gave, whether it is reached, and why not. */
function verdict(target: Target, before: readonly Target[]): string[] {
  const reached = holds(target);
  const earlier = before.find(({ name }) => name === target.name);
  return [
    target.name,
    wanted(target),
    got(target),
    earlier ? got(earlier) : '–',
    reached ? 'reached' : '**not reached**',
    reached ? '' : (MISSED[target.name] ?? 'not explained yet'),
  ];
}

/** Everything that the committed results say, as Markdown. */
export function verdictTables(results: readonly BenchResult[]): string {
  const targets = results.flatMap((result) => result.targets);
  const reached = targets.filter(holds).length;
  const unpublished = BENCHES.filter((name) => !results.some(({ bench }) => bench === name));
  return [
    `${reached} of ${targets.length} targets are reached.`,
    ...(unpublished.length > 0
      ? [`Nothing is published yet of ${unpublished.map((name) => `\`${name}\``).join(', ')}.`]
      : []),
    ...results.flatMap(({ bench, run, targets: own, previous }) => [
      `### ${TITLES[bench]}`,
      ...(own.length > 0
        ? [
            table(
              VERDICT_HEAD,
              own.map((one) => verdict(one, previous?.targets ?? [])),
            ),
          ]
        : ['No target was set; the figures stand in the file.']),
      describeRun(bench, run) + (previous ? ` Before: ${whenAndWhat(previous.run)}.` : ''),
    ]),
  ].join('\n\n');
}

const VERDICT_HEAD = ['target', 'wanted', 'measured', 'before', 'verdict', 'why not'];

/** When, where and of which commit figures are. */
export function describeRun(bench: BenchName, run: Run): string {
  const load = run.load
    ? ` Load average ${run.load[0].toFixed(1)} before, ${run.load[1].toFixed(1)} after.`
    : '';
  const file = `[results/${bench}.json](results/${bench}.json)`;
  return `${TAKEN[run.taken]} ${whenAndWhat(run)}: ${file}. ${run.machine}.${load} ${run.note}`.trimEnd();
}

const whenAndWhat = ({ date, commit, passes, seed }: Run): string =>
  `${date}, commit \`${commit}\`, ${passes} passes, seed ${seed}`;

/** What a quick run says, beside what is published. */
export function quickTable(measured: readonly Target[], published: readonly BenchResult[]): string {
  const before = published.flatMap(({ targets }) => targets);
  const rows = measured.map((target) => verdict(target, before).slice(0, -1));
  return table(['target', 'wanted', 'measured', 'published', 'verdict'], rows);
}

const BEGIN = '<!-- verdicts: rendered by bench/verdicts.ts -->';
const END = '<!-- end of verdicts -->';

/** The document with its verdicts replaced. Throws where it has no place for them. */
export function withVerdicts(document: string, verdicts: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`bench/README.md lacks ${BEGIN} or ${END}`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${verdicts}\n\n${document.slice(to)}`;
}

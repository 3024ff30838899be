import { MISSED } from './missedTargets';
import type { BenchName, BenchResult, Run } from './results';
import { holds, type Target } from './statistics';
import { figure, table } from './tables';

const TITLES: Readonly<Record<BenchName, string>> = {
  sizes: 'Sizes',
  ready: 'Time to the first map',
  recolour: 'Recolouring',
  explore: 'Exploring',
  table: 'Table, 81,904 rows',
  tasks: 'Tasks of the page',
  carry: 'Files carried away',
  meeting: 'A meeting of 60 scenes',
  site: 'Static pages',
  analysis: 'Analysis',
  helix: 'Who does what where',
  import: 'Files brought into the studio',
};
const TAKEN: Readonly<Record<Run['taken'], string>> = {
  measured: 'Measured',
  published: 'Taken over, as rounded, from the tables published',
};

const wanted = ({ atLeast, atMost, unit }: Target): string =>
  `${atLeast === undefined ? `≤ ${figure(atMost ?? NaN)}` : `≥ ${figure(atLeast)}`} ${unit}`.trim();

/** A row of the verdicts: target, wanted, measured, whether it is reached, and why not. */
function verdict(target: Target): string[] {
  const reached = holds(target);
  const why = reached ? '' : (MISSED[target.name] ?? 'not explained yet');
  return [
    target.name,
    wanted(target),
    `${figure(target.got)} ${target.unit}`.trim(),
    reached ? 'reached' : '**not reached**',
    why,
  ];
}

/** Everything that the committed results say, as Markdown. */
export function verdictTables(results: readonly BenchResult[]): string {
  const targets = results.flatMap((result) => result.targets);
  const reached = targets.filter(holds).length;
  return [
    `${reached} of ${targets.length} targets are reached.`,
    ...results.flatMap(({ bench, run, targets: own }) => [
      `### ${TITLES[bench]}`,
      ...(own.length > 0
        ? [table(['target', 'wanted', 'measured', 'verdict', 'why not'], own.map(verdict))]
        : ['No target was set; the figures stand in the file.']),
      `${TAKEN[run.taken]} ${run.date}, commit \`${run.commit}\`, ${run.passes} passes, seed ${run.seed}: ` +
        `[results/${bench}.json](results/${bench}.json). ${run.machine}. ${run.note}`.trim(),
    ]),
  ].join('\n\n');
}

const BEGIN = '<!-- verdicts: rendered by bench/verdicts.ts -->';
const END = '<!-- end of verdicts -->';

/** The document with its verdicts replaced. Throws where it has no place for them. */
export function withVerdicts(document: string, verdicts: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`bench/README.md lacks ${BEGIN} or ${END}`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${verdicts}\n\n${document.slice(to)}`;
}

import { figure, spreadText, table, targetTable } from '../tables';
import type { Analysis, Entry } from './contest';

/** A table of the targets, then one table for each question. */
export function analysisReport(title: string, analyses: readonly Analysis[]): string {
  return [
    `## ${title}`,
    targetTable(analyses.flatMap(({ targets }) => targets)),
    ...analyses.flatMap(({ title, text, entries }) => [
      `### ${title}`,
      table(
        ['way', 'processor time, ms', '× Petala'],
        entries.map((entry) => [
          entry.name + (entry.part < 1 ? ` (extrapolated from ${shareText(entry.part)})` : ''),
          spreadText(entry.cpu_ms),
          figure(entry.cpu_ms.median / ownOf(entries)),
        ]),
      ),
      text,
    ]),
  ].join('\n\n');
}

function ownOf(entries: readonly Entry[]): number {
  return entries.find(({ key }) => key === 'ours')?.cpu_ms.median ?? NaN;
}

/** `6.7 %`, `0.05 %`, `0.006 %` */
export function shareText(part: number): string {
  return `${Number((100 * part).toPrecision(part < 0.01 ? 1 : 2))} %`;
}

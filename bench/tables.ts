import { holds, type Spread, type Target } from './statistics';

/** A number as a table shows it: three significant digits, thousands apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `12.3 (11.0–15.9)` */
export function spreadText({ median, min, max }: Spread): string {
  return `${figure(median)} (${figure(min)}–${figure(max)})`;
}

/** A Markdown table; the first column is text, the rest stand right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '---:')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** The targets as a table: wanted, measured, and whether the target is reached. */
export function targetTable(targets: readonly Target[]): string {
  return table(
    ['target', 'wanted', 'measured', 'verdict'],
    targets.map((target) => {
      const wanted =
        target.atLeast === undefined ? `≤ ${figure(target.atMost ?? NaN)}` : `≥ ${figure(target.atLeast)}`;
      return [
        target.name,
        `${wanted} ${target.unit}`,
        `${figure(target.got)} ${target.unit}`,
        holds(target) ? 'holds' : '**falls short**',
      ];
    }),
  );
}

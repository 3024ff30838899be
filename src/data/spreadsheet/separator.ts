const SEPARATORS = [',', ';', '\t', '|'] as const;
const MOST_LINES = 60;

/**
 * What separates the cells of a text: the mark by which most of its first lines have the same number of cells, so that a
 * title above the table and lists within cells do not decide. With as many lines, the mark that gives more cells.
 */
export function separatorOf(text: string): string {
  const lines = firstLines(text);
  let best: { readonly mark: string; readonly lines: number; readonly cells: number } | null = null;
  for (const mark of SEPARATORS) {
    const fit = fitOf(lines, mark);
    if (best === null || fit.lines > best.lines || (fit.lines === best.lines && fit.cells > best.cells)) {
      best = { mark, ...fit };
    }
  }
  return best?.mark ?? ',';
}

/** How many lines have the number of cells, two or more, that most have. */
function fitOf(lines: readonly string[], mark: string): { readonly lines: number; readonly cells: number } {
  const linesOf = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(mark).length;
    if (cells > 1) linesOf.set(cells, (linesOf.get(cells) ?? 0) + 1);
  }
  let best = { lines: 0, cells: 0 };
  for (const [cells, count] of linesOf) {
    if (count > best.lines || (count === best.lines && cells > best.cells)) best = { lines: count, cells };
  }
  return best;
}

/** The first lines that are not blank, without what stands in quotation marks: line breaks there end no line. */
function firstLines(text: string): readonly string[] {
  const start = text.slice(0, 64_000).replaceAll(/"[^"]*"/g, '""');
  return start
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
}

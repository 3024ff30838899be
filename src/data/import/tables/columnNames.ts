import type { RawCell } from '../../spreadsheet/rawSheet';

/**
 * Names of a table's columns from the rows of its header: "Tahun 2024 / Jumlah" where groups stand over parts, `kolom_3`
 * where there is none, `nama_2` where a name was there before.
 */
export function columnNames(header: readonly (readonly RawCell[])[], width: number): readonly string[] {
  const filled = withGroups(header, width);
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.map((row) => row[column] ?? '').filter((text) => text !== '');
    const whole = texts.filter((text, i) => text !== texts[i - 1]).join(' / ');
    const name = unused(whole === '' ? `kolom_${column + 1}` : whole, taken);
    taken.add(name);
    return name;
  });
}

/** The texts of the header's rows; a group stands over every part that has no group of its own. */
function withGroups(header: readonly (readonly RawCell[])[], width: number): readonly (readonly string[])[] {
  const texts = header.map((row) => Array.from({ length: width }, (_, i) => textOf(row[i] ?? null)));
  const parts = texts.at(-1) ?? [];
  for (const row of texts.slice(0, -1)) {
    let group = '';
    for (let i = 0; i < width; i++) {
      if (row[i] !== '') group = row[i]!;
      else if (parts[i] !== '') row[i] = group;
    }
  }
  return texts;
}

function textOf(cell: RawCell): string {
  return String(cell ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function unused(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let times = 2;
  while (taken.has(`${name}_${times}`)) times++;
  return `${name}_${times}`;
}

import type { App } from '../../../state/app.svelte';
import type { TableColumn } from './tableLayout';

type Words = Pick<App, 't' | 'language'>;

/** The label of a table column. */
export function columnLabel(column: TableColumn, { t, language }: Words): string {
  return column.kind === 'figure'
    ? column.figure.indicator.shortName[language]
    : t(`tabel.kolom.${column.kind}`);
}

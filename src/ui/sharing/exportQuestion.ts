import { isByInterval, type Classified } from '../../aggregate/classes/classify';
import { isRanked, listedRanks, listedSpan } from '../../aggregate/classes/rank';
import { certaintyAt, isToldApart } from '../../aggregate/classes/uncertainty';
import type { ExportFigure, ExportQuestion } from '../../data/export/exportTable';
import { formats } from '../../messages/format';
import type { App } from '../../state/app.svelte';
import { intervalClassText } from '../../reading/classNames';
import { valueText } from '../../reading/figure';
import { orderWords } from '../../reading/orderWords';
import { filterSentence } from '../../reading/filterWords';
import { chipsOf, STATUS_KEYS } from '../../reading/programmeWords';
import type { VillageTable } from '../figures/villageTable.svelte';

/** Input of a table export: the rows and columns as they are shown; null while nothing is drawn. */
export function exportQuestion(app: App, table: VillageTable, link: string): ExportQuestion | null {
  const { answer, dataset, standings } = app.explorer;
  if (!answer || !dataset) return null;
  const [drawn, ...beside] = table.columns.flatMap(({ indicator, column }): readonly ExportFigure[] => {
    if (column === null) return [];
    return [
      {
        indicator,
        column,
        certaintyOfRow: (row) => certaintyWord({ indicator, column }, row, isByInterval(answer)),
      },
    ];
  });
  if (!drawn) return null;
  const classes = classWords(answer, app);
  // Hot-spot classes are categories and have no ranks.
  const ranks = answer.indicator.formula.kind === 'hotSpots' ? null : listedRanks(answer);
  return {
    dataset,
    rows: table.rows,
    drawn,
    beside,
    classes: classes.map((name, i) => ({ name, count: answer.counts[i] ?? 0 })),
    classOfRow: (row) => classes[answer.classIndex[row] ?? -1] ?? '',
    rankOfRow: (row) => (ranks && isRanked(ranks, answer, row) ? (ranks.place[row] ?? null) : null),
    rankSpanOfRow: (row) => ranks && listedSpan(ranks, row),
    statusOfRow: (row) =>
      chipsOf(standings.byRow.get(row))
        .map(({ status }) => app.t(STATUS_KEYS[status]))
        .join('; '),
    interventionsOfRow: (row) => table.interventions[row] ?? 0,
    filter: filterSentence(app),
    order: orderWords(app, table),
    link,
  };
}

/**
 * Reliability in words, with the same limits as the hatching on the map: above 30 per cent the colour is
 * withheld.
 */
const CERTAINTY_WORDS = { sure: 'cukup', careful: 'kurang', unsure: 'tidak cukup, warna ditahan' } as const;

/** For a change, significance is reported instead of the coefficient of variation. */
const CHANGE_WORDS = { told: 'berubah', not: 'tidak dapat dibedakan dari tidak berubah' } as const;

/** @param coloured all villages have a colour, because a classification by interval withholds none */
export function certaintyWord(
  answer: Pick<Classified, 'indicator' | 'column'>,
  row: number,
  coloured = false,
): string {
  const sure = certaintyAt(answer, row);
  if (sure === null) return '';
  const { kind } = answer.indicator.formula;
  return kind === 'change'
    ? CHANGE_WORDS[isToldApart(answer, row) ? 'told' : 'not']
    : coloured && sure === 'unsure'
      ? 'tidak cukup'
      : CERTAINTY_WORDS[sure];
}

/** Class labels in the file: the official name or category, otherwise the range, such as "(0,60; 0,65]". */
export function classWords(
  answer: Classified,
  { language, t }: Pick<App, 'language' | 't'>,
): readonly string[] {
  const { indicator, upper, min, max, question, counts } = answer;
  const wording = { indicator, f: formats(language), language };
  const official = question.classification.method === 'official' ? indicator.official?.labels : undefined;
  return counts.map((_, i) => {
    if (answer.categorical) return valueText(i, wording);
    if (isByInterval(answer)) return intervalClassText(answer, i, { ...wording, t });
    const label = official?.[i]?.[language];
    if (label !== undefined) return label;
    const low = valueText(upper[i - 1] ?? min, wording);
    const high = valueText(upper[i] ?? max, wording);
    return `${i === 0 ? '[' : '('}${low}; ${high}]`;
  });
}

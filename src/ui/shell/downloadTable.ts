import type { Classified } from '../../aggregate/classify';
import { certaintyAt } from '../../aggregate/uncertainty';
import type { Dataset } from '../../data/dataset';
import { exportCsv, exportName } from '../../data/exportCsv';
import type { Language } from '../../data/localized';
import { formats } from '../../messages/format';
import { valueText } from '../controls/figure';

/** Excel reads UTF-8 only where this stands before it. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Saves what the map draws as a CSV file and returns its name.
 * @param language of the class words; columns and marks are Indonesian in every language
 */
export function downloadTable(dataset: Dataset, answer: Classified, language: Language): string {
  const classes = classWords(answer, language);
  const question = {
    dataset,
    indicator: answer.indicator,
    column: answer.column,
    classOfRow: (row: number) => classes[answer.classIndex[row] ?? -1] ?? '',
    certaintyOfRow: (row: number) => certaintyWord(answer, row),
  };
  const file = new Blob([BYTE_ORDER_MARK, exportCsv(question)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = exportName(question);
  link.click();
  URL.revokeObjectURL(url);
  return link.download;
}

/** As the map hatches it: above 30 per cent the map withholds the colour, and the file says so. */
const CERTAINTY_WORDS = { sure: 'cukup', careful: 'kurang', unsure: 'tidak cukup, warna ditahan' } as const;

export function certaintyWord(answer: Pick<Classified, 'indicator' | 'column'>, row: number): string {
  const sure = certaintyAt(answer, row);
  return sure === null ? '' : CERTAINTY_WORDS[sure];
}

/** The map's classes as the file names them: the official word or category, else "(0,60; 0,65]". */
export function classWords(answer: Classified, language: Language): readonly string[] {
  const { indicator, upper, min, max, question, counts } = answer;
  const wording = { indicator, f: formats(language), language };
  const official = question.classification.method === 'official' ? indicator.official?.labels : undefined;
  return counts.map((_, i) => {
    if (answer.categorical) return valueText(i, wording);
    const label = official?.[i]?.[language];
    if (label !== undefined) return label;
    const low = valueText(upper[i - 1] ?? min, wording);
    const high = valueText(upper[i] ?? max, wording);
    return `${i === 0 ? '[' : '('}${low}; ${high}]`;
  });
}

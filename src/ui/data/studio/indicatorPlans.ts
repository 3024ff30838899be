import type { Dataset } from '../../../data/model/dataset';
import type { StudioPart } from '../../../state/studio/studioParts';
import type { IndicatorPlan, PlanPlace } from '../../../state/studio/studioPlan';
import type { GuessedIndicator } from '../../../studio/mapping/guessIndicators';

/** Where a part lies, as a recipe names it. */
export function planPlace({ file, summary }: Pick<StudioPart, 'file' | 'summary'>): PlanPlace {
  return { berkas: file, lembar: summary.name };
}

/** The plan to begin with for columns that may be an indicator: used where an indicator is named alike. */
export function planOf(
  guess: GuessedIndicator,
  {
    part,
    dataset,
    yearColumn,
  }: {
    readonly part: StudioPart;
    readonly dataset: Pick<Dataset, 'indicators' | 'manifest'> | null;
    readonly yearColumn: string;
  },
): IndicatorPlan {
  const { heading, columns, indicatorId } = guess;
  const known = dataset?.indicators.find(({ id }) => id === indicatorId);
  return {
    ...planPlace(part),
    heading,
    used: known !== undefined,
    id: known?.id ?? idOf(heading),
    entry: known ? {} : { nama: capital(heading), asal: dataset?.manifest.demo ? 'peraga' : 'resmi' },
    years: columns.map(({ column, year }) => ({
      column,
      year: year === null ? '' : String(year),
      numerator: '',
      denominator: '',
    })),
    yearColumn,
  };
}

/** An id made of a heading: "Angka kemiskinan (%)" becomes "angka_kemiskinan". */
export function idOf(heading: string): string {
  return heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

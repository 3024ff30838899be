import { nearestYears, timeline } from '../../aggregate/modes/timeline';
import { HOT_SPOTS, type HotSpotMode, type MapMode } from '../../aggregate/mapQuestion';
import type { Refusal } from '../../aggregate/modes/modeDescriptor';
import type { Indicator } from '../../data/model/dataset';
import type { Language } from '../../data/model/localized';
import type { Translate } from '../../messages/translate';
import type { AppState } from '../../state/url/appState';

/** An alternative to what was refused, offered as a button. */
export interface Way {
  readonly label: string;
  readonly change: Partial<AppState>;
}

/** Alternatives of one kind with a common introduction. */
export interface Ways {
  readonly said: string;
  readonly ways: readonly Way[];
}

export interface RefusalWords {
  readonly text: string;
  readonly groups: readonly Ways[];
}

/** The request that was refused. */
export interface HotSpotRefusalInput {
  readonly mode: MapMode;
  readonly indicator: Indicator;
  readonly year: number;
  readonly choices: readonly Indicator[];
  readonly t: Translate;
  readonly language: Language;
}

type Reason = Extract<
  Refusal['reason'],
  | 'category'
  | 'tooFew'
  | 'allEqual'
  | 'onlyIslands'
  | 'tooManyNeighbours'
  | 'noBoundaries'
  | 'onlyVillages'
  | 'noData'
>;

/** Whether a reason belongs to hot spots. */
export function isHotSpotReason(reason: Refusal['reason']): reason is Reason {
  return REASONS.includes(reason);
}
const REASONS: readonly string[] = [
  'category',
  'tooFew',
  'allEqual',
  'onlyIslands',
  'tooManyNeighbours',
  'noBoundaries',
  'onlyVillages',
  'noData',
] satisfies readonly Reason[];

/** Why hot spots cannot be computed, and alternatives. */
export function hotSpotRefusal(reason: Reason, input: HotSpotRefusalInput): RefusalWords {
  const { indicator, year, t, language } = input;
  const name = indicator.shortName[language];
  switch (reason) {
    case 'tooFew':
    case 'allEqual':
    case 'noData':
      return { text: t(`kantong.tolak.${reason}`, { name, year }), groups: [otherYears(input)] };
    case 'category':
      return { text: t('kantong.tolak.category', { name }), groups: [numbers(input)] };
    case 'onlyIslands':
      return withNeighbours('kantong.tolak.onlyIslands', 'kantong.jalan.terdekat', input);
    case 'tooManyNeighbours':
      return withNeighbours('kantong.tolak.tooManyNeighbours', 'kantong.jalan.queen', input);
    case 'noBoundaries':
      return { text: t('kantong.tolak.noBoundaries'), groups: [] };
    case 'onlyVillages': {
      const ways: readonly Way[] = [{ label: t('kantong.jalan.desa'), change: { level: 'village' } }];
      return { text: t('kantong.tolak.onlyVillages'), groups: [{ said: '', ways }] };
    }
    default:
      return reason satisfies never;
  }
}

function modeOf({ mode }: HotSpotRefusalInput): HotSpotMode {
  return mode.kind === 'hotspots' ? mode : HOT_SPOTS;
}

function withNeighbours(
  text: 'kantong.tolak.onlyIslands' | 'kantong.tolak.tooManyNeighbours',
  label: 'kantong.jalan.terdekat' | 'kantong.jalan.queen',
  input: HotSpotRefusalInput,
): RefusalWords {
  const { t } = input;
  const weights = label === 'kantong.jalan.queen' ? HOT_SPOTS.weights : ({ kind: 'nearest', k: 4 } as const);
  const ways: readonly Way[] = [{ label: t(label), change: { mode: { ...modeOf(input), weights } } }];
  return { text: t(text), groups: [{ said: '', ways }] };
}

/** The nearest years with data. */
function otherYears({ indicator, year, choices, t }: HotSpotRefusalInput): Ways {
  const { before, after } = nearestYears(timeline(indicator, choices), year);
  const years = [before, after].filter((other) => other !== null && other !== year);
  return {
    said: t('kantong.jalan.tahun'),
    ways: years.map((other) => ({ label: String(other), change: { year: other } })),
  };
}

/** Some numeric indicators, ratios first. */
function numbers(input: HotSpotRefusalInput): Ways {
  const { choices, t, language } = input;
  const mode = modeOf(input);
  const ratios = choices.filter(({ kind }) => kind === 'ratio');
  const others = choices.filter(({ kind }) => kind === 'index');
  return {
    said: t('kantong.jalan.angka'),
    ways: [...ratios, ...others].slice(0, 3).map(({ id, shortName }) => ({
      label: shortName[language],
      change: { indicatorId: id, year: null, mode },
    })),
  };
}

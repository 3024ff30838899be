import { contractOf } from '../aggregate/rollup/contract';
import type { Indicator } from '../data/model/dataset';
import type { MessageKey } from '../messages/translate';
import type { YearCounts } from './indicatorCounts';
import type { Words } from './words';

/** A rule that is applied to an indicator's numbers, held to published or closed-form answers by `petala verify`. */
export interface ReferenceCheck {
  readonly text: string;
  /** Files in tests/fixtures/truth, without their ending. */
  readonly fixtures: readonly string[];
}

const FIXTURES = {
  'metode.acuan_rollup': ['rollup_a'],
  'metode.acuan_breaks': ['breaks_jenks71'],
  'metode.acuan_hidden': ['sdc_2d_small', 'sdc_hierarchy_a'],
  'metode.acuan_apportion': ['apportion_closed_a', 'dissolve_nc'],
  'metode.acuan_hotspots': ['getisord_columbus', 'lisa_columbus', 'moran_columbus'],
} as const satisfies Partial<Record<MessageKey, readonly string[]>>;

/** Every fixture that a page of method names. */
export const NAMED_FIXTURES: readonly string[] = Object.values(FIXTURES).flat();

/** The rules that this indicator's numbers go through, and what each is checked against. */
export function referenceChecks(
  indicator: Pick<Indicator, 'kind' | 'formula'>,
  latest: YearCounts | null,
  { t }: Pick<Words, 't'>,
): readonly ReferenceCheck[] {
  const adds = contractOf(indicator) !== 'distribution';
  const isCategory = indicator.kind === 'category';
  const keys = [
    ...(adds ? (['metode.acuan_rollup', 'metode.acuan_apportion'] as const) : []),
    ...(isCategory ? [] : (['metode.acuan_breaks', 'metode.acuan_hotspots'] as const)),
    ...(latest && latest.suppressed > 0 ? (['metode.acuan_hidden'] as const) : []),
  ];
  return keys.map((key) => ({ text: t(key), fixtures: FIXTURES[key] }));
}

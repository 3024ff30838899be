import type { Indicator } from '../../data/model/dataset';
import { MOST_TRAITS } from './likenessChoice';

type TraitIndicator = Pick<Indicator, 'kind' | 'level' | 'years' | 'formula' | 'provenance'>;

/** The indicators that villages can be alike in: numbers that do not grow with the village. */
export function traitsOf<I extends TraitIndicator>(indicators: readonly I[]): readonly I[] {
  return indicators.filter(
    ({ kind, level, years }) =>
      level === 'village' && (kind === 'ratio' || kind === 'index') && years.length > 0,
  );
}

/** Those taken where none are chosen: what is worked out of others, or modelled from them, would count twice. */
export function firstTraits<I extends TraitIndicator>(indicators: readonly I[]): readonly I[] {
  return traitsOf(indicators)
    .filter(
      ({ formula, provenance }) =>
        formula.kind !== 'mean' && formula.kind !== 'model' && provenance !== 'estimasi',
    )
    .slice(0, MOST_TRAITS);
}

import { basisOf } from '../../data/model/basis';
import type { Dataset, Indicator, IndicatorYear } from '../../data/model/dataset';
import { knownValues } from '../../planner/scenario/scenarioPack';
import { likeness, traitYears, type Likeness, type TraitYears } from '../../planner/similarity/likeness';
import type { LikenessChoice } from '../../planner/similarity/likenessChoice';

/** The years in which each trait is taken. */
export function yearsOfTraits(
  traits: readonly Indicator[],
  before: number | null,
): readonly (TraitYears & { readonly indicator: Indicator })[] {
  return traits.map((indicator) => {
    const years = indicator.years.map((year) => {
      return { year, basis: basisOf(indicator, year)?.label ?? indicator.basis };
    });
    return { indicator, ...traitYears(years, before) };
  });
}

/** The villages most like one; null while a column is on its way. */
export function soughtLike({
  dataset,
  row,
  traits,
  choice,
  columnOf,
  most,
}: {
  readonly dataset: Dataset;
  readonly row: number;
  readonly traits: ReturnType<typeof yearsOfTraits>;
  readonly choice: LikenessChoice;
  readonly columnOf: (indicatorId: string, year: number) => IndicatorYear | null;
  readonly most: number;
}): Likeness | null {
  const { n, typology } = dataset.villages;
  const columns = traits.map(({ indicator, own, others }) => [
    columnOf(indicator.id, own),
    columnOf(indicator.id, others),
  ]);
  if (columns.some((pair) => pair.includes(null))) return null;
  const isOther = (other: number) => choice.sameTypology && typology.index[other] !== typology.index[row];
  const except = Array.from({ length: n }, (_, other) => other).filter(
    (other) => other === row || isOther(other),
  );
  return likeness({
    traits: columns.map(([then, now]) => ({ own: knownValues(then!)[row]!, values: knownValues(now!) })),
    by: choice.by,
    except: new Set(except),
    most,
  });
}

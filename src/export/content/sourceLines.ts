import type { Dataset, Indicator } from '../../data/model/dataset';

/** The sources of some indicators, each once, as paper names them: nobody can follow a link there. */
export function sourceLines(
  indicators: readonly Pick<Indicator, 'sourceIds'>[],
  { sources }: Pick<Dataset, 'sources'>,
  more: readonly string[] = [],
): readonly string[] {
  const ids = new Set([...indicators.flatMap(({ sourceIds }) => sourceIds), ...more]);
  return [...ids].map((id) => {
    const source = sources.get(id);
    return source ? [source.title, source.publisher, source.date].filter(Boolean).join(', ') : id;
  });
}

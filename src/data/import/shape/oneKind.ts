import type { IssueLog } from '../issueLog';
import type { RawShape } from '../rawLayer';

/** Where several kinds stand in one feature, areas matter most, then lines. */
const ORDER: readonly RawShape['kind'][] = ['area', 'line', 'point'];

/** The members of a collection as one shape of one kind; what is of another kind is left out and told. */
export function oneKind(
  shapes: readonly RawShape[],
  { log, part, row }: { readonly log: IssueLog; readonly part: string; readonly row: number },
): RawShape | null {
  const kind = ORDER.find((one) => shapes.some((shape) => shape.kind === one));
  if (kind === undefined) return null;
  const same = shapes.filter((shape) => shape.kind === kind);
  const others = shapes.length - same.length;
  if (others > 0) log.add('GEOM_MIXED', { part, row, count: others, found: { kinds: kind } });
  return same.length === 1 ? same[0]! : { kind, parts: same.flatMap(({ parts }) => parts) };
}

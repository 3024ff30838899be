/** A position on the quantized grid, whole numbers. */
export type WholePoint = readonly [number, number];

interface Segment {
  readonly arc: number;
  readonly a: WholePoint;
  readonly b: WholePoint;
}

/** Which arcs cross, touch or overlap another or themselves anywhere but at a shared end. Exact in whole numbers. */
export function crossingArcs(arcs: readonly (readonly WholePoint[])[], bucket = 150): Set<number> {
  const buckets = new Map<number, Segment[]>();
  const found = new Set<number>();
  arcs.forEach((points, arc) => {
    for (let k = 1; k < points.length; k++) {
      const segment = { arc, a: points[k - 1]!, b: points[k]! };
      eachBucket(segment, bucket, (key) => {
        const others = buckets.get(key) ?? [];
        for (const other of others) if (clash(segment, other)) found.add(arc).add(other.arc);
        others.push(segment);
        buckets.set(key, others);
      });
    }
  });
  return found;
}

function eachBucket({ a, b }: Segment, bucket: number, visit: (key: number) => void): void {
  const cell = (v: number): number => Math.floor(v / bucket);
  for (let y = cell(Math.min(a[1], b[1])); y <= cell(Math.max(a[1], b[1])); y++)
    for (let x = cell(Math.min(a[0], b[0])); x <= cell(Math.max(a[0], b[0])); x++) visit(y * 65536 + x);
}

const side = (a: WholePoint, b: WholePoint, p: WholePoint): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const same = (a: WholePoint, b: WholePoint): boolean => a[0] === b[0] && a[1] === b[1];

const within = (a: WholePoint, b: WholePoint, p: WholePoint): boolean =>
  (p[0] - a[0]) * (p[0] - b[0]) <= 0 && (p[1] - a[1]) * (p[1] - b[1]) <= 0;

function clash(s: Segment, t: Segment): boolean {
  for (const [p, q] of [
    [s.a, s.b],
    [s.b, s.a],
  ] as const)
    for (const [u, v] of [
      [t.a, t.b],
      [t.b, t.a],
    ] as const)
      if (same(p, u)) return side(p, q, v) === 0 && (within(p, q, v) || within(p, v, q));
  const [s1, s2] = [side(t.a, t.b, s.a), side(t.a, t.b, s.b)];
  const [t1, t2] = [side(s.a, s.b, t.a), side(s.a, s.b, t.b)];
  if (s1 * s2 < 0 && t1 * t2 < 0) return true;
  return (
    (s1 === 0 && within(t.a, t.b, s.a)) ||
    (s2 === 0 && within(t.a, t.b, s.b)) ||
    (t1 === 0 && within(s.a, s.b, t.a)) ||
    (t2 === 0 && within(s.a, s.b, t.b))
  );
}

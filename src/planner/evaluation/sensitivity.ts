import { matchedSets, type Matchable, type MatchedSets, type SetWay } from './matchedSets';

/** A choice that could have been made otherwise, and the matched difference that comes of it. */
export interface Sensitivity {
  readonly changed:
    | { readonly kind: 'perTreated'; readonly perTreated: number }
    | { readonly kind: 'neighbours'; readonly excepted: boolean }
    | { readonly kind: 'replacement'; readonly withReplacement: boolean }
    /** A comparison village left out. */
    | { readonly kind: 'without'; readonly row: number };
  /** Mean over the sets; null where nothing is matched. */
  readonly effect: number | null;
  readonly sets: number;
}

const MATCHES = [1, 2, 3, 5] as const;

/** How the matched difference depends on what was chosen: one choice changed at a time. */
export function sensitivityOf(
  of: Matchable,
  way: SetWay,
  onProgress?: (share: number) => void,
): Sensitivity[] {
  const base = matchedSets(of, way);
  const otherMatches = MATCHES.filter((perTreated) => perTreated !== way.perTreated);
  // Matching anew takes the time: the base, each other number, neighbours and replacement.
  const steps = otherMatches.length + (of.neighbours ? 1 : 0) + 2;
  let done = 1;
  const tried = (changed: Sensitivity['changed'], sets: MatchedSets): Sensitivity => {
    if (changed.kind !== 'without') onProgress?.(++done / steps);
    return { changed, effect: effectOf(sets), sets: sets.sets.length };
  };
  const controls = [...new Set(base.sets.flatMap((set) => set.controls))].sort((a, b) => a - b);
  return [
    ...otherMatches.map((perTreated) =>
      tried({ kind: 'perTreated', perTreated }, matchedSets(of, { ...way, perTreated })),
    ),
    ...(of.neighbours
      ? [
          tried(
            { kind: 'neighbours', excepted: !way.exceptNeighbours },
            matchedSets(of, { ...way, exceptNeighbours: !way.exceptNeighbours }),
          ),
        ]
      : []),
    tried(
      { kind: 'replacement', withReplacement: !way.withReplacement },
      matchedSets(of, { ...way, withReplacement: !way.withReplacement }),
    ),
    ...controls.map((row) => tried({ kind: 'without', row }, without(base, row))),
  ];
}

/** The same sets without one comparison place; a set that had only that one is gone. */
function without(base: MatchedSets, row: number): MatchedSets {
  const sets = base.sets.flatMap((set) => {
    const kept = set.controls.flatMap((control, c) => (control === row ? [] : [c]));
    if (kept.length === 0) return [];
    return [
      {
        ...set,
        controls: kept.map((c) => set.controls[c]!),
        controlChanges: kept.map((c) => set.controlChanges[c]!),
      },
    ];
  });
  return { ...base, sets };
}

function effectOf({ sets }: MatchedSets): number | null {
  if (sets.length === 0) return null;
  const contrasts = sets.map(
    ({ change, controlChanges }) =>
      change - controlChanges.reduce((sum, one) => sum + one, 0) / controlChanges.length,
  );
  return contrasts.reduce((sum, one) => sum + one, 0) / contrasts.length;
}

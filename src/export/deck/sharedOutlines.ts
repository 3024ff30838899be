import type { Shape } from '../drawing/shape';

/** Shorter outlines weigh as little as their mention. */
const WORTH = 160;

/** Outlines that figures of a file draw more than once, each with an id: borders, neighbours, areas in two looks. */
export function sharedOutlines(figures: readonly (readonly Shape[])[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const visit = (shape: Shape): void => {
    if (shape.kind === 'group') shape.shapes.forEach(visit);
    else if ((shape.kind === 'path' || shape.kind === 'tiled') && shape.d.length > WORTH)
      times.set(shape.d, (times.get(shape.d) ?? 0) + 1);
  };
  for (const shapes of figures) shapes.forEach(visit);
  const repeated = [...times].filter(([, count]) => count > 1);
  return new Map(repeated.map(([d], i) => [d, `garis-${i}`]));
}

/** The outlines themselves, for one place of the file. */
export function sharedDefs(shared: ReadonlyMap<string, string>): string {
  const paths = [...shared].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('');
  return paths && `<svg class="shared" width="0" height="0" aria-hidden="true"><defs>${paths}</defs></svg>`;
}

import type { AppState } from './appState';
import type { UrlParam } from './urlParam';

/** Whether a change of the state ends the values of a parameter, by the scope that it declares. */
function ends({ scope, places }: UrlParam, before: AppState, next: AppState): boolean {
  const newPack = next.pack !== before.pack;
  const newLevel = newPack || next.level !== before.level;
  const { place } = next.route;
  const newPlace = place !== before.route.place && places !== 'all' && !places.includes(place);
  switch (scope) {
    case 'reader':
      return false;
    case 'pack':
      return newPack;
    case 'level':
      return newLevel;
    case 'place':
      return newLevel || newPlace;
    default:
      return scope satisfies never;
  }
}

/**
 * The change of state that ends what does not hold any longer after a change of pack, level or place. Which
 * that is follows from the scope that each parameter declares.
 */
export function endedBy(
  { before, next }: { readonly before: AppState; readonly next: AppState },
  params: readonly UrlParam[],
): Partial<AppState> {
  // Another pack ends all that it has an area for, so nothing is carried to the level.
  const carries = next.pack === before.pack && next.level !== before.level;
  return params.reduce<Partial<AppState>>((change, param) => {
    if (carries && param.atLevel) return { ...change, ...param.atLevel(next) };
    return ends(param, before, next) ? { ...change, ...param.clear({ ...next, ...change }) } : change;
  }, {});
}

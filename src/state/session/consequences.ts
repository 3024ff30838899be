import { SINGLE, type MapMode } from '../../aggregate/mapQuestion';
import { descriptorOf } from '../../aggregate/modes/modeRegister';
import { DEFAULT_STATE, type AppState, type Route } from '../url/appState';
import { areaAt } from '../url/atLevel';
import { endedBy } from '../url/endOfScope';
import { URL_PARAMS } from '../url/urlParams';

/**
 * Changes of state that follow from a change by the user, so that controls need not make them: filters on
 * classes or values are removed when the indicator changes, filters on classes when the classification
 * changes; and what has the scope of a pack, level or place ends with it, as the parameters of the link declare.
 * Values that the change itself sets are kept.
 */
export function consequences(before: AppState, change: Partial<AppState>): Partial<AppState> {
  const next = { ...before, ...change };
  const ended = endedBy({ before, next }, URL_PARAMS);
  if (next.pack !== before.pack) return { ...ended, ...change };
  const otherLevel = next.level !== before.level;
  const another = next.indicatorId !== before.indicatorId;
  const otherSearch = descriptorOf(next.mode).source === 'search' && next.mode !== before.mode;
  const otherValues = another || otherSearch || next.mode.kind !== before.mode.kind;
  const otherClasses = otherValues || next.classification !== before.classification;
  const mode = change.mode ?? (another ? modeUnder(next, before.mode) : before.mode);
  const { classes, range } = before.villages;
  const villages = {
    ...before.villages,
    classes: otherClasses ? [] : classes,
    range: otherValues ? null : range,
  };
  const narrowedBefore = otherClasses && (classes.length > 0 || range !== null);
  return {
    ...(narrowedBefore ? { villages } : {}),
    ...ended,
    ...(otherLevel ? { route: routeAt(next) } : {}),
    ...(another ? { frozen: null, mode } : {}),
    ...(mode.kind !== before.mode.kind ? { split: DEFAULT_STATE.split } : {}),
    ...(sideBySide(next) !== sideBySide(before) || comesFor(next, before) ? { camera: null } : {}),
    ...change,
  };
}

/** The profile of a village is followed by that of the area that contains it, or by the map. */
function routeAt({ level, route }: AppState): Route {
  if (route.place !== 'desa') return route;
  const code = areaAt(level, route.code);
  return code === null ? { place: 'peta' } : { place: 'desa', code };
}

/** Small maps look from further away than one large map. */
const sideBySide = ({ mode }: AppState): boolean => descriptorOf(mode).layout === 'smallMaps';

/**
 * Whether the map is opened from another place with a village selected; it then shows that village and not
 * its previous view.
 */
const comesFor = (next: AppState, before: AppState): boolean =>
  next.route.place === 'peta' && before.route.place !== 'peta' && next.selected !== null;

/** Most modes were about the indicator left, and end with it. */
function modeUnder({ indicatorId }: AppState, mode: MapMode): MapMode {
  return descriptorOf(mode).goesOn(mode, indicatorId) ? mode : SINGLE;
}

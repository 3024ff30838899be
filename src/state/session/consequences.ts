import type { AreaLevel } from '../../aggregate/areas/areaLevel';
import { ALL_INTERVENTIONS } from '../../aggregate/programme/interventionsInView';
import { SINGLE, type MapMode } from '../../aggregate/mapQuestion';
import { descriptorOf } from '../../aggregate/modes/modeRegister';
import { NO_FILTER } from '../../aggregate/table/villageFilter';
import { DEFAULT_STATE, type AppState } from '../url/appState';

/**
 * Changes of state that follow from a change by the user, so that controls need not make them: filters on
 * classes or values are removed when the indicator changes, filters on classes when the classification
 * changes, and most settings when another pack is opened, because its indicators, villages and actors differ.
 * Values that the change itself sets are kept.
 */
export function consequences(before: AppState, change: Partial<AppState>): Partial<AppState> {
  const next = { ...before, ...change };
  if (next.pack !== before.pack) return { ...NEW_PACK, ...change };
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
    ...(otherLevel ? newLevel(next) : {}),
    ...(another ? { frozen: null, mode } : {}),
    ...(mode.kind !== before.mode.kind ? { split: DEFAULT_STATE.split } : {}),
    ...(sideBySide(next) !== sideBySide(before) || comesFor(next, before) ? { camera: null } : {}),
    ...change,
  };
}

/** Length of a code at each level: 33.26.15.2014, 33.26.15, 33.26. */
const CODE_LENGTH: Record<AreaLevel, number> = { village: 13, district: 8, regency: 5 };

/**
 * At another level the rows differ: a selection is replaced by the area that contains it, and removed at a
 * lower level.
 */
function newLevel({ level, selected, route, mode }: AppState): Partial<AppState> {
  const held = (code: string | null) =>
    code !== null && code.length >= CODE_LENGTH[level] ? code.slice(0, CODE_LENGTH[level]) : null;
  const code = route.place === 'desa' ? held(route.code) : null;
  return {
    selected: held(selected),
    compared: [],
    villages: NO_FILTER,
    mode: descriptorOf(mode).atAreas === 'endsWithLevel' ? SINGLE : mode,
    ...(route.place === 'desa' ? { route: code === null ? { place: 'peta' } : { place: 'desa', code } } : {}),
  };
}

/** Small maps look from further away than one large map. */
const sideBySide = ({ mode }: AppState): boolean => descriptorOf(mode).layout === 'smallMaps';

/**
 * Whether the map is opened from another place with a village selected; it then shows that village and not
 * its previous view.
 */
const comesFor = (next: AppState, before: AppState): boolean =>
  next.route.place === 'peta' && before.route.place !== 'peta' && next.selected !== null;

/** State that refers to the previous pack. */
const NEW_PACK: Partial<AppState> = {
  indicatorId: null,
  year: null,
  classification: null,
  palette: null,
  selected: null,
  camera: null,
  mode: SINGLE,
  split: DEFAULT_STATE.split,
  frozen: null,
  symbols: null,
  hexagons: null,
  counted: null,
  villages: NO_FILTER,
  evaluation: DEFAULT_STATE.evaluation,
  likeness: DEFAULT_STATE.likeness,
  filter: ALL_INTERVENTIONS,
  compared: [],
  trend: null,
  regions: [],
  columns: null,
  sort: null,
  level: 'village',
};

/** Most modes were about the indicator left, and end with it. */
function modeUnder({ indicatorId }: AppState, mode: MapMode): MapMode {
  return descriptorOf(mode).goesOn(mode, indicatorId) ? mode : SINGLE;
}

import type { AreaLevel } from '../../aggregate/areas/areaLevel';
import { ALL_INTERVENTIONS } from '../../aggregate/programme/interventionsInView';
import { SINGLE, type MapMode } from '../../aggregate/mapQuestion';
import { descriptorOf } from '../../aggregate/modes/modeRegister';
import { NO_FILTER } from '../../aggregate/table/villageFilter';
import { DEFAULT_STATE, type AppState } from '../url/appState';

/**
 * What follows from an act of the reader's, so that no control has to remember it: a filter on classes or
 * values means nothing under another indicator, nor one on classes once the classes are others; another
 * pack has other indicators, villages and actors. What the act itself sets is left as it sets it.
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

/** Characters of a code that name an area of the level: 33.26.15.2014, 33.26.15, 33.26. */
const CODE_LENGTH: Record<AreaLevel, number> = { village: 13, district: 8, regency: 5 };

/** Rows are others: of what was chosen stays the area that holds it; there is none below. */
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

/** From another place to a village on the map: it is shown where it lies, not where the map looked before. */
const comesFor = (next: AppState, before: AppState): boolean =>
  next.route.place === 'peta' && before.route.place !== 'peta' && next.selected !== null;

/** Belongs to the pack that was left. */
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

import { ALL_INTERVENTIONS } from '../aggregate/interventionsInView';
import { SINGLE, type MapMode } from '../aggregate/mapQuestion';
import { NO_FILTER } from '../aggregate/villageFilter';
import type { AppState } from './appState';

/**
 * What follows from an act of the reader's, so that no control has to remember it: a filter on classes or
 * values means nothing under another indicator, nor one on classes once the classes are others; another
 * pack has other indicators, villages and actors. What the act itself sets is left as it sets it.
 */
export function consequences(before: AppState, change: Partial<AppState>): Partial<AppState> {
  const next = { ...before, ...change };
  if (next.pack !== before.pack) return { ...NEW_PACK, ...change };
  const another = next.indicatorId !== before.indicatorId;
  const otherValues = another || next.mode.kind !== before.mode.kind;
  const otherClasses = otherValues || next.classification !== before.classification;
  const { classes, range } = before.villages;
  const villages = {
    ...before.villages,
    classes: otherClasses ? [] : classes,
    range: otherValues ? null : range,
  };
  const narrowedBefore = otherClasses && (classes.length > 0 || range !== null);
  return {
    ...(narrowedBefore ? { villages } : {}),
    ...(another ? { frozen: null, mode: modeUnder(next, before.mode) } : {}),
    ...(sideBySide(next) !== sideBySide(before) ? { camera: null } : {}),
    ...change,
  };
}

/** Small maps look from further away than one large map. */
const sideBySide = ({ mode }: AppState): boolean => mode.kind === 'multiples';

/** Belongs to the pack that was left. */
const NEW_PACK: Partial<AppState> = {
  indicatorId: null,
  year: null,
  classification: null,
  palette: null,
  selected: null,
  camera: null,
  mode: SINGLE,
  frozen: null,
  symbols: null,
  villages: NO_FILTER,
  filter: ALL_INTERVENTIONS,
  compared: [],
  columns: null,
  sort: null,
};

/** Small multiples go on, and a curtain over another indicator; the rest was about the indicator left. */
function modeUnder({ indicatorId }: AppState, mode: MapMode): MapMode {
  const goesOn = mode.kind === 'multiples' || (mode.kind === 'swipe' && mode.indicatorId !== indicatorId);
  return goesOn ? mode : SINGLE;
}

import type { MapMode, ModeKind } from '../mapQuestion';
import { accessibilityMode } from './accessibilityMode';
import { bivariateMode } from './bivariateMode';
import { changeMode } from './changeMode';
import { gapMode } from './gapMode';
import { hotspotsMode } from './hotspotsMode';
import type { ModeDescriptor } from './modeDescriptor';
import { multiplesMode } from './multiplesMode';
import { singleMode } from './singleMode';
import { swipeMode } from './swipeMode';

/** Every mode of the map, in the order in which they are offered. */
export const MODES: { readonly [K in ModeKind]: ModeDescriptor<K> } = {
  single: singleMode,
  swipe: swipeMode,
  change: changeMode,
  multiples: multiplesMode,
  bivariate: bivariateMode,
  gap: gapMode,
  accessibility: accessibilityMode,
  hotspots: hotspotsMode,
};

export const MODE_KINDS = Object.keys(MODES) as readonly ModeKind[];

/** The descriptor of a mode, or of what is drawn under one. */
export function descriptorOf({ kind }: Pick<MapMode, 'kind'>): ModeDescriptor {
  return MODES[kind] as ModeDescriptor;
}

import type { DamageKind } from './damage';
import { badDescriptor, badFeature, brokenJson } from './jsonDamage';
import { brokenTable, impossibleCell, lostLine, repeatedLine, strangeKey } from './tableDamage';
import { badArc, badProperty, badReference, badShape } from './topologyDamage';

/** Every way in which a pack is damaged here. */
export const DAMAGE_KINDS: Readonly<Record<string, DamageKind>> = {
  impossibleCell,
  strangeKey,
  brokenTable,
  repeatedLine,
  lostLine,
  badReference,
  badShape,
  badArc,
  badProperty,
  badFeature,
  badDescriptor,
  brokenJson,
};

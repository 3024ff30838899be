import type { IssueSeverity } from './imported';

/** What may be found of features, their shapes and coordinates. */
export const SHAPE_ISSUES = {
  RING_NOT_CLOSED: 'repaired',
} as const satisfies Readonly<Record<string, IssueSeverity>>;

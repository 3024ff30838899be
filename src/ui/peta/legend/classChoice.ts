import { CLASS_LIMITS } from '../../../aggregate/classes/breaks';
import type { Classified } from '../../../aggregate/classes/classify';
import type { Indicator } from '../../../data/model/dataset';
import type { Language } from '../../../data/model/localized';
import type { Formats } from '../../../messages/format';
import { readNumber } from '../../../messages/readNumber';
import {
  CLASS_METHODS,
  type Classification,
  type ClassMethod,
  type PaletteChoice,
} from '../../../state/url/appState';

export { CLASS_LIMITS };

/**
 * The classification methods for an indicator: official classes only where published, by interval where there
 * are errors.
 */
export function methodsFor(
  indicator: Indicator,
  { withIntervals }: { readonly withIntervals: boolean },
): readonly ClassMethod[] {
  return CLASS_METHODS.filter(
    (method) =>
      (method !== 'official' || indicator.official !== null) && (method !== 'interval' || withIntervals),
  );
}

/** Palettes for an indicator; there is nothing to choose where there is only one. */
export function palettesFor(indicator: Pick<Indicator, 'kind' | 'worse'>): readonly PaletteChoice[] {
  return indicator.kind === 'category' && indicator.worse === 'neutral'
    ? ['kategori']
    : ['nila', 'soga', 'perubahan'];
}

/** Number of classes of a classification; null where the method determines it. */
export function askedCount(classification: Classification): number | null {
  return 'k' in classification ? classification.k : null;
}

/**
 * Switches to another classification method: the number of classes is kept, and manual class breaks start
 * from the current ones.
 */
export function withMethod(
  method: ClassMethod,
  now: { readonly classification: Classification; readonly answer: Classified | null },
): Classification {
  switch (method) {
    case 'headTail':
    case 'official':
    case 'interval':
      return { method };
    case 'manual': {
      const { answer } = now;
      const decimals = answer?.indicator.decimals ?? 0;
      const rounded = (answer?.upper ?? []).map((bound) => Number(bound.toFixed(decimals)));
      return { method, upper: [...new Set(rounded)].sort((a, b) => a - b) };
    }
    default: {
      const count = askedCount(now.classification) ?? now.answer?.classCount ?? 5;
      return { method, k: Math.min(CLASS_LIMITS.most, Math.max(CLASS_LIMITS.least, count)) };
    }
  }
}

/** Class breaks as editable text: "0,65; 0,7". */
export function boundsText(upper: readonly number[], f: Pick<Formats, 'number'>): string {
  return upper.map((bound) => f.number(bound)).join('; ');
}

export type BoundsRead =
  | { readonly ok: true; readonly upper: readonly number[] }
  | { readonly ok: false; readonly reason: 'notNumber' | 'tooMany' | 'none'; readonly got: string };

/**
 * Parses class breaks separated by semicolons, spaces or line breaks (a comma before a separator is ignored);
 * sorts them and removes duplicates.
 */
export function readBounds(text: string, language: Language): BoundsRead {
  const parts = text.split(/,?[;\s]+/).filter((part) => part !== '');
  if (parts.length === 0) return { ok: false, reason: 'none', got: '' };
  const numbers: number[] = [];
  for (const part of parts) {
    const value = readNumber(part, { language });
    if (value === null) return { ok: false, reason: 'notNumber', got: part };
    numbers.push(value);
  }
  const upper = [...new Set(numbers)].sort((a, b) => a - b);
  if (upper.length > CLASS_LIMITS.most - 1) {
    return { ok: false, reason: 'tooMany', got: String(upper.length) };
  }
  return { ok: true, upper };
}

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

/** The ways of classing that an indicator admits: official ones only where published, by interval where there are errors. */
export function methodsFor(
  indicator: Indicator,
  { withIntervals }: { readonly withIntervals: boolean },
): readonly ClassMethod[] {
  return CLASS_METHODS.filter(
    (method) =>
      (method !== 'official' || indicator.official !== null) && (method !== 'interval' || withIntervals),
  );
}

/** Palettes that can show an indicator; a single one leaves nothing to choose. */
export function palettesFor(indicator: Pick<Indicator, 'kind' | 'worse'>): readonly PaletteChoice[] {
  return indicator.kind === 'category' && indicator.worse === 'neutral'
    ? ['kategori']
    : ['nila', 'soga', 'perubahan'];
}

/** Number of classes that a way of classing is asked for; null where it gives its own. */
export function askedCount(classification: Classification): number | null {
  return 'k' in classification ? classification.k : null;
}

/**
 * Another way of classing, as near to the present one as can be: the number of classes stays, and one's own
 * bounds start from those drawn now.
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

/** Bounds as a person edits them: "0,65; 0,7". */
export function boundsText(upper: readonly number[], f: Pick<Formats, 'number'>): string {
  return upper.map((bound) => f.number(bound)).join('; ');
}

export type BoundsRead =
  | { readonly ok: true; readonly upper: readonly number[] }
  | { readonly ok: false; readonly reason: 'notNumber' | 'tooMany' | 'none'; readonly got: string };

/**
 * Reads bounds separated by semicolons, blanks or line ends, a comma before which is no part of the number; sorts
 * them and drops repetitions.
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

import { SINGLE } from '../../../aggregate/mapQuestion';
import { descriptorOf } from '../../../aggregate/modes/modeRegister';
import type { Indicator } from '../../../data/model/dataset';
import type { Language } from '../../../data/model/localized';
import type { AppState } from '../../../state/url/appState';

/** Indicators grouped by theme, both in the catalogue's order. */
export interface IndicatorTheme {
  readonly theme: string;
  readonly indicators: readonly Indicator[];
}

export function indicatorThemes(indicators: readonly Indicator[], language: Language): IndicatorTheme[] {
  const themes = [...new Set(indicators.map(({ theme }) => theme[language]))];
  return themes.map((theme) => ({
    theme,
    indicators: indicators.filter((indicator) => indicator.theme[language] === theme),
  }));
}

/** Years in a picker: "2024", "2015–2024", or "2019, 2021" where there are gaps. */
export function yearsText(years: readonly number[]): string {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '';
  if (years.length <= 2) return years.join(', ');
  return `${first}–${last}`;
}

/**
 * The change of state for choosing an indicator. The year is kept if the indicator has it; manual class
 * breaks and the palette are reset.
 */
export function indicatorChange(state: AppState, indicator: Indicator): Partial<AppState> {
  const keepsYear = state.year !== null && indicator.years.includes(state.year);
  const keepsClasses =
    state.classification?.method !== 'manual' &&
    (state.classification?.method !== 'official' || indicator.official !== null);
  return {
    indicatorId: indicator.id,
    year: keepsYear ? state.year : null,
    classification: keepsClasses ? state.classification : null,
    palette: null,
    // Choosing the indicator that stood before a map of distances leaves the distances.
    ...(descriptorOf(state.mode).ofIndicator ? {} : { mode: SINGLE }),
  };
}

/** The position that a key moves the active option to; null where the key does not move. */
export function moveInList(key: string, { at, count }: { at: number; count: number }): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The next option after `at` whose name starts with a letter, wrapping around; null where there is none. */
export function moveToLetter(letter: string, names: readonly string[], at: number): number | null {
  const wanted = letter.toLowerCase();
  for (let step = 1; step <= names.length; step++) {
    const i = (at + step) % names.length;
    if (names[i]?.toLowerCase().startsWith(wanted)) return i;
  }
  return null;
}

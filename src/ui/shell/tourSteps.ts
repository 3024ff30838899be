/** The steps of the tour, with what each shows: the first of these that is on the screen is framed. */
export const TOUR_STEPS = [
  { at: 1, shows: ['[role="application"]', 'main svg', 'main'] },
  { at: 2, shows: ['header .search'] },
  { at: 3, shows: ['main aside', 'section.legend'] },
  { at: 4, shows: ['section.legend'] },
  { at: 5, shows: ['header .popover'] },
  { at: 6, shows: ['header .help'] },
] as const;

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a step's part of the page is; null where it is not on the screen, as on a phone. */
export function frameOf(shows: readonly string[]): Frame | null {
  for (const selector of shows) {
    const found = document.querySelector(selector);
    if (!found?.checkVisibility()) continue;
    const { left, top, width, height } = found.getBoundingClientRect();
    const inside = left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0;
    if (width > 0 && height > 0 && inside) return { left, top, width, height };
  }
  return null;
}

/** The name under which a browser remembers that the tour was seen or turned down. */
export const TOUR_SEEN = 'tur';

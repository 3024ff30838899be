/** WCAG relative luminance of an `#rrggbb` colour, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Ink or white, whichever has more contrast with a colour: at least 4.6 : 1. */
export function letterOn(hex: string): '#171a2b' | '#ffffff' {
  const ground = luminance(hex);
  const onInk = (ground + 0.05) / (luminance('#171a2b') + 0.05);
  return onInk >= 1.05 / (ground + 0.05) ? '#171a2b' : '#ffffff';
}

import type { Environment } from './environment';
import { remember, remembered } from './deviceMemory';

/** Storage key of the setting that turns off single-letter shortcuts. */
const LETTERS = 'tombol';
const OFF = 'mati';

/** Properties of the device and settings of this browser. They are not part of the shared state. */
export class Device {
  readonly #dark: { readonly current: boolean };
  readonly #still: { readonly current: boolean };
  readonly #phone: { readonly current: boolean };
  readonly #wide: { readonly current: boolean };
  /** How much larger than usual the reader has set all text; lengths that are no CSS grow with it. */
  readonly textScale: number;
  #letters: boolean = $state(remembered(LETTERS) !== OFF);

  constructor(matches: Environment['matches'], textScale: number) {
    this.#dark = matches('(prefers-color-scheme: dark)');
    this.#still = matches('(prefers-reduced-motion: reduce)');
    this.#phone = matches('(max-width: 56.24em)');
    this.#wide = matches('(min-width: 75em)');
    this.textScale = textScale;
  }

  /** Whether single letters act as shortcuts; can be turned off for devices that type letters unintentionally. */
  get letterKeys(): boolean {
    return this.#letters;
  }
  set letterKeys(on: boolean) {
    this.#letters = on;
    remember(LETTERS, on ? '' : OFF);
  }
  get dark(): boolean {
    return this.#dark.current;
  }
  get reducedMotion(): boolean {
    return this.#still.current;
  }
  /**
   * Below 900 px at the default text size: one column, with a bottom sheet over the map and the navigation
   * bar at the bottom.
   */
  get phone(): boolean {
    return this.#phone.current;
  }
  /** From 1200 px at the default text size: both side panels have a column of their own. */
  get wide(): boolean {
    return this.#wide.current;
  }
}

import { MediaQuery } from 'svelte/reactivity';
import { remember, remembered } from './deviceMemory';

/** Storage key of the setting that turns off single-letter shortcuts. */
const LETTERS = 'tombol';
const OFF = 'mati';

/** Properties of the device and settings of this browser. They are not part of the shared state. */
export class Device {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)', false);
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)', false);
  readonly #phone = new MediaQuery('(max-width: 56.24em)', false);
  /** Factor by which the reader has enlarged text; applied to lengths that are not set in CSS. */
  readonly textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  #letters: boolean = $state(remembered(LETTERS) !== OFF);
  readonly #wide = new MediaQuery('(min-width: 75em)', false);

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

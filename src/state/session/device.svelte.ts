import { MediaQuery } from 'svelte/reactivity';
import { remember, remembered } from './deviceMemory';

/** Under which the browser keeps that single letters do not act. */
const LETTERS = 'tombol';
const OFF = 'mati';

/** What the device asks for: read by the interface, never part of the shared state. */
export class Device {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)', false);
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)', false);
  readonly #phone = new MediaQuery('(max-width: 56.24em)', false);
  /** How much larger than usual the reader has set all text; lengths that are no CSS grow with it. */
  readonly textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  #letters: boolean = $state(remembered(LETTERS) !== OFF);
  readonly #wide = new MediaQuery('(min-width: 75em)', false);

  /** Single letters and signs act as keys; off for those whose device types them unasked. */
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
  /** Below 900 px (of the usual text size, as all widths here): one column, a sheet over the map, the bar at the bottom. */
  get phone(): boolean {
    return this.#phone.current;
  }
  /** From 1200 px both side panels have a column of their own. */
  get wide(): boolean {
    return this.#wide.current;
  }
}

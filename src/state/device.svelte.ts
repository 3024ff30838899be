import { MediaQuery } from 'svelte/reactivity';

/** What the device asks for: read by the interface, never part of the shared state. */
export class Device {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)', false);
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)', false);
  readonly #phone = new MediaQuery('(max-width: 899.98px)', false);
  readonly #wide = new MediaQuery('(min-width: 1200px)', false);

  get dark(): boolean {
    return this.#dark.current;
  }
  get reducedMotion(): boolean {
    return this.#still.current;
  }
  /** Below 900 px: one column, a sheet over the map, the bar at the bottom. */
  get phone(): boolean {
    return this.#phone.current;
  }
  /** From 1200 px both side panels have a column of their own. */
  get wide(): boolean {
    return this.#wide.current;
  }
}

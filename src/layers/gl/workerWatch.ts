import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, type Map as MapLibreMap, getWorkerCount } from 'maplibre-gl';

/**
 * Prefix of the test sources. MapLibre assigns sources to workers in turn, so that enough of them reach every
 * worker.
 */
const PULSE = 'pulse';
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Time after which a worker that has not answered is considered gone; more for workers that were slow before. */
const PATIENCE_MS = 3500;
const SLOWER_THAN_EVER = 3;
/** The answers cause a repaint, so that workers are asked when the reader pauses and not between two steps. */
const REST_MS = 300;
/** Waiting is counted in timer ticks, which do not pass while the page itself is suspended. */
const TICK_MS = 250;

/**
 * Detects that MapLibre's workers are gone. Browsers may end them without notice, for instance phones for
 * background pages. Colours would still change with the next answer, but circles, labels and lines would not.
 * Each worker is therefore asked to process an empty source after every drawing.
 */
export class WorkerWatch {
  readonly #map: MapLibreMap;
  readonly #gone: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;
  /** Something was drawn while waiting for an answer, which does not cover it. */
  #again = false;
  #slowest_ms = 0;
  #everAnswered = false;
  #stopped = false;

  /** @param gone called once when a worker has not answered */
  constructor(map: MapLibreMap, gone: () => void) {
    this.#map = map;
    this.#gone = gone;
    document.addEventListener('visibilitychange', this.#shown);
  }

  /** Called after drawing: asks every worker once nothing has been drawn for a while (debounced). */
  ask(): void {
    this.#again = this.#waiting;
    if (this.#waiting || this.#stopped) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#askNow(), REST_MS);
  }

  /**
   * Workers that do not answer in time are considered gone, except at the first request, when they have much
   * to load.
   */
  #askNow(): void {
    this.#waiting = true;
    let waited_ms = 0;
    this.#timer = setInterval(() => {
      waited_ms += TICK_MS;
      const patience_ms = Math.max(PATIENCE_MS, this.#slowest_ms * SLOWER_THAN_EVER);
      if (!this.#everAnswered || waited_ms < patience_ms) return;
      this.stop();
      this.#gone();
    }, TICK_MS);
    const answers = this.#pulses().map((source) => source.setData(NOTHING));
    Promise.all(answers).then(() => this.#answered(waited_ms), this.#endWait);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#rest);
    this.#endWait();
    document.removeEventListener('visibilitychange', this.#shown);
  }

  #answered(waited_ms: number): void {
    this.#endWait();
    if (this.#everAnswered) this.#slowest_ms = Math.max(this.#slowest_ms, waited_ms);
    this.#everAnswered = true;
    if (this.#again) this.ask();
  }

  /** Also called where the map was removed in the meantime, so that nothing waits any more. */
  readonly #endWait = (): void => {
    clearInterval(this.#timer);
    this.#waiting = false;
  };

  readonly #shown = (): void => {
    if (document.visibilityState === 'visible' && this.#everAnswered) this.ask();
  };

  #pulses(): GeoJSONSource[] {
    return Array.from({ length: getWorkerCount() }, (_, i) => {
      const id = `${PULSE}${i}`;
      if (this.#map.getSource(id) === undefined) this.#map.addSource(id, { type: 'geojson', data: NOTHING });
      return this.#map.getSource<GeoJSONSource>(id)!;
    });
  }
}

import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, type Map as MapLibreMap, getWorkerCount } from 'maplibre-gl';

/** Sources are dealt to the workers in turn, so that many in a row reach every one. */
const PULSE = 'pulse';
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A worker that does not answer for so long is gone; told from one that is slow by what it took before. */
const PATIENCE_MS = 3500;
const SLOWER_THAN_EVER = 3;
/** Answers make the map draw once more: they are asked for when the reader rests, not in the middle of steps. */
const REST_MS = 300;
/** Waiting is counted in ticks: while the page itself is held up, none passes. */
const TICK_MS = 250;

/**
 * Notices that MapLibre's workers are gone. A browser may end them (phones do it to pages in the background)
 * and nothing says so: colours change with the next answer, but circles, names and lines stay those of the
 * last. So each worker is asked for a sign of life, an empty source of its own, after every drawing.
 */
export class WorkerWatch {
  readonly #map: MapLibreMap;
  readonly #gone: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;
  /** Something was drawn while an answer was waited for: it says nothing about that yet. */
  #again = false;
  #slowest_ms = 0;
  #everAnswered = false;
  #stopped = false;

  /** @param gone called once, when a worker has not answered */
  constructor(map: MapLibreMap, gone: () => void) {
    this.#map = map;
    this.#gone = gone;
    document.addEventListener('visibilitychange', this.#shown);
  }

  /** Something was drawn: every worker is asked as soon as that was the last for a while. */
  ask(): void {
    this.#again = this.#waiting;
    if (this.#waiting || this.#stopped) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#askNow(), REST_MS);
  }

  /** What is not answered in time is gone, except the first time: then there is much to read. */
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

  /** Also where the map was taken away meanwhile: nobody waits for the answer. */
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

import type { Camera, Contender, ContenderInput, How, PageKind, Step } from './contender';
import { type DrawnRows, drawnRows } from './drawnRows';
import { engineContender } from './engineContender';
import { petalaContender } from './petalaContender';
import { type Region, readRegion } from './region';
import { type SampleResult, sampleClasses } from './samples';
import { stockContender } from './stockContender';

export interface Opened {
  readonly villages: number;
  readonly years: number;
  readonly classify_ms: readonly number[];
  /** From the data in memory to a map that is idle. */
  readonly firstPaint_ms: number;
  /** The same until all frames that were asked for on the way are drawn: the first that a person sees complete. */
  readonly firstDrawn_ms: number;
  readonly camera: Camera;
}

/** What the bench calls in the page. */
export interface RecolourPage {
  readonly open: (order: { pack: string; kind: PageKind; years: number }) => Promise<Opened>;
  readonly step: (order: { year: number; how: How }) => Promise<Step>;
  readonly plain: () => Promise<void>;
  readonly look: (camera: Camera) => Promise<void>;
  readonly sample: (most: number) => SampleResult;
  readonly villagesInTiles: () => number | null;
  readonly drawnRows: () => Promise<DrawnRows>;
  /** Reference point of a village. */
  readonly placeOf: (row: number) => { lon: number; lat: number };
}

let region: Region;
let contender: Contender;
let shown = 0;

function makeContender(kind: PageKind, input: ContenderInput): Promise<Contender> {
  if (kind === 'petala') return petalaContender(input);
  if (kind === 'engine') return engineContender(input);
  return stockContender(kind, input);
}

/** Waits for the graphics process: a pixel cannot be read before all is drawn. */
function readOnePixel(): void {
  const gl = document.querySelector('canvas')?.getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

const page: RecolourPage = {
  open: async ({ pack, kind, years }) => {
    region = await readRegion(pack, years);
    const container = document.getElementById('map');
    if (container === null) throw new Error('index.html has no #map');
    const start = performance.now();
    contender = await makeContender(kind, { region, container, answer: region.answers[0]! });
    const firstPaint_ms = performance.now() - start;
    readOnePixel();
    const firstDrawn_ms = performance.now() - start;
    return {
      villages: region.geometry.villages.n,
      years: region.answers.length,
      classify_ms: region.classify_ms,
      firstPaint_ms,
      firstDrawn_ms,
      camera: contender.camera(),
    };
  },
  step: async ({ year, how }) => {
    shown = year % region.answers.length;
    const answer = region.answers[shown]!;
    const start = performance.now();
    const { idle } = contender.recolour(answer, how);
    const called_ms = performance.now() - start;
    await idle;
    const idle_ms = performance.now() - start;
    readOnePixel();
    return { called_ms, idle_ms, drawn_ms: performance.now() - start };
  },
  plain: () => contender.plain(),
  look: (camera) => contender.look(camera),
  sample: (most) => sampleClasses({ region, contender, answer: region.answers[shown]!, most }),
  villagesInTiles: () => contender.villagesInTiles(),
  drawnRows: () => drawnRows(region, contender),
  placeOf: (row) => ({ lon: region.dataset.villages.lon[row]!, lat: region.dataset.villages.lat[row]! }),
};

(window as unknown as { recolourPage: RecolourPage }).recolourPage = page;

import { isShown, NO_CLASS, narrowed, type Classified } from '../../../src/aggregate/classes/classify';
import { readRegion, type Region } from '../recolour/region';
import { sampleClasses, type SampleResult } from '../recolour/samples';
import type { Act, Explorer, ExplorerInput, ExplorerKind, View } from './explorer';
import { petalaExplorer } from './petalaExplorer';
import { stockExplorer, twoMapsExplorer } from './stockExplorer';

/** Milliseconds since the call. */
export interface ActTime {
  /** The map said that it is idle; of a clipped map, that the next frame was begun. */
  readonly idle_ms: number;
  /** One pixel was read back from every canvas: all is drawn. */
  readonly drawn_ms: number;
}

/** What the bench calls in the page. */
export interface ExplorePage {
  readonly open: (order: { pack: string; kind: ExplorerKind; years: number }) => Promise<number>;
  /** Does an act for the n-th time. */
  readonly act: (order: { act: Act; n: number }) => Promise<ActTime>;
  /** Shows a filter and the class 0 alone, and looks whether those left have their class's colour. */
  readonly sample: (most: number) => Promise<Readonly<Record<'year' | 'hover' | 'filter', SampleResult>>>;
}

const PAN_PX = 60;

let region: Region;
let explorer: Explorer;
/** Every second kecamatan. */
let mask: Uint8Array;

function makeExplorer(kind: ExplorerKind, input: ExplorerInput): Promise<Explorer> {
  if (kind === 'petala') return petalaExplorer(input);
  return kind === 'twoMaps' ? twoMapsExplorer(input) : stockExplorer(input);
}

const yearOf = (n: number): Classified => region.answers[n % region.answers.length]!;
const plainView = (n: number): View => ({ answer: yearOf(n), onlyClass: null });

/** What an act of the reader's asks for; odd times take back what even ones asked. */
const VIEWS: Readonly<Record<'year' | 'hover' | 'filter', (n: number) => View>> = {
  year: plainView,
  hover: (n) => ({ answer: yearOf(0), onlyClass: n % 2 === 0 ? (n / 2) % yearOf(0).classCount : null }),
  filter: (n) => ({ answer: n % 2 === 0 ? narrowed(yearOf(0), mask) : yearOf(0), onlyClass: null }),
};

function perform({ act, n }: { act: Act; n: number }): Promise<void> {
  switch (act) {
    case 'year':
    case 'hover':
    case 'filter':
      return explorer.show(VIEWS[act](n));
    case 'swipe':
      return explorer.swipe(yearOf(n + 1));
    case 'drag':
      return explorer.splitAt(0.2 + 0.6 * ((n * 0.37) % 1));
    case 'pan':
      return explorer.pan(n % 2 === 0 ? PAN_PX : -PAN_PX);
    default:
      return act satisfies never;
  }
}

/** Waits for the graphics process: a pixel cannot be read before all is drawn. */
function readPixels(): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

/** The answer with classes only for the villages that the view shows; the others are not compared. */
function visible({ answer, onlyClass }: View): Classified {
  const classIndex = answer.classIndex.map((classed, row) =>
    isShown(answer, row) && (onlyClass === null || classed === onlyClass) ? classed : NO_CLASS,
  );
  return { ...answer, classIndex };
}

const page: ExplorePage = {
  open: async ({ pack, kind, years }) => {
    region = await readRegion(pack, years);
    const { index } = region.dataset.villages.kecamatan;
    mask = Uint8Array.from(index, (district) => district % 2);
    const container = document.getElementById('map');
    if (container === null) throw new Error('index.html has no #map');
    explorer = await makeExplorer(kind, { region, container, view: plainView(0) });
    readPixels();
    return region.geometry.villages.n;
  },
  act: async (order) => {
    const start = performance.now();
    await perform(order);
    const idle_ms = performance.now() - start;
    readPixels();
    return { idle_ms, drawn_ms: performance.now() - start };
  },
  sample: async (most) => {
    await explorer.plain();
    const look = async (view: View): Promise<SampleResult> => {
      await explorer.show(view);
      return sampleClasses({ region, contender: explorer, answer: visible(view), most });
    };
    return {
      year: await look(VIEWS.year(0)),
      hover: await look(VIEWS.hover(0)),
      filter: await look(VIEWS.filter(0)),
    };
  },
};

(window as unknown as { explorePage: ExplorePage }).explorePage = page;

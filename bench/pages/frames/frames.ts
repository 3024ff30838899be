import type { LayerId } from '../../../src/layers/layerIds';
import { createMapHost } from '../../../src/layers/gl/mapHost';
import { sceneBuilder } from '../../../src/layers/scene/scene';
import { hostOptions, plainScene } from '../recolour/petalaContender';
import { readRegion } from '../recolour/region';
import { stockExplorer } from '../explore/stockExplorer';

/** What the bench calls in the page. */
export interface FramesPage {
  /** Opens the app's map, or a stock map of fills and one line layer; gives the layers that are drawn. */
  readonly open: (order: { pack: string; kind: 'petala' | 'stock' }) => Promise<readonly string[]>;
  /** Leaves layers out of the app's map; the next frames are without them. */
  readonly without: (layers: readonly LayerId[]) => Promise<void>;
  /** Draws the same picture so many times. Milliseconds of each, the processor's drawing counted. */
  readonly frames: (times: number) => readonly number[];
}

let redraw: () => HTMLCanvasElement;
let without: FramesPage['without'] = () => Promise.reject(new Error('open a map first'));

const page: FramesPage = {
  open: async ({ pack, kind }) => {
    const region = await readRegion(pack, 1);
    const container = document.getElementById('map');
    if (container === null) throw new Error('index.html has no #map');
    const answer = region.answers[0]!;
    if (kind === 'stock') {
      const stock = await stockExplorer({ region, container, view: { answer, onlyClass: null } });
      redraw = () => stock.canvas();
      return ['background', 'fill', 'borders'];
    }
    let isIdle = (): void => undefined;
    const idle = (): Promise<void> => new Promise((resolve) => (isIdle = resolve));
    const host = await createMapHost(
      hostOptions({ region, container }, { camera: () => undefined, ready: () => isIdle() }),
    );
    if (host === null) throw new Error('no WebGL');
    const scene = sceneBuilder()(plainScene(region, answer));
    without = (left) => {
      const out = new Set<string>(left);
      const layers = scene.style.layers.map((layer) =>
        out.has(layer.id)
          ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as typeof layer)
          : layer,
      );
      const done = idle();
      const watermark = scene.watermark && !out.has('watermark');
      host.draw({ ...scene, watermark, style: { ...scene.style, layers } }, region.geometry);
      return done;
    };
    await without([]);
    redraw = () => host.snapshot();
    const ids = scene.style.layers.map(({ id }) => id);
    return scene.watermark ? [...ids, 'watermark'] : ids;
  },
  without: (layers) => without(layers),
  frames: (times) =>
    Array.from({ length: times }, () => {
      const start = performance.now();
      const gl = redraw().getContext('webgl2');
      // A pixel cannot be read before all is drawn.
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      return performance.now() - start;
    }),
};

(window as unknown as { framesPage: FramesPage }).framesPage = page;

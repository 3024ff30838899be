import { translator } from '../../../src/messages/translator';
import type { Classified } from '../../../src/aggregate/classes/classify';
import { createMapHost, type MapHostOptions } from '../../../src/layers/gl/mapHost';
import { type Scene, type SceneInput, sceneBuilder } from '../../../src/layers/scene/scene';
import { type Camera, type Contender, type ContenderInput, PADDING_PX } from './contender';
import type { Region } from './region';

/** The scene without everything that lies over the villages. */
export function bare(scene: Scene): Scene {
  const layers = scene.style.layers.map((layer) =>
    layer.id === 'background'
      ? layer
      : ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as typeof layer),
  );
  return { ...scene, watermark: false, style: { ...scene.style, layers } };
}

/** A host's options where only its camera and its idleness matter. */
export function hostOptions(
  { region, container }: Pick<ContenderInput, 'region' | 'container'>,
  { camera, ready }: { readonly camera: (now: Camera) => void; readonly ready: () => void },
): MapHostOptions {
  return {
    container,
    geometry: region.geometry,
    fonts: [],
    bbox: region.dataset.manifest.bbox,
    insets: { top: PADDING_PX, right: PADDING_PX, bottom: PADDING_PX, left: PADDING_PX },
    camera: null,
    reducedMotion: true,
    on: {
      camera,
      hover: () => undefined,
      pick: () => undefined,
      pickIntervention: () => undefined,
      pickCluster: () => undefined,
      clusters: () => undefined,
      gathered: () => undefined,
      ready,
      busy: () => undefined,
      reopening: () => undefined,
      reopened: () => undefined,
      fault: (fault) => {
        throw new Error(JSON.stringify(fault));
      },
    },
  };
}

/** A scene of an answer and nothing else. */
export function plainScene({ dataset, geometry }: Region, answer: Classified): SceneInput {
  return {
    dataset,
    geometry,
    answer,
    left: null,
    proportionalSymbols: null,
    palette: null,
    events: [],
    interventions: [],
    actors: [],
    overlays: [],
    basemap: null,
    theme: 'terang',
    size: 'laptop',
    language: 'id',
    t: translator('id'),
    hoveredRow: null,
    selectedRow: null,
    comparedRows: [],
    onlyClass: null,
    uncertainty: false,
    withoutHue: false,
    asOf: null,
    leftAsOf: null,
    regions: null,
    hexagons: null,
    destinations: null,
  };
}

/** The app's map as the app uses it: a scene is built from the answer and drawn by the host. */
export async function petalaContender({ region, container, answer }: ContenderInput): Promise<Contender> {
  let isIdle = (): void => undefined;
  let isPlain = false;
  let camera: Camera = { lon: 0, lat: 0, zoom: 0 };
  const idle = (): Promise<void> => new Promise((resolve) => (isIdle = resolve));
  const host = await createMapHost(
    hostOptions({ region, container }, { camera: (now) => (camera = now), ready: () => isIdle() }),
  );
  if (host === null) throw new Error('no WebGL');
  const build = sceneBuilder();
  const sceneOf = (shown: Classified): Scene => build(plainScene(region, shown));
  let scene = sceneOf(answer);
  const draw = (): Promise<void> => {
    const done = idle();
    host.draw(isPlain ? bare(scene) : scene, region.geometry);
    return done;
  };
  await draw();
  return {
    recolour: (shown) => {
      scene = sceneOf(shown);
      return { idle: draw() };
    },
    plain: () => {
      isPlain = true;
      return draw();
    },
    look: (at) => {
      const done = idle();
      host.look(at);
      return done;
    },
    camera: () => camera,
    canvas: () => host.snapshot(),
    villagesInTiles: () => null,
    drawBytes: (classBytes, palette) => {
      scene = { ...scene, choropleth: { ...scene.choropleth, classBytes, palette } };
      return draw();
    },
  };
}

import type { Classified } from '../../../src/aggregate/classes/classify';
import { createMapHost } from '../../../src/layers/gl/mapHost';
import { type Scene, sceneBuilder } from '../../../src/layers/scene/scene';
import { bare, hostOptions, plainScene } from '../recolour/petalaContender';
import type { Explorer, ExplorerInput, View } from './explorer';

/** The app's map as the app uses it: a scene of what is asked, drawn by the host; the divider is a uniform. */
export async function petalaExplorer({ region, container, view }: ExplorerInput): Promise<Explorer> {
  let isIdle = (): void => undefined;
  let camera = { lon: 0, lat: 0, zoom: 0 };
  const idle = (): Promise<void> => new Promise((resolve) => (isIdle = resolve));
  const host = await createMapHost(
    hostOptions({ region, container }, { camera: (now) => (camera = now), ready: () => isIdle() }),
  );
  if (host === null) throw new Error('no WebGL');
  const build = sceneBuilder();
  let shown: View = view;
  let left: Classified | null = null;
  let isPlain = false;
  const draw = (): Promise<void> => {
    const done = idle();
    const scene: Scene = build({ ...plainScene(region, shown.answer), onlyClass: shown.onlyClass, left });
    host.draw(isPlain ? bare(scene) : scene, region.geometry);
    return done;
  };
  await draw();
  return {
    show: (next) => {
      shown = next;
      return draw();
    },
    swipe: (answer) => {
      left = answer;
      return draw();
    },
    // Moving the divider draws one more frame of the same scene, so that no new idle event comes.
    splitAt: (share) => {
      host.splitAt(share);
      return new Promise((resolve) => requestAnimationFrame(() => resolve()));
    },
    pan: (x_px) => {
      const done = idle();
      host.panBy({ x_px, y_px: 0 });
      return done;
    },
    canvas: () => host.snapshot(),
    camera: () => camera,
    plain: () => {
      isPlain = true;
      left = null;
      return draw();
    },
  };
}

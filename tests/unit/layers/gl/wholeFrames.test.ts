import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintWholeScenes } from '../../../../src/layers/gl/wholeFrames';

/** As much of a map as a frame needs: what is loaded, whether it moves, and a painter that counts. */
function mapOf() {
  const state = { scene: false, loaded: false, placing: true, moving: false, painted: 0, asked: 0 };
  const map = {
    painter: { render: () => void state.painted++ },
    get _placementDirty() {
      return state.placing;
    },
    getLayer: () => (state.scene ? {} : undefined),
    loaded: () => state.loaded,
    isMoving: () => state.moving,
    triggerRepaint: () => void state.asked++,
    on: () => undefined,
  };
  const begin = paintWholeScenes(map as unknown as MapLibreMap);
  return { state, begin, frame: () => map.painter.render() };
}

/** A map whose first scene has been painted. */
function painted() {
  const { state, begin, frame } = mapOf();
  Object.assign(state, { scene: true, loaded: true, placing: false });
  frame();
  state.painted = 0;
  return { state, begin, frame };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('frames of a map in software rendering', () => {
  it('paint the first scene when its sources are loaded and its labels placed', () => {
    const { state, frame } = mapOf();
    // The empty map is loaded too.
    Object.assign(state, { loaded: true, placing: false });
    frame();
    Object.assign(state, { scene: true, loaded: false });
    frame();
    Object.assign(state, { loaded: true, placing: true, moving: true });
    frame();
    expect(state.painted).toBe(0);
    state.placing = false;
    frame();
    expect(state.painted).toBe(1);
  });

  it('paint what is there of a first scene that is long in coming', () => {
    const { state, frame } = mapOf();
    state.scene = true;
    frame();
    vi.advanceTimersByTime(3999);
    expect(state.asked).toBe(0);
    vi.advanceTimersByTime(1);
    expect(state.asked).toBe(1);
    frame();
    expect(state.painted).toBe(1);
  });

  it('paint a later scene when it is whole, or after a third of a second', () => {
    const { state, begin, frame } = painted();
    state.loaded = false;
    begin();
    frame();
    expect(state.painted).toBe(0);
    state.loaded = true;
    frame();
    expect(state.painted).toBe(1);

    state.loaded = false;
    begin();
    frame();
    vi.advanceTimersByTime(300);
    expect(state.asked).toBe(1);
    frame();
    expect(state.painted).toBe(2);
  });

  it('paint all that comes without a new scene, and a map that moves', () => {
    const { state, begin, frame } = painted();
    state.loaded = false;
    frame();
    expect(state.painted).toBe(1);
    begin();
    state.moving = true;
    frame();
    expect(state.painted).toBe(2);
  });
});

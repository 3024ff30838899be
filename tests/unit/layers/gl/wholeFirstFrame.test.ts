import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintFirstFrameWhole } from '../../../../src/layers/gl/wholeFirstFrame';

/** As much of a map as a frame needs: what is loaded, and a painter that counts. */
function mapOf() {
  const state = { scene: false, loaded: false, placing: true, painted: 0, asked: 0 };
  const map = {
    painter: { render: () => void state.painted++ },
    get _placementDirty() {
      return state.placing;
    },
    getLayer: () => (state.scene ? {} : undefined),
    loaded: () => state.loaded,
    triggerRepaint: () => void state.asked++,
    on: () => undefined,
  };
  paintFirstFrameWhole(map as unknown as MapLibreMap);
  return { state, frame: () => map.painter.render() };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the first frame of a map in software rendering', () => {
  it('is painted when the scene is there, its sources are loaded and its labels placed; later frames all are', () => {
    const { state, frame } = mapOf();
    state.loaded = true;
    state.placing = false;
    // The empty map is loaded too.
    frame();
    expect(state.painted).toBe(0);
    Object.assign(state, { scene: true, loaded: false });
    frame();
    Object.assign(state, { loaded: true, placing: true });
    frame();
    expect(state.painted).toBe(0);
    state.placing = false;
    frame();
    expect(state.painted).toBe(1);
    state.loaded = false;
    frame();
    expect(state.painted).toBe(2);
    vi.advanceTimersByTime(10_000);
    expect(state.asked).toBe(0);
  });

  it('is painted as far as it is there when a part of it is long in coming', () => {
    const { state, frame } = mapOf();
    state.scene = true;
    frame();
    expect(state.painted).toBe(0);
    vi.advanceTimersByTime(4000);
    expect(state.asked).toBe(1);
    frame();
    expect(state.painted).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../../src/export/drawing/shape';
import { rect, text } from '../../../src/export/drawing/shapes';
import { offscreenDrawing } from '../../../src/workers/offscreenDrawing';
import { faces } from '../../support/exported';

const PAGE: Page = {
  width: 100,
  height: 50,
  shapes: [
    rect({ x: 0, y: 0, width: 100, height: 50 }, { fill: '#ffffff', part: 'kertas' }),
    text('Desa', { x: 5, y: 20 }, { size: 9, weight: 'text', colour: '#000000' }),
  ],
  bookmark: '',
  chapter: '',
};

/** A context that takes every call and remembers what is drawn. */
function context(drawn: string[]) {
  const act = (name: string) => (what: unknown) => void drawn.push(`${name} ${String(what)}`);
  const names = ['save', 'restore', 'translate', 'rotate', 'scale', 'setLineDash', 'fill', 'stroke', 'clip'];
  return Object.fromEntries([...names, 'fillText', 'strokeText'].map((name) => [name, act(name)]));
}

let drawn: string[] = [];
let sizes: (readonly [number, number])[] = [];

/** What a browser's worker has, as far as drawing needs it. */
function browser(canvas: { getContext?: () => unknown; convertToBlob?: () => Promise<Blob> }) {
  vi.stubGlobal(
    'FontFace',
    class {
      load = () => Promise.resolve(this);
    },
  );
  vi.stubGlobal('self', { fonts: { add: () => undefined } });
  vi.stubGlobal(
    'Path2D',
    class {
      constructor(readonly d: string) {}
      toString = () => this.d;
    },
  );
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(width: number, height: number) {
        sizes.push([width, height]);
      }
      getContext = canvas.getContext ?? (() => context(drawn));
      convertToBlob = canvas.convertToBlob ?? (() => Promise.resolve(new Blob([Uint8Array.of(137, 80)])));
    },
  );
}

beforeEach(() => {
  drawn = [];
  sizes = [];
});
afterEach(() => vi.unstubAllGlobals());

describe('drawing in a worker of the browser', () => {
  it('gives a picture of all pages, one below the other', async () => {
    browser({});
    const made = await offscreenDrawing(faces)([PAGE, PAGE], { scale: 2, transparent: false });
    expect(made).toEqual({ ok: true, value: Uint8Array.of(137, 80) });
    expect(sizes).toEqual([[200, 200]]);
    expect(drawn.filter((act) => act === 'fillText Desa')).toHaveLength(2);
  });

  it('leaves the paper out where what lies below is to show through', async () => {
    browser({});
    await offscreenDrawing(faces)([PAGE], { scale: 1, transparent: true });
    expect(drawn.filter((act) => act.startsWith('fill '))).toEqual([]);
  });

  it('refuses a picture that browsers would leave empty, and says how large one may be', async () => {
    browser({});
    const made = await offscreenDrawing(faces)([PAGE], { scale: 164, transparent: false });
    expect(made).toEqual({ ok: false, fault: { reason: 'tooLarge', most_px: 16_384 } });
    expect(sizes).toEqual([]);
  });

  it.each([
    [
      'there is no memory for its pixels',
      {
        getContext: () => {
          throw new RangeError('out of memory');
        },
      },
    ],
    ['there is no context', { getContext: () => null }],
    ['it cannot be written', { convertToBlob: () => Promise.reject(new DOMException('x', 'EncodingError')) }],
  ])('is a fault where %s', async (_, canvas) => {
    browser(canvas);
    const made = await offscreenDrawing(faces)([PAGE], { scale: 1, transparent: false });
    expect(made).toEqual({ ok: false, fault: { reason: 'notDrawn' } });
  });
});

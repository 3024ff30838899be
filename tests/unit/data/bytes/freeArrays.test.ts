import { expect, test } from 'vitest';
import { freeArrays } from '../../../../src/data/bytes/freeArrays';

test('arrays that are freed are empty, and a browser that cannot free them keeps them', () => {
  const able = [new Float64Array(3), new Uint32Array(2)];
  const calls: number[] = [];
  for (const { buffer } of able)
    Object.assign(buffer, {
      transfer: (bytes: number) => {
        calls.push(bytes);
        return structuredClone(buffer, { transfer: [buffer] });
      },
    });
  freeArrays(able);
  expect(calls).toEqual([0, 0]);
  expect(able.map(({ length }) => length)).toEqual([0, 0]);

  const unable = new Uint8Array([1, 2]);
  Object.assign(unable.buffer, { transfer: undefined });
  freeArrays([unable]);
  expect([...unable]).toEqual([1, 2]);
});

import { describe, expect, test } from 'vitest';
import { mercatorX, mercatorY, WORLD_UNITS } from '../../../../src/layers/camera/mercator';
import { nearLines } from '../../../../src/layers/scene/nearLines';
import { lines } from '../../../scenes/world';

const SET = lines(
  [
    [109, -7],
    // A hundredth of a degree: 7.3 px at zoom 9, and less than 0.375 px at zoom 4.
    [109.01, -7],
    [109.02, -7.3],
  ],
  [
    [120, -2],
    [121, -2],
  ],
);
const box = [108, -8, 110, -6] as const;
const segments = (zoom: number): number => nearLines()(SET, { zoom, box }).segments.length / 4;

describe('the lines that a map can show where it stands', () => {
  test('lie around the screen, without corners that nobody could see', () => {
    expect(segments(8.2)).toBe(2);
    expect(segments(3.4)).toBe(1);
    // Up to a screen beside it, and no further.
    expect(nearLines()(SET, { zoom: 9, box: [117, -3, 119.5, -1] }).segments).toHaveLength(4);
    expect(nearLines()(SET, { zoom: 9, box: [118.5, -3, 119, -1] }).segments).toHaveLength(0);
  });

  test('are relative to the middle of the screen', () => {
    const { centre, segments } = nearLines()(SET, { zoom: 8.2, box });
    expect(centre[0]).toBe(Math.round(mercatorX(109) * WORLD_UNITS));
    expect(segments[0]).toBe(0);
    expect(segments[1]).toBe(Math.round(mercatorY(-7) * WORLD_UNITS - centre[1]) + 0);
  });

  test('stay the same object while the map stays there, and change with lines, place and zoom', () => {
    const near = nearLines();
    const first = near(SET, { zoom: 8.2, box });
    expect(near(SET, { zoom: 9, box: [109.5, -8, 111.5, -6] })).toBe(first);
    const nearer = near(SET, { zoom: 9.1, box });
    expect(nearer).not.toBe(first);
    const beside = near(SET, { zoom: 9.1, box: [111, -8, 113, -6] });
    expect(beside).not.toBe(nearer);
    expect(near(lines(), { zoom: 9.1, box: [111, -8, 113, -6] }).segments).toHaveLength(0);
  });
});

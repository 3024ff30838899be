import { expect, it } from 'vitest';
import { multiplesSceneBuilder, type MultiplesInput } from '../../../../src/layers/scene/multiplesScene';
import { PLAIN, answer, villages } from '../../../scenes/world';

const input: MultiplesInput = {
  years: [answer(PLAIN), answer({ cells: [0.4, 0.5, 'missing', 0.3, 0.8, 0.6, 0.5] })],
  villages,
  palette: null,
  theme: 'terang',
  onlyClass: null,
  uncertainty: true,
  overBasemap: false,
  size: 'laptop',
  withoutHue: false,
  hoveredRow: null,
  selectedRow: 3,
};

it('colours every year by its own answer, and outlines one village in all', () => {
  const scene = multiplesSceneBuilder()(input);
  expect(scene.paints).toHaveLength(2);
  expect(scene.paints[0]?.classBytes).not.toEqual(scene.paints[1]?.classBytes);
  expect(scene.selected).toMatchObject({ row: 3 });
  expect(scene.hovered).toBeNull();
});

it('recomputes no colours when only the pointer moves', () => {
  const build = multiplesSceneBuilder();
  const before = build(input);
  const after = build({ ...input, hoveredRow: 1 });
  expect(after.hovered?.row).toBe(1);
  after.paints.forEach((paint, i) => expect(paint).toBe(before.paints[i]));
});

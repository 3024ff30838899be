import { expect, test } from 'vitest';
import { createPicker } from '../../../../src/layers/camera/picker';
import { scene } from '../../../../src/layers/scene/scene';
import type { SvgFrame } from '../../../../src/layers/svg/svgFrame';
import { svgMap } from '../../../../src/layers/svg/svgMap';
import { translator } from '../../../../src/messages/translator';
import { dataset, event, geometry, sceneInput } from '../../../scenes/world';

const FRAME: SvgFrame = { width_px: 400, height_px: 500, lon: 109.27, lat: -6.95, zoom: 9 };

/** A scene with so many replications, all within 0.2 degrees (146 px at zoom 9), and a laboratory far from them. */
function sceneOf(n: number, language: 'id' | 'en' = 'id') {
  const villages = {
    ...dataset().villages,
    lon: Float64Array.from({ length: n + 1 }, (_, row) => (row === n ? 109.7 : 109 + ((row * 7) % 20) / 100)),
    lat: Float64Array.from({ length: n + 1 }, (_, row) => (row === n ? -6.5 : -7 + ((row * 3) % 19) / 100)),
  };
  const events = [
    ...Array.from({ length: n }, (_, row) => event(row, 'replication')),
    event(n, 'laboratory'),
  ];
  const words = { language, t: translator(language) };
  return scene(sceneInput({ dataset: { ...dataset(), villages }, events, ...words }));
}
const picture = (drawn: ReturnType<typeof sceneOf>) =>
  svgMap({ scene: drawn, geometry, frame: FRAME, picker: createPicker(geometry.villages), split: 0.5 });

test('a scene of up to 400 marks has every symbol, and says nothing of numbers', () => {
  const drawn = sceneOf(399);
  expect(drawn.notes.map(({ kind }) => kind)).not.toContain('gathered');
  expect(drawn.style.layers.map(({ id }) => id)).not.toContain('programmeCount');
  const { symbols, gathered } = picture(drawn);
  expect(symbols).toHaveLength(400);
  expect(gathered).toBeUndefined();
});

test('a scene of more joins them where they crowd, and says what the numbers are in both languages', () => {
  const noteOf = (drawn: ReturnType<typeof sceneOf>) =>
    drawn.notes.find(({ kind }) => kind === 'gathered')?.text;
  expect(noteOf(sceneOf(400))).toBe('Angka di samping lambang: jumlahnya di sekitar situ');
  expect(noteOf(sceneOf(400, 'en'))).toBe('Number beside a symbol: how many are around there');
});

test('a picture has a symbol and a number for each cell, together as many as there are', () => {
  const drawn = sceneOf(430);
  const { symbols, labels, gathered = [] } = picture(drawn);
  const numbers = labels.filter(({ layer }) => layer === 'programmeCount');
  expect(numbers.length).toBeGreaterThan(3);
  expect(gathered).toHaveLength(numbers.length);
  // Some in a corner, and the laboratory far from all, stand alone.
  const joined = numbers.reduce((sum, { text }) => sum + Number(text), 0);
  const alone = symbols.length - numbers.length;
  expect(joined).toBeGreaterThan(400);
  expect(joined + alone).toBe(431);
  expect(symbols.filter(({ status }) => status === 'laboratory')).toHaveLength(1);
  for (const { size_px, strong } of numbers) {
    expect(size_px).toBeCloseTo(8.2 * 1.55, 9);
    expect(strong).toBe(true);
  }
});

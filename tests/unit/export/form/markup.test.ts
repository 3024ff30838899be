import { describe, expect, test } from 'vitest';
import { around, jsonInScript, worded } from '../../../../src/export/form/markup';
import { sharedDefs, sharedOutlines } from '../../../../src/export/deck/sharedOutlines';
import { group, path, tiled } from '../../../../src/export/drawing/shapes';
import { inlineSvg } from '../../../../src/export/form/svgFile';

describe('markup', () => {
  test('leaves out an element that says nothing', () => {
    expect(worded('p', 'class="x"', '')).toBe('');
    expect(around('ul', '', '')).toBe('');
    expect(worded('p', 'class="x"', 'a < b & "c"')).toBe('<p class="x">a &lt; b &amp; &quot;c&quot;</p>');
  });

  test('data in a script cannot end it and stays the same value', () => {
    const value = { title: '</script><!-- & \u2028', n: [1, null] };
    const text = jsonInScript(value);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('outlines that are drawn more than once', () => {
  const long = (from: number) => `M${from} 0${'L10 10'.repeat(40)}Z`;
  const tile = { id: 'nol', size: 4, ground: null, marks: [] };
  const first = [path(long(1), { fill: '#111111' }), group([path(long(2), { fill: '#222222' })], {})];
  const second = [tiled(long(1), tile), path(long(3), {}), path('M0 0Z', {}), path('M0 0Z', {})];

  test('stand in one place, however they are filled; short ones are repeated', () => {
    const shared = sharedOutlines([first, second]);
    expect([...shared]).toEqual([[long(1), 'garis-0']]);
    expect(sharedDefs(shared)).toContain(`<path id="garis-0" d="${long(1)}"/>`);
    expect(sharedDefs(new Map())).toBe('');
  });

  test('are mentioned where they are drawn, with ids of the picture before those of its patterns', () => {
    const shared = sharedOutlines([first, second]);
    const page = { width: 10, height: 10, shapes: second };
    const svg = inlineSvg(page, { prefix: 'g7-', shared, attributes: 'class="map"' });
    expect(svg).toContain('<use href="#garis-0" fill="url(#g7-nol)"/>');
    expect(svg).toContain('<pattern id="g7-nol"');
    expect(svg).toContain(`<path d="${long(3)}"`);
    expect(svg).toMatch(/^<svg viewBox="0 0 10 10" fill-rule="evenodd" class="map">/);
  });
});

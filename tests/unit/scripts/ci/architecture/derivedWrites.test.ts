import { describe, expect, it } from 'vitest';
import { derivedWriteFaults } from '../../../../../scripts/ci/architecture/derivedWrites.ts';

const faults = (text: string, path = 'src/state/one.svelte.ts') => derivedWriteFaults([{ path, text }]);

describe('derived values that write', () => {
  it.each([
    ['class A { readonly b = $derived.by(() => (this.#kept = 1)); }', 'this.#kept'],
    ['class A { readonly b = $derived(this.n++); }', 'this.n'],
    ['class A { readonly b = $derived.by(() => { if (x) --this.n; return 1; }); }', 'this.n'],
    ['class A { readonly b = $derived.by(() => list.map((one) => (this.last ??= one))); }', 'this.last'],
  ])('are found in %s', (text, written) => {
    expect(faults(text)).toEqual([`src/state/one.svelte.ts: a $derived writes ${written}`]);
  });

  it.each([
    'class A { readonly b = $derived.by(() => { let n = 0; n += 1; return n === this.n; }); }',
    'class A { go() { this.n = $derived; } }',
    'class A { readonly b = $derived.by(() => -this.n); }',
  ])('are not found in %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('are found in components', () => {
    const text = '<script lang="ts">const b = $derived.by(() => (this.n = 1));</script>';
    expect(faults(text, 'src/ui/One.svelte')).toEqual(['src/ui/One.svelte: a $derived writes this.n']);
  });
});

import { describe, expect, it } from 'vitest';
import { columnReadFaults } from '../../../../../scripts/ci/architecture/columnReads.ts';

const faults = (text: string, path = 'src/ui/desa/One.svelte') => columnReadFaults([{ path, text }]);

describe('components that read columns past `columnOf`', () => {
  it.each(['app.pack.columns.get(key)', 'const { columns } = app.pack; columns.has(key)'])(
    'are found in %s',
    (text) => {
      expect(faults(text)).toEqual([
        'src/ui/desa/One.svelte: reads the columns of a pack without asking for them',
      ]);
    },
  );

  it('are found where they load what they read apart from reading it', () => {
    expect(faults('$effect(() => void app.pack.need(choice));')).toEqual([
      'src/ui/desa/One.svelte: loads a column by `need`',
    ]);
  });

  it.each([
    ['app.pack.columnOf({ indicatorId, year })', 'src/ui/desa/One.svelte'],
    ['app.pack.columns.get(key)', 'src/state/one.svelte.ts'],
    ['app.pack.columns.get(key)', 'src/ui/data/ContentsTable.svelte'],
    ['nav.state.columns; planner.needs(one)', 'src/ui/desa/One.svelte'],
  ])('are not found in %s of %s', (text, path) => {
    expect(faults(text, path)).toEqual([]);
  });
});

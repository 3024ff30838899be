import { describe, expect, it } from 'vitest';
import { earlierFiles } from '../../../../src/engine/studio/earlierFiles';
import { readDecisions } from '../../../../src/studio/join/decisionsFile';
import { packZip } from '../../../../src/studio/pack/packZip';
import { DECISIONS, RECIPE } from '../../studio/recipe/rawFolder';

const file = (name: string, content: unknown) => ({ name, blob: new Blob([JSON.stringify(content)]) });
const inPack = (path: string, content: unknown) => ({
  ...{ name: path, path, bytes: new TextEncoder().encode(JSON.stringify(content)), hash: '' },
});

describe('the recipe of last year', () => {
  it('is found alone, without decisions, and with them', async () => {
    const alone = await earlierFiles([file('sources.json', RECIPE)]);
    expect(alone.fault).toBeNull();
    expect(readDecisions(alone.decisions)).toEqual({ ok: true, decisions: [] });
    const both = await earlierFiles([file('keputusan_pasang.json', DECISIONS), file('resep.json', RECIPE)]);
    expect(JSON.parse(both.recipe)).toEqual(RECIPE);
    expect(JSON.parse(both.decisions)).toEqual(DECISIONS);
  });

  it('is found in the zip of a pack', async () => {
    const zip = packZip('uji', [
      inPack('datapackage.json', {}),
      inPack('sources.json', RECIPE),
      inPack('keputusan_pasang.json', DECISIONS),
    ]);
    const answer = await earlierFiles([{ name: 'uji-1.0.0.zip', blob: new Blob([zip]) }]);
    expect(answer.fault).toBeNull();
    expect(JSON.parse(answer.decisions)).toEqual(DECISIONS);
  });

  it.each([
    ['another JSON', [file('catatan.json', { a: 1 })], { problem: 'none', file: 'catatan.json', where: '' }],
    [
      'a recipe with a wrong field',
      [file('sources.json', { ...RECIPE, indikator: [{ berkas: 1 }] })],
      { problem: 'damaged', file: 'sources.json', where: 'indikator.0.berkas' },
    ],
    [
      'damaged decisions',
      [file('sources.json', RECIPE), file('keputusan_pasang.json', { ...DECISIONS, versi: 2 })],
      { problem: 'damaged', file: 'keputusan_pasang.json', where: 'versi' },
    ],
    [
      'a zip cut off',
      [{ name: 'x.zip', blob: new Blob([packZip('x', [inPack('sources.json', RECIPE)]).slice(0, 60)]) }],
      { problem: 'none', file: 'x.zip', where: '' },
    ],
  ])('is told of %s', async (_what, given, fault) => {
    expect((await earlierFiles(given)).fault).toEqual(fault);
  });
});

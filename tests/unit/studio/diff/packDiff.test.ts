import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { diffSentences } from '../../../../src/reading/diffWords';
import { packDiff } from '../../../../src/studio/diff/packDiff';
import type { OpenPack } from '../../../../src/studio/diff/versionChanges';
import { withIndicator, type PackDraft } from '../../../../src/studio/publish/packDraft';
import { openFiles, publishPack } from '../../../../src/studio/publish/publishPack';
import { draftOf, entryOf, fullColumn } from '../publish/draftOf';

let draft: PackDraft;
let before: OpenPack;

async function publishedFrom(changed: PackDraft): Promise<OpenPack> {
  const done = await publishPack(changed);
  if (typeof done === 'string') throw new Error(done);
  return openFiles(done.files);
}

beforeAll(async () => {
  draft = await draftOf('pekalongan');
  before = await publishedFrom(draft);
});

const WORDS = { t: translator('id'), f: formats('id'), language: 'id' } as const;

describe('packDiff', () => {
  it('is empty from a pack to itself', async () => {
    const diff = await packDiff(before, before);
    expect(diff.indicators.every(({ state }) => state === 'same')).toBe(true);
    expect(diff).toMatchObject({
      villages: { added: [], gone: [], renamed: [] },
      largelyChanged: [],
      areas: null,
      resources: [],
    });
    expect(diffSentences(diff, WORDS)).toEqual(['Tidak ada angka indikator yang berubah.']);
  });

  it('counts large changes, classes and numbers of an indicator whose values are revised', async () => {
    const known = draft.kept.get('idm@2024')!;
    const entry = entryOf({
      ...{ id: 'idm', nama: 'IDM', jenis: 'indeks', arah: 'rendah', desimal: 4, satuan: 'indeks 0–1' },
      ...{ sumber: ['idm-2024'], kelas_batas: [0.5, 0.7], kelas_label: ['a', 'b', 'c'] },
      ...{ kelas_label_en: ['a', 'b', 'c'], basis: 'IDM 2024' },
    });
    // 0.6041 becomes 0.4, by 34 %; 0.6619 becomes 0.71, by 7 %, and passes a bound of the new classes.
    const value = Float64Array.from(known.value);
    expect([value[0], value[1]]).toEqual([0.6041, 0.6619]);
    value.set([0.4, 0.71]);
    const after = await publishedFrom(withIndicator(draft, { entry, columns: [{ ...known, value }] }));
    const diff = await packDiff(before, after);
    const idm = diff.indicators.find(({ id }) => id === 'idm')!;
    expect(idm).toMatchObject({ state: 'changed', counts: { changed: 2, added: 0, removed: 0 } });
    expect(idm.newest).toMatchObject({ from: 2024, to: 2024 });
    expect(idm.newest!.large).toEqual([
      { code: '33.26.01.2001', name: 'Klesem', before: 0.6041, after: 0.4 },
    ]);
    expect(diff.largelyChanged).toEqual(['33.26.01.2001']);
    expect(diff.resources.map(({ name }) => name)).toEqual(['katalog', 'nilai']);
    expect(diffSentences(diff, WORDS).slice(0, 3)).toEqual([
      '1 desa berubah lebih dari 20 %.',
      'IDM: 2 angka berubah, 0 datang, 0 hilang.',
      'IDM: 1 desa berubah lebih dari 20 % (2024 ke 2024).',
    ]);
  });

  it('tells a new indicator, and in the other direction that it is gone', async () => {
    const column = fullColumn(
      'x',
      2025,
      Array.from({ length: 285 }, (_, row) => 100 + row),
    );
    const entry = entryOf({ id: 'x', nama: 'Uji', sumber: ['idm-2024'] });
    const after = await publishedFrom(withIndicator(draft, { entry, columns: [column] }));
    expect(diffSentences(await packDiff(before, after), WORDS)).toEqual([
      'Uji: indikator baru dengan 285 angka.',
    ]);
    expect(diffSentences(await packDiff(after, before), WORDS)).toEqual(['Uji: tidak ada lagi.']);
  });

  it('compares the areas of boundaries that are another file', async () => {
    const wider = { ...draft.topology, transform: { ...draft.topology.transform! } };
    const [east, north] = wider.transform.scale;
    wider.transform.scale = [east * 1.1, north];
    const moved = await publishedFrom({ ...draft, topology: wider });
    const { areas } = await packDiff(before, moved);
    expect(areas!.most).toBeCloseTo(0.1, 6);
    expect(areas!.median).toBeCloseTo(0.1, 6);
    expect(areas!.villages).toHaveLength(285);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calculateRegions, type RegionsAnswer } from '../../../../src/engine/calculateRegions';
import type { EngineInputs } from '../../../../src/engine/engineInputs';
import type { PolygonParts } from '../../../../src/aggregate/geometry/drawing';
import { polygonColumns } from '../../../../src/aggregate/geometry/polygonColumns';
import { shapeText } from '../../../../src/aggregate/regions/regionText';
import type { RegionShape } from '../../../../src/aggregate/regions/regionShape';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { CalculatorGone, type Calculator } from '../../../../src/state/calculations/calculator';
import type { StoredDocument } from '../../../../src/state/documents/documentStorage';
import { memoryDocuments } from '../../../../src/state/documents/memoryDocuments';
import { OwnDocuments } from '../../../../src/state/session/ownDocuments';
import { Navigation } from '../../../../src/state/session/navigation.svelte';
import { MapSelection } from '../../../../src/state/mapSelection.svelte';
import { RegionBook, type RegionOwner } from '../../../../src/state/calculations/regionBook.svelte';
import type { VillageDataset } from '../../../../src/data/model/dataset';
import type { PackGeometry } from '../../../../src/data/model/geometry';
import { villages } from '../../aggregate/sample';
import { noWorkers } from '../fakeWorkers';

const square = (west: number) => [
  [
    [west, -7.1],
    [west + 0.1, -7.1],
    [west + 0.1, -7],
    [west, -7],
  ],
];
const table = {
  ...villages([
    { code: '99.01.01.2001', name: 'Satu', kecamatan: 'Utara' },
    { code: '99.01.01.2002', name: 'Dua', kecamatan: 'Utara' },
  ]),
  lon: Float64Array.of(109.05, 109.15),
  lat: Float64Array.of(-7.05, -7.05),
};
const geometry = polygonColumns([[square(109)], [square(109.1)]]);

/** A calculator that answers on the spot, or is gone when told to be. */
function calculators() {
  const control = { gone: false, asked: 0 };
  const start = (inputs: EngineInputs): Calculator => ({
    calculate: (({ question }: { question: Parameters<typeof calculateRegions>[1] }) => {
      control.asked++;
      if (control.gone) return Promise.reject(new CalculatorGone('silent'));
      return Promise.resolve(calculateRegions(inputs, question, {}) as RegionsAnswer);
    }) as Calculator['calculate'],
    end: () => undefined,
  });
  return { control, start };
}

/** What lies in the browser's database. */
const stored = new Map<string, StoredDocument>();
const NONE: readonly never[] = [];
const store = new Map<string, string>();
let said = '';

function bookOf(hash = '#/peta') {
  const write = (_state: unknown, to: string) => void (hash = to);
  const nav = new Navigation({
    hash: () => hash,
    state: () => null,
    push: write,
    replace: write,
    go: () => undefined,
    later: (act) => act(),
  });
  const app: RegionOwner = {
    nav,
    startWorker: noWorkers,
    pack: {
      villages: {
        dataset: { status: 'ready', value: { villages: table } as VillageDataset },
        geometry: { status: 'ready', value: { villages: geometry } as PackGeometry },
        part: () => NONE,
      },
    },
    selection: new MapSelection(nav),
    t: translator('id'),
    f: formats('id'),
    notices: { tell: (text) => (said = text) },
    documents: new OwnDocuments(
      async () => memoryDocuments(stored),
      () => undefined,
    ),
  };
  const { control, start } = calculators();
  const book = new RegionBook(app, start);
  const work = async () => {
    // As the screen does: `work` is called again after each change, until nothing is on its way.
    for (let turn = 0; turn < 6; turn++) {
      book.work();
      await new Promise((resolve) => setTimeout(resolve));
      await vi.waitFor(() => expect(book.pending).toBe(false));
    }
  };
  return { book, nav, work, control };
}

beforeEach(() => {
  store.clear();
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => store.set(key, text),
    removeItem: (key: string) => store.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const drawn = (parts: PolygonParts): RegionShape => ({
  kind: 'drawn',
  by: 'area',
  parts,
});
const half = drawn([square(109.05)]);
/** A circle of so many corners, a little out of round, so that no two steps are alike. */
const round = (corners: number) =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = 0.04 + 0.0004 * Math.sin(i * i);
    return [109.1 + radius * Math.cos(angle), -7.05 + radius * Math.sin(angle)];
  });
const crossing = drawn([
  [
    [
      [109, -7],
      [109.1, -7.1],
      [109.1, -7],
      [109, -7.1],
    ],
  ],
]);

describe('the book of regions', () => {
  it('adds a region once it is computed, and reports it', async () => {
    const { book, nav, work } = bookOf();
    const done = vi.fn();
    book.want({ shape: half, name: ' Utara! ', done });
    expect(nav.state.regions).toEqual([]);
    await work();
    expect(nav.state.regions).toEqual(['gl.6hqco.-f7u8.7ps.0.0.7ps.-7ps.0*Utara']);
    expect(done).toHaveBeenCalledOnce();
    expect([...book.made[0]!.shares.share]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.5, 9)]);
    expect(said).toMatch(/^Utara dibuat: 2 desa, 122,[0-9] km²\.$/);
    expect(book.isPrevious).toBe(false);
  });

  it('states how many polygons a region was merged from, when made and when opened by a link', async () => {
    const { book, nav, work } = bookOf();
    book.want({ shape: drawn([square(109.02), square(109.09)]), name: 'Dusun' });
    await work();
    expect(said).toMatch(
      /^Dusun dibuat: 2 desa, 207,[0-9] km²\. Digabung dari 2 poligon menjadi 1; yang bertumpuk dihitung sekali\.$/,
    );
    const again = bookOf(`#/peta?wil=${nav.state.regions[0]}`);
    await again.work();
    expect(again.book.made[0]).toMatchObject({ joinedFrom: 2, parts: { length: 1 } });
  });

  it('refuses one that intersects itself, keeps the list and marks it as previous', async () => {
    const { book, nav, work } = bookOf();
    book.want({ shape: half, name: 'Utara' });
    await work();
    book.want({ shape: crossing, name: 'Silang' });
    await work();
    expect(book.refusal).toMatchObject({ reason: 'selfCrossing' });
    expect(nav.state.regions).toHaveLength(1);
    expect(book.made[0]).not.toBeNull();
    expect(book.isPrevious).toBe(true);
    book.forget();
    expect([book.refusal, book.isPrevious]).toEqual([null, false]);
  });

  it('keeps its regions where the worker ends, and computes again on request', async () => {
    const { book, nav, work, control } = bookOf();
    book.want({ shape: half, name: 'Utara' });
    await work();
    control.gone = true;
    book.want({ shape: drawn([square(109.02)]), name: 'Dua' });
    await work();
    expect(book.calculation.fault).toMatchObject({ code: 'calculatorGone' });
    expect([nav.state.regions.length, book.made[0] === null, book.isPrevious]).toEqual([1, false, true]);
    const before = control.asked;
    await work();
    expect(control.asked).toBe(before);
    control.gone = false;
    book.retry();
    await work();
    expect([nav.state.regions.length, book.calculation.fault, book.isPrevious]).toEqual([2, null, false]);
  });

  it('replaces a region, renames it without computing it again, and deletes it', async () => {
    const { book, nav, work, control } = bookOf();
    for (const [i, west] of [109.01, 109.02].entries()) {
      book.want({ shape: drawn([square(west)]), name: `W${i}` });
      await work();
    }
    book.want({ shape: { ...half, by: 'point' } as RegionShape, name: 'W0', replaces: 0 });
    await work();
    expect(nav.state.regions[0]).toMatch(/^gt\..*\*W0$/);
    expect([nav.state.regions.length, book.opened]).toEqual([2, 0]);
    const { asked } = control;
    book.rename(1, 'Baru');
    await work();
    expect([book.entries[1]!.name, control.asked]).toEqual(['Baru', asked]);
    book.remove(0);
    expect(book.entries.map(({ name }) => name)).toEqual(['Baru']);
  });

  it('a long region is compressed into the link, which opens anywhere', async () => {
    const { book, nav, work } = bookOf();
    book.want({ shape: drawn([[round(200)]]), name: 'Bulat' });
    await work();
    const [text] = nav.state.regions;
    expect(text).toMatch(/^\.[\w-]{300,1200}\*Bulat$/);
    expect(stored.size).toBe(0);
    const elsewhere = bookOf(`#/peta?wil=${text}`);
    await elsewhere.work();
    expect(elsewhere.book.made[0]!.shares.rows.length).toBe(2);
    expect(elsewhere.book.entries[0]!.shape).toEqual(book.entries[0]!.shape);
  });

  it('a damaged one of a link is explained', async () => {
    const { book, work } = bookOf('#/peta?wil=.AAAA*Bulat');
    expect(book.pending).toBe(false);
    book.work();
    expect([book.pending, book.entries[0]!.absent]).toEqual([true, null]);
    await work();
    expect([book.pending, book.entries[0]]).toMatchObject([
      false,
      { name: 'Bulat', absent: 'unreadable', fault: { reason: 'damaged', name: 'Bulat' } },
    ]);
  });

  it('one that is too large for a link is stored in the browser, and linked to by its id', async () => {
    const { book, nav, work } = bookOf();
    book.want({ shape: drawn([[round(3000)]]), name: 'Bulat' });
    await work();
    const [text] = nav.state.regions;
    expect(text).toMatch(/^~[a-z0-9]{6}\*Bulat$/);
    const again = bookOf(`#/peta?wil=${text}`);
    await again.work();
    expect(again.book.made[0]!.shares.rows.length).toBe(2);
    // Its new name is stored under the same id.
    again.book.rename(0, 'Bundar');
    await again.work();
    expect(again.nav.state.regions).toEqual([text!.replace('Bulat', 'Bundar')]);
    expect([...stored.values()].map(({ name, revision }) => [name, revision])).toEqual([['Bundar', 2]]);
    stored.clear();
    const elsewhere = bookOf(`#/peta?wil=${text}`);
    await elsewhere.work();
    expect(elsewhere.book.entries[0]).toMatchObject({ name: 'Bulat', shape: null, absent: 'elsewhere' });
  });

  it('one that another tab has changed meanwhile goes on as a copy', async () => {
    const { book, nav, work } = bookOf();
    book.want({ shape: drawn([[round(3000)]]), name: 'Bulat' });
    await work();
    const [text] = nav.state.regions;
    const [key, mine] = [...stored][0]!;
    stored.set(key, { ...mine, revision: 7, name: 'Mereka' });
    book.rename(0, 'Saya');
    await work();
    expect(nav.state.regions[0]).toMatch(/^~[a-z0-9]{6}\*Saya$/);
    expect(nav.state.regions[0]!.slice(0, 7)).not.toBe(text!.slice(0, 7));
    expect([...stored.values()].map(({ name }) => name).sort()).toEqual(['Mereka', 'Saya (2)']);
    expect(book.made[0]).not.toBeNull();
  });

  it('those that an earlier version kept in local storage are found under their ids', async () => {
    const text = `${shapeText(half)}*Lama`;
    store.set(
      'petala.wilayah',
      JSON.stringify({ version: 1, regions: [{ id: 'a1', pack: 'contoh', text }] }),
    );
    const { book, work } = bookOf('#/peta?wil=~a1*Lama');
    await work();
    expect(book.entries[0]).toMatchObject({ name: 'Lama', absent: null, key: shapeText(half) });
    expect(stored.get('wilayah/a1')).toMatchObject({ name: 'Lama', pack: 'contoh', version: 1 });
  });

  it('reports unreadable and invalid regions of a link, and refuses a seventh one', async () => {
    const six = bookOf(`#/peta?wil=${Array.from({ length: 5 }, () => 'd.990101-2001*a').join('!')}!gl.1.2*b`);
    await six.work();
    expect(six.book.faultOf(5)).toMatchObject({ reason: 'tooFewCorners' });
    six.book.want({ shape: half, name: 'c' });
    expect(six.book.refusal).toEqual({ reason: 'tooManyRegions' });
    expect(bookOf('#/peta?wil=gl.1').book.entries[0]).toMatchObject({ absent: 'unreadable' });
  });
});

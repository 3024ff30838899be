import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../../src/aggregate/classes/classify';
import type { Companions } from '../../../../src/aggregate/modes/companions';
import { descriptorOf, MODE_KINDS, MODES } from '../../../../src/aggregate/modes/modeRegister';
import { modeRefusal } from '../../../../src/aggregate/modes/modeRefusal';
import type { MapMode, MapQuestion } from '../../../../src/aggregate/mapQuestion';
import { MODE_NAMES } from '../../../../src/messages/modeNames';
import { readMode, writeMode } from '../../../../src/state/url/urlMode';
import { dataset as worldDataset } from '../../../scenes/world';
import { validState } from '../../state/anyState';
import { column, indicator } from '../sample';

/** Two years on one basis and a third on another; an index of one year; a count; a category. */
const p0 = indicator({
  id: 'p0',
  kind: 'ratio',
  worse: 'high',
  years: [2015, 2018, 2021],
  basis: 'BDT 2015–2018; DTSEN 2021',
});
const idm = indicator({ id: 'idm', worse: 'low', years: [2020] });
const heads = indicator({ id: 'jiwa', kind: 'count', worse: 'neutral', years: [2015, 2018] });
const status = indicator({ id: 'status', kind: 'category', years: [2015, 2018] });
const choices = [p0, idm, heads, status];
const dataset = { ...worldDataset(), indicators: choices };

/** One mode of each kind. */
const EACH: { readonly [K in MapMode['kind']]: Extract<MapMode, { kind: K }> } = {
  single: { kind: 'single' },
  swipe: { kind: 'swipe', indicatorId: 'idm', year: 2020 },
  change: { kind: 'change', from: 2015 },
  multiples: { kind: 'multiples' },
  bivariate: { kind: 'bivariate', indicatorId: 'idm', year: 2020 },
  gap: { kind: 'gap', response: 'budget' },
  accessibility: { kind: 'accessibility', service: 'SMP' },
  hotspots: { kind: 'hotspots', method: 'gi', weights: { kind: 'rook' }, permutations: 99, seed: 7 },
};

describe('the register of modes', () => {
  it('offers one map first, and names every mode in both languages', () => {
    expect(MODE_KINDS[0]).toBe('single');
    expect([...MODE_KINDS].sort()).toEqual(Object.keys(EACH).sort());
    expect(Object.keys(MODE_NAMES).sort()).toEqual(Object.keys(EACH).sort());
  });

  it('has a word of its own for every mode, and reads back what it writes', () => {
    expect(new Set(MODE_KINDS.map((kind) => MODES[kind].word)).size).toBe(MODE_KINDS.length);
    for (const mode of Object.values(EACH)) expect(readMode(writeMode(mode)), mode.kind).toEqual(mode);
    const readsBack = fc.property(validState, ({ mode }) => {
      expect(readMode(writeMode(mode))).toEqual(mode);
    });
    fc.assert(readsBack);
  });

  it.each([
    ['geser.idm.2020.1', null],
    ['geser.idm', null],
    ['dua.2020', null],
    ['ubah', null],
    ['ubah.2015.', null],
    ['kecil.', null],
    ['satu.1', null],
    ['tanggap', null],
    ['tanggap.jumlah.1', null],
    ['jangkau', { kind: 'accessibility', service: null }],
    ['jangkau.', { kind: 'accessibility', service: null }],
    ['jangkau.SD.Negeri', { kind: 'accessibility', service: 'SD.Negeri' }],
    ['kantong', null],
    ['constructor', null],
    ['', null],
  ])('reads %s as %o', (text, mode) => {
    expect(readMode(text)).toEqual(mode);
  });

  it('either composes columns, or has code that comes late, or waits for a search', () => {
    for (const kind of MODE_KINDS) {
      const { compose, load, source } = MODES[kind];
      const ways = [compose !== null, load !== null, source === 'search'];
      expect(ways.filter(Boolean), kind).toHaveLength(1);
    }
  });

  it('brings code of its own for each mode that has some', async () => {
    const late = MODE_KINDS.filter((kind) => MODES[kind].load);
    expect(late).toEqual(['change', 'bivariate', 'gap', 'accessibility']);
    const codes = await Promise.all(late.map((kind) => MODES[kind].load?.()));
    expect(new Set(codes).size).toBe(late.length);
  });
});

describe('the columns that a mode needs', () => {
  const at = (indicatorId: string, year: number) => ({ indicatorId, year });
  const input = {
    own: at('p0', 2018),
    frozen: [at('p0', 2021)],
    years: [at('p0', 2015), at('p0', 2018), at('p0', 2021)],
  };
  const needs = (mode: MapMode) =>
    descriptorOf(mode)
      .needs(input, mode)
      .map(({ indicatorId, year }) => `${indicatorId} ${year}`);

  it('are its own year, the years whose bounds stand, and what is laid beside it', () => {
    expect(needs(EACH.single)).toEqual(['p0 2018', 'p0 2021']);
    expect(needs(EACH.swipe)).toEqual(['p0 2018', 'p0 2021', 'idm 2020']);
    expect(needs(EACH.bivariate)).toEqual(['p0 2018', 'p0 2021', 'idm 2020']);
    expect(new Set(needs(EACH.multiples))).toEqual(new Set(['p0 2015', 'p0 2018', 'p0 2021']));
  });

  it('are no frozen years where the bounds are those of what is made', () => {
    expect(needs(EACH.change)).toEqual(['p0 2018', 'p0 2015']);
    for (const kind of ['gap', 'accessibility', 'hotspots'] as const)
      expect(needs(EACH[kind]), kind).toEqual(['p0 2018']);
  });
});

describe('what stands against a mode', () => {
  const refused = (mode: MapMode, indicatorId = 'p0', year = 2018) => {
    const question: MapQuestion = {
      ...{ packId: 'uji', indicatorId, year, mode, frozen: null },
      classification: { method: 'quantile', k: 3 },
    };
    return modeRefusal(dataset, question)?.reason ?? null;
  };

  it('is nothing for one map, and for what is known only with interventions and services', () => {
    for (const kind of ['single', 'gap', 'accessibility'] as const)
      for (const { id } of choices) expect(refused(EACH[kind], id), kind).toBeNull();
  });

  it('is, for a change, another basis, a year without data, or a category', () => {
    expect(refused(EACH.change)).toBeNull();
    expect(refused(EACH.change, 'p0', 2021)).toBe('basis');
    expect(refused(EACH.change, 'p0', 2015)).toBe('years');
    expect(refused(EACH.change, 'status')).toBe('category');
  });

  it('is, for a search, a category or a year without data', () => {
    expect(refused(EACH.hotspots)).toBeNull();
    expect(refused(EACH.hotspots, 'status')).toBe('category');
    expect(refused(EACH.hotspots, 'p0', 2016)).toBe('noData');
  });

  it('is, side by side and in a swipe, a count; crossed, a category or the indicator itself', () => {
    expect(refused(EACH.multiples, 'jiwa')).toBe('counts');
    expect(refused(EACH.multiples, 'idm', 2020)).toBe('oneYear');
    expect(refused(EACH.swipe, 'jiwa')).toBe('counts');
    expect(refused(EACH.swipe, 'status')).toBeNull();
    expect(refused(EACH.bivariate, 'jiwa')).toBeNull();
    expect(refused(EACH.bivariate, 'status')).toBe('notCrossable');
    expect(refused(EACH.bivariate, 'idm', 2020)).toBe('notCrossable');
  });
});

describe('another indicator', () => {
  const goesOn = (mode: MapMode, indicatorId = 'jiwa') => descriptorOf(mode).goesOn(mode, indicatorId);

  it('ends every mode but small maps, and a swipe over another one', () => {
    const going = MODE_KINDS.filter((kind) => goesOn(EACH[kind]));
    expect(going).toEqual(['swipe', 'multiples']);
    expect(goesOn(EACH.swipe, 'idm')).toBe(false);
  });
});

describe('a filter', () => {
  const side = (year: number) =>
    classify({
      question: {
        ...{ packId: 'uji', indicatorId: 'p0', year },
        classification: { method: 'quantile', k: 2 },
      },
      indicator: p0,
      column: column([1, 2, 3, 4], { indicatorId: 'p0', year }),
    });
  const narrow = (companions: Companions) =>
    descriptorOf(companions).narrow(companions, (one) => ({ ...one, shown: Uint8Array.of(1, 0, 0, 0) }));

  it('counts every side that stands beside the colours anew', () => {
    const [one, other] = [side(2015), side(2018)];
    const shown = Uint8Array.of(1, 0, 0, 0);
    expect(narrow({ kind: 'swipe', left: one })).toEqual({ kind: 'swipe', left: { ...one, shown } });
    expect(narrow({ kind: 'bivariate', across: one, up: other })).toEqual({
      kind: 'bivariate',
      across: { ...one, shown },
      up: { ...other, shown },
    });
    expect(narrow({ kind: 'multiples', years: [one, other] })).toEqual({
      kind: 'multiples',
      years: [
        { ...one, shown },
        { ...other, shown },
      ],
    });
    expect(narrow({ kind: 'gap', need: one, response: other })).toEqual({
      kind: 'gap',
      need: { ...one, shown },
      response: { ...other, shown },
    });
  });

  it('leaves alone what has nothing beside it', () => {
    const single: Companions = { kind: 'single' };
    expect(narrow(single)).toBe(single);
  });
});

import { describe, expect, it } from 'vitest';
import type { ColumnOf } from '../../../../src/aggregate/modes/modeDescriptor';
import { mapAnswer } from '../../../../src/aggregate/modes/mapAnswer';
import type { MapQuestion, Side } from '../../../../src/aggregate/mapQuestion';
import { gapRanks, gapSide, responseSide } from '../../../../src/aggregate/modes/gapIndicator';
import { makeGap } from '../../../../src/aggregate/modes/makeGap';
import { meanRanks } from '../../../../src/aggregate/classes/meanRanks';
import { responsesOf } from '../../../../src/aggregate/modes/responses';
import type { Indicator } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import type { Intervention } from '../../../../src/data/model/programme';
import { dataset as world, geometry, intervention } from '../../../scenes/world';
import { column, indicator, type Cell } from '../sample';

const poor = indicator({ id: 'miskin', kind: 'count', worse: 'high', unit: { id: 'jiwa', en: 'people' } });
const side = (cells: readonly Cell[], of: Indicator = poor): Side => ({
  indicator: of,
  column: column(cells, { indicatorId: of.id }),
});
const responses = (interventions: readonly Intervention[], n = 7) =>
  responsesOf({ n, interventions, geometry: geometry.villages });
const done = (id: string, change: Partial<Intervention>) => intervention(id, { stage: 'done', ...change });

describe('mean ranks', () => {
  it('count from the lightest, and who ties shares the mean place', () => {
    // Sorted 1 3 3 3 8: places 1, (2 + 3 + 4) / 3, 5.
    expect([...meanRanks(Float64Array.of(3, 8, 3, 1, 3))]).toEqual([3, 5, 3, 1, 3]);
    // The lowest is the heaviest: 8 is lightest.
    expect([...meanRanks(Float64Array.of(3, 8, 3, 1, 3), 'lowest')]).toEqual([3, 1, 3, 5, 3]);
  });

  it('of nothing are none, of one village the first', () => {
    expect([...meanRanks(new Float64Array(0))]).toEqual([]);
    expect([...meanRanks(Float64Array.of(0.5))]).toEqual([1]);
  });

  it('add up to n (n + 1) / 2 whatever ties', () => {
    const ranks = meanRanks(Float64Array.of(2, 2, 7, 7, 7, 0, -1));
    expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe(28);
  });
});

describe('what was done', () => {
  it('counts for every village it names once, and apart where it names a kecamatan, the regency or a plan', () => {
    const found = responses([
      done('a', { rows: [1, 3, 3] }),
      done('b', { rows: [1] }),
      intervention('c', { rows: [0], stage: 'planned' }),
      done('d', { precision: 'district', districts: [2] }),
      done('e', { precision: 'regency' }),
      intervention('f', { precision: 'district', districts: [2, 0] }),
    ]);
    expect([...found.count]).toEqual([0, 2, 0, 1, 0, 0, 0]);
    expect(found).toMatchObject({ named: 2, planned: 1, districtWide: 2, regencyWide: 1 });
    expect([...found.perDistrict]).toEqual([
      [2, 2],
      [0, 1],
    ]);
  });

  it('goes by the stated village before the point, and by the point where none is stated', () => {
    // The first point lies in village 1, and its source says 0; the second lies in village 5; the third nowhere.
    const found = responses([
      done('a', { precision: 'point', rows: [0], points: [[109.2, -6.7]] }),
      done('b', { precision: 'point', points: [[109.11, -7.13]] }),
      done('c', { precision: 'point', points: [[111, -7]] }),
    ]);
    expect([...found.count]).toEqual([1, 0, 0, 0, 0, 1, 0]);
    expect(found).toMatchObject({ contradicted: 1, regencyWide: 1 });
  });

  it('adds money up for a village alone; one amount for several, or none, makes it unknown and not zero', () => {
    const found = responses([
      done('a', { rows: [0], budget_rp: 500 }),
      done('b', { rows: [0], budget_rp: 250 }),
      done('c', { rows: [1, 2], budget_rp: 900 }),
      done('d', { rows: [3], budget_rp: 40 }),
      done('e', { rows: [3], budget_rp: null }),
    ]);
    expect([...found.budget_rp]).toEqual([750, NaN, NaN, NaN, 0, 0, 0]);
    expect(found.withoutAmount).toBe(2);
  });
});

describe('the gap', () => {
  const made = (
    need: Side,
    interventions: readonly Intervention[],
    measure: 'count' | 'budget' = 'count',
  ) => {
    const response = responseSide(need, {
      measure,
      responses: responses(interventions, need.column.value.length),
      provenances: ['dokumentasi'],
      sourceIds: ['lapkin'],
    });
    return { response, gap: gapSide(need, response) };
  };

  it('is the rank of need less that of response, over the villages that have both', () => {
    // Ranked: need 40 10 30 10 → 4 1.5 3 1.5; response 0 1 0 2 → 1.5 3 1.5 4.
    const need = side([40, 10, 'missing', 30, 'suppressed', 10, 'notApplicable']);
    const { gap } = made(need, [done('a', { rows: [1, 5, 2] }), done('b', { rows: [5, 4] })]);
    expect([...gap.column.value]).toEqual([2.5, -1.5, NaN, 1.5, NaN, -2.5, NaN]);
    expect([...gap.column.mark]).toEqual([0, 0, MARK.missing, 0, MARK.suppressed, 0, MARK.notApplicable]);
  });

  it('takes a low index for the heavier need', () => {
    const low = indicator({ id: 'idm', worse: 'low' });
    const { gap } = made(side([0.2, 0.9, 0.5], low), [done('a', { rows: [0] })]);
    // Need 3 1 2; response 3 1.5 1.5.
    expect([...gap.column.value]).toEqual([0, -0.5, 0.5]);
  });

  it('never ranks an infinite need, and ranks of need and response cancel out', () => {
    const need = side([5, 3, 3, 9]);
    need.column.value[2] = Infinity;
    const { gap } = made(need, [done('a', { rows: [0, 1] }), done('b', { rows: [3] })]);
    expect(gap.column.mark[2]).toBe(MARK.missing);
    expect(gap.column.value.filter(Number.isFinite).reduce((sum, x) => sum + x, 0)).toBe(0);
  });

  it('of money is missing where an amount is, and has no rate where nobody is in need', () => {
    const need = side([100, 50, 0, 20]);
    const { response, gap } = made(
      need,
      [
        done('a', { rows: [0], budget_rp: 1000 }),
        done('b', { rows: [1], budget_rp: null }),
        done('c', { rows: [2], budget_rp: 700 }),
      ],
      'budget',
    );
    expect([...response.column.value]).toEqual([10, NaN, NaN, 0]);
    expect([...response.column.mark]).toEqual([0, MARK.missing, MARK.notApplicable, 0]);
    expect([...gap.column.value]).toEqual([0, NaN, NaN, 0]);
    expect(response.indicator.unit.id).toBe('rupiah per jiwa');
  });

  it('says whose numbers it is made of', () => {
    const estimate = side([1, 2, 3], { ...poor, provenance: 'estimasi' });
    expect(made(estimate, []).gap.indicator.provenance).toBe('estimasi');
    expect(made(side([1, 2, 3]), []).gap.indicator).toMatchObject({
      provenance: 'hitungan',
      sourceIds: ['idm-2024', 'lapkin'],
      formula: { kind: 'gap', need: 'miskin', response: 'tanggapan_jumlah' },
    });
  });

  it('ranks only those it draws', () => {
    const need = side([4, 'suppressed', 6]);
    const { response } = made(need, [done('a', { rows: [1, 2] })]);
    expect(gapRanks(need, response.column)).toMatchObject({ n: 2, need: Float64Array.of(1, NaN, 2) });
  });
});

describe('a map of it', () => {
  const cells = [40, 10, 'missing', 30, 'suppressed', 10, 25] as const;
  const question: MapQuestion = {
    packId: 'uji',
    indicatorId: 'miskin',
    year: 2024,
    classification: { method: 'quantile', k: 5 },
    mode: { kind: 'gap', response: 'count' },
    frozen: null,
  };
  const names = indicator({ id: 'status', kind: 'category' });
  const heads = indicator({ id: 'jiwa', kind: 'count', worse: 'neutral' });
  const dataset = { ...world(), indicators: [poor, names, heads, indicator()] };
  const need = column(cells, { indicatorId: 'miskin' });
  const columnOf: ColumnOf = () => need;
  const ask = (change: Partial<MapQuestion>, interventions: readonly Intervention[]) =>
    makeGap({ dataset, question: { ...question, ...change }, columnOf, interventions, geometry: null });
  const DONE = [done('a', { rows: [1] })];

  it('is drawn about zero, with both sides beside it', () => {
    const outcome = ask({}, DONE);
    const answer = mapAnswer(dataset, question, columnOf, outcome);
    expect(answer.status === 'ready' && answer.answer.main).toMatchObject({
      indicator: { id: 'miskin_tanggapan_jumlah' },
      upper: expect.toSatisfy((upper: number[]) =>
        upper.every((bound, i) => bound === -upper[upper.length - 1 - i]!),
      ),
      marks: [5, 1, 1, 0],
    });
    expect(answer.status === 'ready' && answer.answer.companions).toMatchObject({
      kind: 'gap',
      need: { column: need },
      response: { indicator: { id: 'tanggapan_jumlah' } },
    });
  });

  it('is the same value as long as nothing changed', () => {
    expect(ask({}, DONE)).toBe(ask({}, DONE));
    expect(ask({ mode: { kind: 'gap', response: 'count' } }, [...DONE])).not.toBe(ask({}, DONE));
  });

  it('is waited for while it is on its way', () => {
    expect(mapAnswer(dataset, question, columnOf, { status: 'waiting' })).toEqual({
      status: 'waiting',
      needs: [],
    });
  });

  it('is refused where there is no need, nothing done, no amount, or nothing to divide money by', () => {
    const money = { mode: { kind: 'gap', response: 'budget' } } as const;
    const reason = (outcome: ReturnType<typeof ask>) =>
      outcome.status === 'refused' && outcome.refusal.reason;
    expect(reason(ask({ indicatorId: 'status' }, DONE))).toBe('notNeed');
    expect(reason(ask({ indicatorId: 'jiwa' }, DONE))).toBe('notNeed');
    expect(reason(ask({}, [intervention('p', { rows: [1], stage: 'planned' })]))).toBe('noInterventions');
    expect(reason(ask(money, DONE))).toBe('noAmounts');
    expect(reason(ask({ ...money, indicatorId: 'idm' }, DONE))).toBe('noBase');
  });
});

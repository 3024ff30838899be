import { describe, expect, it } from 'vitest';
import { examinedValues } from '../../../../src/aggregate/hotspots/examinedValues';
import { findHotSpots, type HotSpots } from '../../../../src/aggregate/hotspots/hotSpots';
import { hotSpotSentences, type HotSpotReading } from '../../../../src/aggregate/hotspots/hotSpotSentences';
import { QUADRANT } from '../../../../src/aggregate/hotspots/localMoran';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import type { Language } from '../../../../src/data/model/localized';
import { column, indicator } from '../sample';
import { queenGrid } from '../spatialExamples';

const wordsOf = (language: Language) => ({ t: translator(language), f: formats(language), language });
const VALUES = Array.from({ length: 36 }, (_, at) => (at % 6 < 2 && at < 12 ? 9 : 1) + (at % 5) / 10);

/** A search with what was found set by hand. */
function reading(found: Partial<HotSpots>, change: Partial<HotSpotReading> = {}): HotSpotReading {
  const asked = change.indicator ?? indicator();
  const examined = examinedValues(asked, column(VALUES));
  const answer = findHotSpots(
    { value: examined.value, adjacency: queenGrid(6, 6) },
    { method: 'lisa', permutations: 99, seed: 1, level: 0.05 },
  );
  if (answer === null || typeof answer === 'string') throw new Error(String(answer));
  return {
    ...{ indicator: asked, column: { year: 2024 }, weights: { kind: 'queen' }, examined, rate: null },
    ...change,
    found: { ...answer, clusters: [], ...found },
  };
}
const said = (of: HotSpotReading, language: Language = 'id') => hotSpotSentences(of, wordsOf(language));
const topic = (of: HotSpotReading, name: string, language: Language = 'id') =>
  said(of, language).filter((sentence) => sentence.topic === name);

const SEVEN = {
  kind: QUADRANT.HH,
  members: Uint32Array.of(0, 1, 6, 7, 12, 13, 14),
  largestAdjusted: 0.0312345,
};
const ONE = { kind: QUADRANT.LH, members: Uint32Array.of(30), largestAdjusted: 0.0000213 };

describe('hot spots in sentences', () => {
  it('state kind, size and adjusted p value of each cluster, with its villages', () => {
    expect(topic(reading({ clusters: [SEVEN, ONE] }), 'cluster')).toEqual([
      {
        topic: 'cluster',
        text: 'kantong: nilai tinggi dikelilingi nilai tinggi, 7 desa, tidak mungkin kebetulan setelah koreksi (p terkoreksi paling besar 0,0312)',
        rows: [0, 1, 6, 7, 12, 13, 14],
      },
      {
        topic: 'cluster',
        text: 'pencilan: nilai rendah dikelilingi nilai tinggi, 1 desa, tidak mungkin kebetulan setelah koreksi (p terkoreksi paling besar 0,000021)',
        rows: [30],
      },
    ]);
  });

  it('combine single villages of a kind after the clusters, with the largest adjusted p value', () => {
    const alone = (row: number, largestAdjusted: number) => ({
      ...ONE,
      members: Uint32Array.of(row),
      largestAdjusted,
    });
    const sentences = topic(reading({ clusters: [alone(9, 0.004), SEVEN, alone(3, 0.02)] }), 'cluster');
    expect(sentences.map(({ rows }) => rows)).toEqual([[...SEVEN.members], [3, 9]]);
    expect(sentences[1]!.text).toBe(
      'pencilan: nilai rendah dikelilingi nilai tinggi, 2 desa yang terpencar satu-satu, tidak mungkin kebetulan setelah koreksi (p terkoreksi paling besar 0,02)',
    );
  });

  it('in English use the singular for one village', () => {
    const texts = topic(reading({ clusters: [SEVEN, ONE] }), 'cluster', 'en').map(({ text }) => text);
    expect(texts[0]).toContain('hot spot: high values surrounded by high values, 7 villages, not by chance');
    expect(texts[1]).toContain(', 1 village, ');
    expect(said(reading({ clusters: [SEVEN] }), 'en').some(({ text }) => /desa|kantong/.test(text))).toBe(
      false,
    );
  });

  it('state that nothing was found, and how many would be expected by chance', () => {
    const of = reading({ clusters: [], uncorrected: 4, tested: 36 });
    expect(topic(of, 'nothing')[0]!.text).toBe(
      'Tidak ada kantong yang bermakna setelah koreksi (Benjamini–Hochberg, 5\u00a0%). Tanpa koreksi 4 desa akan tampak bermakna; kebetulan saja memberi sekitar 2.',
    );
    expect([topic(of, 'cluster'), topic(of, 'worse'), topic(of, 'uncorrected')]).toEqual([[], [], []]);
  });

  it('state how many villages the correction removed', () => {
    const of = reading({ clusters: [SEVEN, ONE], uncorrected: 23, tested: 285 });
    expect(topic(of, 'uncorrected')[0]!.text).toMatch(
      / 8 desa bermakna; tanpa koreksi 23 desa .* sekitar 14\.$/,
    );
  });

  it.each([
    ['high', /nilai tinggi berarti lebih buruk/],
    ['low', /nilai rendah berarti lebih buruk/],
  ] as const)('say which way is worse: %s', (worse, words) => {
    const of = reading({ clusters: [SEVEN] }, { indicator: indicator({ worse }) });
    expect(topic(of, 'worse')[0]!.text).toMatch(words);
  });

  it('do not mention worse where the indicator is neutral', () => {
    const of = reading({ clusters: [SEVEN] }, { indicator: indicator({ worse: 'neutral' }) });
    expect(topic(of, 'worse')).toEqual([]);
  });

  it('count rows left out by reason, never as zero', () => {
    const examined = {
      ...reading({}).examined,
      without: { missing: 3, suppressed: 1, notApplicable: 0, unusable: 2 },
    };
    expect(topic(reading({}, { examined }), 'leftOut')[0]!.text).toBe(
      'Tidak diuji, dan tidak dianggap nol: 3 kosong, 1 disembunyikan, 2 tanpa penyebut atau bukan bilangan.',
    );
    expect(topic(reading({}), 'leftOut')).toEqual([]);
  });

  it('list the villages without neighbours', () => {
    expect(topic(reading({ islands: Uint32Array.of(5, 17) }), 'islands')).toEqual([
      {
        topic: 'islands',
        text: 'Tanpa tetangga, tidak diuji dan tidak disambungkan ke mana pun (2)',
        rows: [5, 17],
      },
    ]);
  });

  it.each([
    ['peraga', /dibuat-buat untuk contoh/],
    ['estimasi', /hasil model; kantong dapat berasal dari modelnya/],
  ] as const)('warn of figures that are %s', (provenance, words) => {
    const of = reading({}, { indicator: indicator({ provenance }) });
    expect(topic(of, 'caution')[0]!.text).toMatch(words);
    expect(topic(reading({}), 'caution')).toEqual([]);
  });

  it('warn of raw ratios and of counts, and name the rate where there is one', () => {
    const ratio = reading({}, { indicator: indicator({ kind: 'ratio' }) });
    expect(topic(ratio, 'measure')[0]!.text).toContain('dipakai apa adanya');
    const count = { indicator: indicator({ kind: 'count' }) };
    expect(topic(reading({}, count), 'measure')[0]!.text).not.toContain('pakai');
    expect(topic(reading({}, { ...count, rate: 'P0 (%)' }), 'measure')[0]!.text).toContain(
      'Untuk tingkatnya pakai P0 (%).',
    );
    const standardised = { ...reading({}).examined, measure: 'standardisedRate' } as const;
    expect(topic(reading({}, { examined: standardised }), 'measure')[0]!.text).toContain('Bayes empiris');
  });

  it.each([
    [{ kind: 'rook' }, 'berbagi garis batas'],
    [{ kind: 'nearest', k: 6 }, '6 desa terdekat'],
    [{ kind: 'within', radius_km: 2.5 }, 'dalam 2,5 km garis lurus'],
  ] as const)('say who is a neighbour: %j', (weights, words) => {
    expect(topic(reading({}, { weights }), 'asked')[0]!.text).toContain(words);
  });
});

import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../../../src/aggregate/arithmetic/arithmetic';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { agreementSentence, classLimits, formulaParts } from '../../../../src/ui/figures/arithmeticWords';
import { indicator } from '../../aggregate/sample';

const words = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const both = (text: string) => ({ id: text, en: text });
const index = (short: string) => indicator({ id: short.toLowerCase(), shortName: both(short) });

function sum(change: Partial<Arithmetic>): Arithmetic {
  return {
    question: { packId: 'uji', indicatorId: 'idm', year: 2024, row: 0 },
    indicator: indicator(),
    kind: 'mean',
    mark: 0,
    published: 0.6022,
    inputs: [],
    multiplier: 1,
    recomputed: null,
    difference: null,
    agrees: null,
    withinRounding: null,
    classes: null,
    method: both(''),
    sourceIds: [],
    basis: '',
    provenance: 'resmi',
    standardError: null,
    interval: null,
    cv_pct: null,
    certainty: null,
    dataVersion: '1',
    ...change,
  };
}

const written = (arithmetic: Arithmetic) =>
  formulaParts(arithmetic, words)
    .map(({ text, label }) => (label ? `${text} ${label}` : text))
    .join(' ');

describe('a formula', () => {
  it('of a mean shows each input by its name and divides by how many there are', () => {
    const inputs = [
      { role: 'term', indicator: index('IKS'), year: 2024, value: 0.64, mark: 0 },
      { role: 'term', indicator: index('IKE'), year: 2024, value: 0.5667, mark: 0 },
    ] as const;
    expect(written(sum({ inputs, recomputed: 0.60335 }))).toBe('( 0,6400 IKS + 0,5667 IKE ) ÷ 2 = 0,6034');
  });

  it('of a ratio shows numerator, denominator and multiplier', () => {
    const inputs = [
      { role: 'numerator', indicator: null, year: 2024, value: 319, mark: null },
      { role: 'denominator', indicator: null, year: 2024, value: 3135, mark: null },
    ] as const;
    const rate = indicator({ kind: 'ratio', unit: both('%'), decimals: 2 });
    const arithmetic = sum({ kind: 'ratio', indicator: rate, inputs, multiplier: 100, recomputed: 10.1754 });
    expect(written(arithmetic)).toBe('319 Pembilang ÷ 3.135 Penyebut × 100 = 10,18\u00a0%');
    expect(written({ ...arithmetic, multiplier: 1 })).not.toContain('×');
  });

  it('that cannot be carried out is not written', () => {
    expect(written(sum({ recomputed: null }))).toBe('');
    expect(written(sum({ kind: 'model', recomputed: null }))).toBe('');
  });
});

describe('the check of a published figure', () => {
  it('is silent where nothing was recomputed', () => {
    expect(agreementSentence(sum({}), words)).toBe('');
  });

  it('names the difference with its sign', () => {
    const apart = sum({ recomputed: 0.61, difference: -0.0078, agrees: false });
    expect(agreementSentence(apart, words)).toContain('\u22120,0078');
    const rounded = sum({ recomputed: 0.6023, difference: -0.0001, agrees: false, withinRounding: true });
    expect(agreementSentence(rounded, words)).toContain('pembulatan');
    expect(agreementSentence(sum({ recomputed: 0.6022, difference: 0, agrees: true }), words)).toContain(
      '4 desimal',
    );
  });

  it('lists the limits of official classes, the last one open', () => {
    const classes = { upper: [0.5], labels: [both('Rendah'), both('Tinggi')] };
    const inputs = [{ role: 'term', indicator: index('IDM'), year: 2024, value: 0.6, mark: 0 }] as const;
    expect(classLimits(sum({ kind: 'classOf', classes, inputs }), words)).toBe(
      'Batas kelas: Rendah sampai 0,5000; Tinggi di atasnya',
    );
  });
});

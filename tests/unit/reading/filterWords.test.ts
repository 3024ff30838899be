import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/aggregate/classes/classify';
import { ALL_INTERVENTIONS } from '../../../src/aggregate/programme/interventionsInView';
import { NO_FILTER, type VillageFilter } from '../../../src/aggregate/table/villageFilter';
import type { Dataset } from '../../../src/data/model/dataset';
import { formats } from '../../../src/messages/format';
import { translator } from '../../../src/messages/translator';
import type { InterventionFilter } from '../../../src/state/url/appState';
import { consequences } from '../../../src/state/session/consequences';
import { DEFAULT_STATE } from '../../../src/state/url/appState';
import {
  filterParts,
  filterSentence,
  WITHOUT_FILTER,
  type FilterContext,
} from '../../../src/reading/filterWords';
import { column, indicator, villages } from '../aggregate/sample';

const both = (id: string, en = id) => ({ id, en });
const places = villages([
  { code: '99.01.01.2001', name: 'Satu', kecamatan: 'Utara' },
  { code: '99.01.01.2002', name: 'Dua', kecamatan: 'Utara' },
  { code: '99.01.02.2001', name: 'Tiga', kecamatan: 'Selatan' },
]);
const answer = classify({
  question: {
    packId: 'p',
    indicatorId: 'idm',
    year: 2024,
    classification: { method: 'manual', upper: [0.65] },
  },
  indicator: indicator({ decimals: 2 }),
  column: column([0.6, 0.7, 0.8]),
});
const actors = [{ id: 'usaha', name: both('Dunia usaha', 'Business'), symbol: 'Us', color: '#123456' }];
const interventions = Array.from({ length: 25 }, (_, i) => ({ id: `i${i}` }));

interface Asked {
  readonly villages?: Partial<VillageFilter>;
  readonly filter?: Partial<InterventionFilter>;
  readonly language?: 'id' | 'en';
  readonly shown?: Uint8Array | null;
}

function context({ villages: v = {}, filter: f = {}, language = 'id', shown = null }: Asked): FilterContext {
  const parts = { actors, interventions };
  return {
    t: translator(language),
    f: formats(language),
    language,
    nav: { state: { villages: { ...NO_FILTER, ...v }, filter: { ...ALL_INTERVENTIONS, ...f } } },
    explorer: {
      answer,
      dataset: { villages: places } as Dataset,
      shown,
      interventionsShown: interventions.slice(0, 12) as never,
    },
    pack: { part: (name: string) => (parts as Record<string, unknown>)[name] } as never,
  };
}
const two = Uint8Array.of(1, 0, 1);

describe('the filter in words', () => {
  it('is silent where nothing is asked', () => {
    expect(filterSentence(context({}))).toBe('');
    expect(filterParts(context({}))).toEqual([]);
  });

  it('is one sentence with how many villages are left', () => {
    const asked = {
      villages: { typologies: ['pegunungan'], range: { min: null, max: 0.65 }, interventions: 'without' },
      filter: { funds: ['CSR'] },
      shown: two,
    } as const;
    expect(filterSentence(context(asked))).toBe(
      'Pegunungan, IDM sampai 0,65, tanpa intervensi CSR: 2 dari 3 desa',
    );
    expect(filterSentence(context({ ...asked, language: 'en' }))).toBe(
      'Mountains, IDM up to 0.65, without interventions CSR: 2 of 3 villages',
    );
  });

  it('names a few choices of one kind and counts many', () => {
    const kec = (kecamatan: string[]) => filterSentence(context({ villages: { kecamatan }, shown: two }));
    expect(kec(['99.01.01', '99.01.02'])).toBe('Kec. Utara atau Kec. Selatan: 2 dari 3 desa');
    expect(kec(['99.01.01', '99.01.02', '99.01.03', '99.01.04'])).toBe('4 kecamatan: 2 dari 3 desa');
  });

  it('names classes as the legend does, both ends of a range, and what no source states', () => {
    expect(filterSentence(context({ villages: { classes: [0] }, shown: two }))).toBe(
      'Kelas 0,60 – 0,65: 2 dari 3 desa',
    );
    expect(filterSentence(context({ villages: { range: { min: 0.6, max: 0.7 } }, shown: two }))).toBe(
      'IDM 0,60 sampai 0,70: 2 dari 3 desa',
    );
    expect(filterSentence(context({ villages: { typologies: [''] }, shown: two }))).toBe(
      'Tipologi tidak disebut: 2 dari 3 desa',
    );
  });

  it('counts interventions where only these are filtered', () => {
    const asked = { filter: { actorIds: ['usaha'], years: { from: 2019, to: 2021 } } };
    expect(filterSentence(context(asked))).toBe('Intervensi Dunia usaha, 2019–2021: 12 dari 25 intervensi');
    expect(filterSentence(context({ ...asked, language: 'en' }))).toBe(
      'Interventions Business, 2019–2021: 12 of 25 interventions',
    );
  });

  it('takes out one part and leaves the others', () => {
    const asked = {
      villages: { typologies: ['pesisir'], classes: [1], interventions: 'with' },
      filter: { stages: ['done'], funds: [''] },
    } as const;
    const parts = filterParts(context(asked));
    expect(parts.map(({ key }) => key)).toEqual([
      'typologies',
      'classes',
      'interventions',
      'stages',
      'funds',
    ]);
    const state = {
      ...DEFAULT_STATE,
      villages: { ...NO_FILTER, ...asked.villages },
      filter: { ...ALL_INTERVENTIONS, ...asked.filter },
    };
    for (const part of parts) {
      const next = { ...state, ...consequences(state, part.without) };
      const rest = filterParts(context({ villages: next.villages, filter: next.filter }));
      expect(rest.map(({ key }) => key)).toEqual(
        parts.map(({ key }) => key).filter((key) => key !== part.key),
      );
    }
    const none = { ...state, ...WITHOUT_FILTER };
    expect(filterParts(context({ villages: none.villages, filter: none.filter }))).toEqual([]);
  });
});

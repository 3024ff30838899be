import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchIndex, type SearchHit } from '../../../../src/state/pack/searchIndex';
import { villages } from '../../aggregate/sample';

const index = searchIndex(
  villages([
    { code: '33.26.02.2008', bps: '3326020008', name: 'Botosari', kecamatan: 'Paninggaran' },
    { code: '33.26.09.2020', bps: '3326090020', name: 'Mulyorejo', kecamatan: 'Kesesi' },
    { code: '33.26.11.2004', bps: '3326110009', name: 'Legokkalong', kecamatan: 'Karanganyar' },
    { code: '33.26.11.2009', bps: '3326110004', name: 'Karanggondang', kecamatan: 'Karanganyar' },
    { code: '33.26.12.1001', bps: '3326120021', name: 'Kajen', kind: 'kelurahan', kecamatan: 'Kajen' },
    {
      code: '33.26.13.1019',
      bps: '3326130031',
      name: 'Kedungwuni Timur',
      kind: 'kelurahan',
      kecamatan: 'Kedungwuni',
    },
    { code: '33.26.13.2001', bps: '3326130001', name: 'Rengas', kecamatan: 'Kedungwuni' },
    { code: '33.26.15.2011', bps: '', name: 'Jeruksari', kecamatan: 'Tirto' },
    { code: '33.26.15.2014', bps: '3326150015', name: 'Mulyorejo', kecamatan: 'Tirto' },
    { code: '33.26.19.2009', bps: '3326161009', name: 'Api-Api', kecamatan: 'Wonokerto' },
  ]),
);
const label = ({ kind, name, district }: SearchHit) =>
  kind === 'village' ? `${name}, Kec. ${district}` : `Kec. ${name}`;
const find = (query: string) => index.search(query).hits.map(label);

describe('search by name', () => {
  it('offers both villages of a shared name', () => {
    expect(find('mulyorejo')).toEqual(['Mulyorejo, Kec. Kesesi', 'Mulyorejo, Kec. Tirto']);
  });

  it.each(['Mulyorejo, Kec. Tirto', 'desa mulyorejo kec tirto', 'Mulyorejo, tir'])(
    'takes the kecamatan that %j names',
    (query) => {
      expect(find(query)).toEqual(['Mulyorejo, Kec. Tirto']);
    },
  );

  it('puts the village of the named kecamatan first', () => {
    expect(find('mulyorejo tirto')[0]).toBe('Mulyorejo, Kec. Tirto');
  });

  it.each(['Legok Kalong', 'legokalong', 'LEGOK-KALONG', 'legokkalong'])(
    'treats %j as the same name',
    (query) => {
      const [first] = index.search(query).hits;
      expect(first && [label(first), first.match]).toEqual(['Legokkalong, Kec. Karanganyar', 'exact']);
    },
  );

  it.each([
    ['mulyoreja', 'Mulyorejo, Kec. Kesesi'],
    ['Botasari', 'Botosari, Kec. Paninggaran'],
    ['jeruksri', 'Jeruksari, Kec. Tirto'],
    ['karangondang', 'Karanggondang, Kec. Karanganyar'],
    ['api api', 'Api-Api, Kec. Wonokerto'],
  ])('tolerates %s', (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  it('finds a name by its beginning and by that of its second word', () => {
    expect(find('jeruk')).toEqual(['Jeruksari, Kec. Tirto']);
    expect(find('timur')).toEqual(['Kedungwuni Timur, Kec. Kedungwuni']);
  });

  it('puts an exact name before a longer one, and a kecamatan before a village of its name', () => {
    expect(find('kedungwuni')).toEqual(['Kec. Kedungwuni', 'Kedungwuni Timur, Kec. Kedungwuni']);
    expect(find('kajen').slice(0, 2)).toEqual(['Kec. Kajen', 'Kajen, Kec. Kajen']);
  });

  it('gives the parts of a label, the row and the kind', () => {
    expect(index.search('Rengas').hits[0]).toEqual({
      kind: 'village',
      row: 6,
      name: 'Rengas',
      type: 'desa',
      district: 'Kedungwuni',
      code: '33.26.13.2001',
      match: 'exact',
    });
    expect(index.search('kec. tirto').hits[0]).toMatchObject({
      kind: 'district',
      row: 5,
      type: 'kecamatan',
      code: '33.26.15',
    });
    expect(index.search('kajen').hits[1]).toMatchObject({ type: 'kelurahan' });
  });

  it('returns at most as many hits as requested', () => {
    expect(index.search('k', 2).hits).toHaveLength(2);
  });
});

describe('search by code', () => {
  it.each([
    ['33.26.15.2014', 'Mulyorejo, Kec. Tirto'],
    ['3326152014', 'Mulyorejo, Kec. Tirto'],
    ['3326150015', 'Mulyorejo, Kec. Tirto'],
    ['3326130031', 'Kedungwuni Timur, Kec. Kedungwuni'],
  ])('finds %s in either system', (code, village) => {
    expect(find(code)).toEqual([village]);
  });

  it('distinguishes the two systems where one number exists in both', () => {
    // 3326110004 is the BPS code of Karanggondang and no Kemendagri code
    expect(find('3326110004')).toEqual(['Karanggondang, Kec. Karanganyar']);
  });

  it('finds all codes with that beginning, the kecamatan first', () => {
    expect(find('33.26.15')).toEqual(['Kec. Tirto', 'Jeruksari, Kec. Tirto', 'Mulyorejo, Kec. Tirto']);
    expect(index.search('332615').hits.map(({ match }) => match)).toEqual(['exact', 'prefix', 'prefix']);
  });

  it('finds nothing for an unknown code', () => {
    expect(find('99.01')).toEqual([]);
  });
});

describe('a search without hits', () => {
  it('suggests the most similar names', () => {
    const { hits, suggestions } = index.search('botobotosri');
    expect(hits).toEqual([]);
    expect(suggestions.map(label)[0]).toBe('Botosari, Kec. Paninggaran');
  });

  it('suggests the same name in its actual kecamatan', () => {
    const { hits, suggestions } = index.search('Mulyorejo, Kec. Kajen');
    expect(hits).toEqual([]);
    expect(suggestions.map(label).slice(0, 2)).toEqual(['Mulyorejo, Kec. Kesesi', 'Mulyorejo, Kec. Tirto']);
  });

  it('suggests nothing for an empty query', () => {
    for (const query of ['', '  ', '?!']) {
      expect(index.search(query), query).toEqual({ query, hits: [], suggestions: [] });
    }
  });
});

describe('any text', () => {
  it('is answered without an exception and only with existing places', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (query) => {
        const { hits, suggestions } = index.search(query);
        for (const { row, kind } of [...hits, ...suggestions]) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(kind === 'village' ? 10 : 8);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('is cut at 120 characters', () => {
    expect(index.search('mulyorejo'.repeat(400_000)).hits).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { citationBibtex, bibtexName, bibtexText } from '../../../../src/export/citation/bibtex';
import {
  citationNotes,
  citationOf,
  oneLine,
  type Citation,
  type CitedSource,
} from '../../../../src/export/citation/citation';
import { citationText, isolated } from '../../../../src/export/citation/citationText';
import { citationRis } from '../../../../src/export/citation/ris';
import { exportWords } from '../../../../src/export/exportWords';
import type { Source } from '../../../../src/data/model/dataset';
import { shownBy } from '../../../support/exported';

const id = exportWords('id', 'village');
const en = exportWords('en', 'village');

const citation: Citation = {
  key: 'petala-uji-p0-2024-0a1b2c3d',
  title: 'Penduduk miskin 2024, Kab. Uji',
  indicators: ['Penduduk miskin'],
  dataYear: '2024',
  year: '2025',
  filter: '',
  marks: [],
  sources: [{ title: 'Susenas 2024', publisher: 'BPS', date: '2024', url: 'https://bps.example/' }],
  data: 'Data: Uji, versi 1.2.0, 2 Januari 2025, sidik 0a1b2c3d.',
  version: '1.2.0',
  stamp: '0a1b2c3d',
  link: 'https://a.example/#/peta?kelas=manual.1,2&ind=p0',
  accessed: '2026-11-29',
  language: 'id',
};
const source = (change: Partial<CitedSource>): CitedSource => ({
  ...{ title: '', publisher: '', date: '', url: '' },
  ...change,
});

/** How deep the braces of a text are nested at its end, as BibTeX counts them: a backslash hides none. */
function depth(text: string): number {
  let open = 0;
  for (const sign of text) {
    open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(open).toBeGreaterThanOrEqual(0);
  }
  return open;
}

/** The fields of an entry by name, by counting braces. */
function fieldsOf(entry: string): Record<string, string> {
  const lines = entry.split('\n').slice(1, -2);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^ {2}(\w+) = \{(.*)\},$/.exec(line) ?? [];
      expect(depth(value), line).toBe(0);
      return [name, value];
    }),
  );
}

describe('a citation of a view', () => {
  let shown: Awaited<ReturnType<typeof shownBy>>;
  beforeAll(async () => void (shown = await shownBy('#/peta?ind=idm&th=2024&kec=33.26.15')), 60_000);

  it('says title, region, filter, version, hash, sources with publisher and date, link and day', () => {
    const cited = citationOf(shown.asked, id)!;
    expect(cited).toMatchObject({
      title: 'Indeks Desa Membangun (IDM) 2024, Kabupaten Pekalongan',
      dataYear: '2024',
      year: '2025',
      link: shown.asked.link,
      accessed: '2026-11-29',
      marks: [],
    });
    expect(cited.key).toBe(`petala-pekalongan-idm-2024-${cited.stamp}`);
    expect(cited.stamp).toMatch(/^[0-9a-f]{8}$/);
    expect(cited.sources[0]).toMatchObject({
      title: 'Indeks Desa Membangun 2024',
      publisher: 'Kementerian Desa PDT',
      date: '2024',
    });
    const text = citationText(cited, id);
    expect(text).toMatch(
      /^Petala \(2025\)\. Indeks Desa Membangun \(IDM\) 2024, Kabupaten Pekalongan \[peta\]\./,
    );
    expect(text).toContain('Saringan: Kec. Tirto: 16 dari 285 desa.');
    expect(text).toContain(`sidik ${cited.stamp}.`);
    expect(text.endsWith(`Diakses 29 November 2026 dari ${shown.asked.link}`)).toBe(true);
  });

  it('says the same in English', () => {
    const text = citationText(citationOf(shown.asked, en)!, en);
    expect(text).toMatch(
      /^Petala \(2025\)\. Village Development Index \(IDM\) 2024, Pekalongan Regency \[map\]\./,
    );
    expect(text).toContain('Accessed 29 November 2026 at ');
  });

  it('carries the mark of made-up figures in every form and both languages', async () => {
    const { asked } = await shownBy('#/peta?pack=contoh&ind=p0&th=2024&mode=dua.jamban.2023');
    for (const words of [id, en]) {
      const cited = citationOf(asked, words)!;
      expect(cited.indicators.length).toBeGreaterThanOrEqual(3);
      const mark = words === id ? 'Peraga: angka contoh, bukan data.' : 'Sample: made-up figures, not data.';
      for (const write of [citationText, citationBibtex, citationRis])
        expect(write(cited, words)).toContain(mark);
    }
  });

  it('is null where no map is drawn', () => {
    const { view } = shown.asked;
    expect(citationOf({ ...shown.asked, view: { ...view, answer: null } }, id)).toBeNull();
  });

  it('names a source by its id where the pack does not describe it, and keeps every text on one line', () => {
    const { view } = shown.asked;
    const found = view.dataset.sources.get('idm-2024') ?? [...view.dataset.sources.values()][0]!;
    const sources = new Map<string, Source>([
      [found.id, { ...found, title: 'Judul\r\nkedua\u202e', publisher: 'A,  B' }],
    ]);
    const dataset = { ...view.dataset, sources };
    const cited = citationOf({ ...shown.asked, view: { ...view, dataset } }, id)!;
    const own = cited.sources.find(({ publisher }) => publisher === 'A, B');
    expect(own?.title).toBe('Judul kedua');
    expect(cited.sources.some(({ title, publisher }) => title !== '' && publisher === '')).toBe(true);
  });
});

describe('running text', () => {
  it('names the mark between filter and data', () => {
    const marked = {
      ...citation,
      filter: 'Pegunungan: 3 dari 9 desa',
      marks: ['Peraga: angka contoh, bukan data.'],
    };
    expect(citationText(marked, id)).toBe(
      'Petala (2025). Penduduk miskin 2024, Kab. Uji [peta]. Saringan: Pegunungan: 3 dari 9 desa. ' +
        'Peraga: angka contoh, bukan data. Data: Uji, versi 1.2.0, 2 Januari 2025, sidik 0a1b2c3d. ' +
        'Sumber: Susenas 2024, BPS, 2024. ' +
        'Diakses 29 November 2026 dari https://a.example/#/peta?kelas=manual.1,2&ind=p0',
    );
  });

  it('isolates what is written from right to left, and leaves emoji alone', () => {
    expect(isolated('قرية')).toBe('\u2068قرية\u2069');
    expect(isolated('Desa 🌾')).toBe('Desa 🌾');
    expect(citationText({ ...citation, title: 'קהילה 2024' }, id)).toContain('\u2068קהילה 2024\u2069 [peta]');
    expect(oneLine('a\u202eb\u2066c\u2069\u0007\n d')).toBe('abc d');
  });

  it('names all of forty sources, and a title of 200 letters whole', () => {
    const long = `${'Sumber '.repeat(28)}akhir`;
    const sources = Array.from({ length: 40 }, (_, i) =>
      source({ title: `${long} ${i}`, publisher: 'P, Q' }),
    );
    const text = citationText({ ...citation, sources }, id);
    for (const { title } of sources) expect(text).toContain(`${title}, P, Q`);
    expect(citationNotes({ ...citation, sources: [] }, id)).toEqual([citation.data]);
  });
});

describe('BibTeX', () => {
  it('is one entry with one field a line', () => {
    expect(citationBibtex(citation, id)).toBe(
      [
        '@misc{petala-uji-p0-2024-0a1b2c3d,',
        '  author = {{Petala}},',
        '  title = {{Penduduk miskin 2024, Kab. Uji}},',
        '  year = {2025},',
        '  version = {1.2.0},',
        '  howpublished = {\\url{https://a.example/#/peta?kelas=manual.1,2&ind=p0}},',
        '  url = {https://a.example/#/peta?kelas=manual.1,2&ind=p0},',
        '  urldate = {2026-11-29},',
        '  language = {indonesian},',
        '  note = {Data: Uji, versi 1.2.0, 2 Januari 2025, sidik 0a1b2c3d. Sumber: Susenas 2024, BPS, 2024.},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('sets every sign of LaTeX as itself', () => {
    expect(bibtexText('50 % & #1_a $5 ~x ^y \\z {q}')).toBe(
      '50 \\% \\& \\#1\\_a \\$5 \\textasciitilde{}x \\textasciicircum{}y \\textbackslash{}z \\textbraceleft{}q\\textbraceright{}',
    );
    expect(bibtexText('Desa “Ünï” 🌾 قرية')).toBe('Desa “Ünï” 🌾 قرية');
  });

  it('keeps a name whole whose commas and whose "and" would divide it', () => {
    expect(bibtexName('Badan Pusat Statistik, Kab. A and B')).toBe('{Badan Pusat Statistik, Kab. A and B}');
  });

  it('closes every brace, with lone ones in titles, in sources and in the link', () => {
    const hostile = {
      ...citation,
      title: 'a } b { c \\',
      sources: Array.from({ length: 40 }, (_, i) =>
        source({ title: `}${'x'.repeat(200)}{{ ${i}`, publisher: 'P, Q & R' }),
      ),
      link: 'https://a.example/#/peta?x={y}\\ z',
    };
    const fields = fieldsOf(citationBibtex(hostile, id));
    expect(fields['url']).toBe('https://a.example/#/peta?x=%7By%7D%5C%20z');
    expect(fields['title']).toBe('{a \\textbraceright{} b \\textbraceleft{} c \\textbackslash{}}');
    expect(fields['note']).toContain('P, Q \\& R');
  });
});

describe('RIS', () => {
  it('has a tag a line, a line a source, and ends with its end', () => {
    const lines = citationRis(
      { ...citation, sources: [...citation.sources, source({ title: 'Lain' })] },
      en,
    ).split('\r\n');
    expect(lines).toEqual([
      'TY  - MAP',
      'AU  - Petala',
      'TI  - Penduduk miskin 2024, Kab. Uji',
      'PY  - 2025',
      'ET  - 1.2.0',
      'LA  - id',
      'KW  - Penduduk miskin',
      'C1  - 2024',
      'C2  - 0a1b2c3d',
      'N1  - Data: Uji, versi 1.2.0, 2 Januari 2025, sidik 0a1b2c3d.',
      'N1  - Sources: Susenas 2024, BPS, 2024.',
      'N1  - Sources: Lain.',
      'UR  - https://a.example/#/peta?kelas=manual.1,2&ind=p0',
      'Y2  - 2026/11/29',
      'ER  - ',
      '',
    ]);
  });

  it('holds forty sources of 200 letters, each on a line of its own', () => {
    const sources = Array.from({ length: 40 }, (_, i) => source({ title: `${'t'.repeat(200)}${i}` }));
    const lines = citationRis({ ...citation, sources }, id)
      .split('\r\n')
      .slice(0, -1);
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.includes('ttt'))).toHaveLength(40);
  });
});

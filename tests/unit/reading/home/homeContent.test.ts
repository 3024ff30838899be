import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderIo } from '../../../../scripts/pack/folderIo';
import { columnAmong, type VillageDataset } from '../../../../src/data/model/dataset';
import { openPack } from '../../../../src/data/pack/packFiles';
import { readDataset } from '../../../../src/data/pack/readPack';
import { readPart } from '../../../../src/data/pack/readParts';
import { formats } from '../../../../src/messages/format';
import { en } from '../../../../src/messages/en';
import { id } from '../../../../src/messages/id';
import { translatorOf } from '../../../../src/messages/translate';
import { homeAnswers } from '../../../../src/reading/home/homeAnswers';
import { homeContent, type HomeAsked, type HomeContent } from '../../../../src/reading/home/homeContent';
import { textAt } from '../../../../src/data/model/textColumn';
import { firstAnswer } from '../../../../src/state/view/firstView';

type Row = Readonly<Record<string, string>>;
const csv = (pack: string, file: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(`public/geojson/${pack}/${file}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const interventionsIn = (pack: string) =>
  (
    JSON.parse(readFileSync(`public/geojson/${pack}/intervensi.geojson`, 'utf8')) as {
      features: readonly { properties: Readonly<Record<string, string>> }[];
    }
  ).features.map(({ properties }) => properties);

interface Known {
  readonly asked: HomeAsked & { readonly dataset: VillageDataset };
  readonly content: HomeContent;
}

async function read(pack: string): Promise<Known> {
  const files = await openPack(`public/geojson/${pack}/`, folderIo);
  if (!files.ok) throw new Error(files.fault.code);
  const opened = await readDataset(files.value);
  if (!opened.ok) throw new Error(opened.fault.code);
  const { dataset, rows } = opened.value;
  const part = async <P extends 'programme' | 'interventions' | 'actors' | 'series'>(name: P) => {
    const came = await readPart(name, files.value, { rows, dataset });
    if (!came.ok) throw new Error(came.fault.code);
    return came.value;
  };
  const asked = {
    dataset,
    answer: firstAnswer(dataset, columnAmong(dataset.columns)),
    programme: await part('programme'),
    interventions: await part('interventions'),
    actors: await part('actors'),
    series: await part('series'),
  };
  return { asked, content: homeContent(asked) };
}

/** Villages by what the last line about each tells, in the order of dates: counted here from the file alone. */
function lastStatus(pack: string) {
  const last = new Map<string, string>();
  const left = new Set<string>();
  const everRed = new Set<string>();
  const lines = [...csv(pack, 'program')].sort((a, b) => (a['tanggal']! < b['tanggal']! ? -1 : 1));
  for (const { kode = '', status = '' } of lines) {
    if (['merah', 'kuning', 'hijau'].includes(status)) last.set(kode, status);
    if (status === 'merah') left.delete(kode);
    if (status === 'keluar_merah') left.add(kode);
    if (status === 'merah' || status === 'keluar_merah') everRed.add(kode);
  }
  const red = [...last]
    .filter(([kode, status]) => status === 'merah' && !left.has(kode))
    .map(([kode]) => kode);
  return { red: red.sort(), left: [...left].sort(), everRed };
}

describe.each(['pekalongan', 'contoh'])('the first page of %s', (pack) => {
  let known: Known;
  const codesOf = (rows: readonly number[]) =>
    rows.map((row) => textAt(known.asked.dataset.villages.code, row)).sort();
  beforeAll(async () => {
    known = await read(pack);
  });

  it('counts the priority villages that the programme table tells of last, and where most are', () => {
    const { priority } = known.content.where;
    const { red } = lastStatus(pack);
    expect(codesOf(priority!.rows)).toEqual(red);
    const byDistrict = new Map<string, number>();
    for (const kode of red) byDistrict.set(kode.slice(0, 8), (byDistrict.get(kode.slice(0, 8)) ?? 0) + 1);
    expect(Object.fromEntries(priority!.districts.map(({ code, count }) => [code, count]))).toEqual(
      Object.fromEntries(byDistrict),
    );
    const counts = priority!.districts.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('counts the villages of the heaviest class by the numbers in the table', () => {
    const { heaviest } = known.content.where;
    const { indicator, question, upper } = known.asked.answer!;
    const lines = csv(pack, 'nilai').filter(
      (row) =>
        row['indikator'] === indicator.id && row['tahun'] === String(question.year) && row['nilai'] !== '',
    );
    const isHeavy = ({ nilai = '' }: Row) =>
      indicator.worse === 'low' ? Number(nilai) <= upper[0]! : Number(nilai) > upper.at(-1)!;
    expect(question.classification.method).toBe('quantile');
    expect(codesOf(heaviest!.rows)).toEqual(
      lines
        .filter(isHeavy)
        .map(({ kode }) => kode)
        .sort(),
    );
    expect(heaviest!.rows.length).toBeGreaterThan(20);
  });

  it('counts what is done by the lines of the interventions', () => {
    const lines = interventionsIn(pack);
    const { done } = known.content;
    const villages = lines
      .flatMap(({ kode = '' }) => String(kode).split(/[;,\s]+/))
      .filter((kode) => kode.split('.').length === 4);
    const kindOf = new Map(csv(pack, 'pelaku').map((row) => [row['id'], row['jenis'] || row['id']]));
    const kinds = lines.flatMap(({ pelaku = '' }) =>
      String(pelaku)
        .split(/[;,]/)
        .map((one) => one.trim())
        .flatMap((one) => kindOf.get(one) ?? []),
    );
    expect(done).toMatchObject({
      total: lines.length,
      villages: new Set(villages).size,
      stages: {
        planned: lines.filter(({ status }) => status === 'rencana').length,
        running: lines.filter(({ status }) => status === 'berjalan').length,
        done: lines.filter(({ status }) => status === 'selesai').length,
      },
    });
    expect([...done!.kinds].sort()).toEqual([...new Set(kinds)].sort());
  });

  it('tells who left the red list, and the first and latest figure of the region', () => {
    const { leftRed, series } = known.content.changed;
    const { left, everRed } = lastStatus(pack);
    expect(codesOf(leftRed!.rows)).toEqual(left);
    expect(leftRed!.everRed).toBe(everRed.size);
    const region = known.asked.dataset.manifest.region.name.id;
    const lines = csv(pack, 'deret').filter(({ wilayah }) => wilayah === region);
    const own = lines.filter(
      ({ indikator, utama }) => indikator === lines[0]!['indikator'] && utama === 'true',
    );
    const years = own.map(({ tahun }) => Number(tahun));
    const valueIn = (year: number) => Number(own.find(({ tahun }) => Number(tahun) === year)!['nilai']);
    expect([series!.first.year, series!.last.year]).toEqual([Math.min(...years), Math.max(...years)]);
    expect(series!.first.value).toBe(valueIn(Math.min(...years)));
    expect(series!.last.value).toBe(valueIn(Math.max(...years)));
  });

  it.each([
    ['id', id],
    ['en', en],
  ] as const)('says it in short sentences, in %s', (language, texts) => {
    const t = translatorOf(texts, { language, level: 'village' });
    const told = {
      answer: known.asked.answer,
      villages: known.asked.dataset.villages,
      region: known.asked.dataset.manifest.region.name[language],
    };
    const answers = homeAnswers(known.content, told, { t, f: formats(language), language });
    const sentences = answers
      .flatMap(({ facts }) => facts.flatMap(({ text, more }) => [text, ...more]))
      .flatMap((text) => text.split(/[.?!:](?=\s|$)/));
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((one) => one.trim().split(/\s+/).length >= 20)).toEqual([]);
  });
});

describe('a pack that lacks something', () => {
  const words = {
    t: translatorOf(id, { language: 'id', level: 'village' }),
    f: formats('id'),
    language: 'id',
  } as const;
  let whole: Known;
  beforeAll(async () => {
    whole = await read('pekalongan');
  });
  const answersOf = (change: Partial<HomeAsked>, late = new Set<'programme'>()) => {
    const asked = { ...whole.asked, ...change };
    const told = { answer: asked.answer, villages: asked.dataset.villages, region: 'Kabupaten X', late };
    const [where, done, changed] = homeAnswers(homeContent(asked), told, words);
    return [where!, done!, changed!].map(({ facts }) => facts.map(({ figure, text }) => figure || text));
  };

  it('says so of interventions, and that this is not the same as nothing being done', () => {
    expect(answersOf({ interventions: [] })[1]).toEqual([
      'Paket data ini belum memuat intervensi. Itu bukan berarti tidak ada kegiatan.',
    ]);
  });

  it('says so of the programme', () => {
    const [where, , changed] = answersOf({ programme: [] });
    expect(where![0]).toBe('Paket data ini tidak memuat status desa prioritas.');
    expect(changed![0]).toBe('Belum ada catatan desa yang masuk atau keluar daftar prioritas.');
  });

  it('says so of the past of the region and of its villages', () => {
    const [, , changed] = answersOf({ series: [] });
    expect(changed!.slice(1)).toEqual([
      'Paket data ini tidak memuat angka Kabupaten X dari tahun ke tahun.',
      'Indeks Desa Membangun (IDM) per desa baru ada untuk 2024. Perubahan per desa belum bisa dibandingkan.',
    ]);
  });

  it('tells a single year from a comparison', () => {
    const [last] = whole.asked.series.filter(
      ({ area, primary }) => primary && area === 'Kabupaten Pekalongan',
    );
    expect(homeContent({ ...whole.asked, series: [last!] }).changed.series).toMatchObject({
      first: { year: last!.year },
      last: { year: last!.year },
    });
  });

  it('says what did not come, which is not the same as what is not there', () => {
    const [where] = answersOf({ programme: [] }, new Set(['programme'] as const));
    expect(where![0]).toBe('Catatan program belum datang. Coba lagi setelah tersambung.');
  });

  it('says so where the map has no numbers at all', () => {
    const [where, , changed] = answersOf({ answer: null });
    expect(where![1]).toBe('Peta ini tidak punya kelas terberat.');
    expect(changed!.at(-1)).toBe('Paket data ini belum memuat angka per desa.');
  });
});

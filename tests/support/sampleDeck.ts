import type { DeckAsked, SceneAsked } from '../../src/export/deck/deckAsked';
import { newScene, type SceneDraft } from '../../src/story/scene';
import { DAY, shownBy } from './exported';

/** What a scene of these tests says, and the links of its maps. */
interface Told extends Partial<Pick<SceneAsked, 'figure' | 'list' | 'table' | 'remarks'>> {
  readonly draft: Partial<SceneDraft>;
  readonly links: readonly string[];
}

const LIST: SceneAsked['list'] = {
  caption: 'Tertinggi menurut P0 2024',
  rows: Array.from({ length: 8 }, (_, i) => ({
    code: `99.01.01.200${i + 1}`,
    place: String(i + 1),
    name: `Desa Panjang Nama ${i + 1}`,
    district: 'Kec. Contoh Utara',
    value: `${30 - i},5 %`,
  })),
  sharing: '2 desa lagi sama dengan peringkat 8.',
};

const TABLE: SceneAsked['table'] = {
  caption: 'Sektor menurut pelaku. Banyak intervensi.',
  columns: [
    { head: 'sektor', numeric: false, share: 0.4 },
    { head: 'Pemkab', numeric: true, share: 0.35 },
    { head: 'Pemdes', numeric: true, share: 0.25 },
  ],
  rows: [
    ['Air bersih', '5', ''],
    ['Pendidikan', '11', '3'],
  ],
  source: 'Data: Kabupaten Contoh, versi 1.',
};

const NOTES = 'Mulai dari pesisir.\nTanyakan dulu kepada desa yang hadir.';

/** Links of eight scenes of a pack of 285 villages: two of them beside each other, and one text. */
const LINKS = {
  contoh: [
    '#/peta?pack=contoh&ind=p0&th=2024',
    '#/peta?pack=contoh&ind=p0&th=2024&desa=99.01.01.2001',
    '#/peta?pack=contoh&ind=rtlh&th=2024',
    '#/peta?pack=contoh&ind=p0&th=2020',
    '#/peta?pack=contoh&ind=p0&th=2024&mode=geser.p0.2020',
    '#/peta?pack=contoh&ind=p0&th=2024&lapis=laboratorium,replikasi,silsilah',
    '#/peta?pack=contoh&ind=p0&th=2024&mode=kecil',
  ],
  pekalongan: [
    '#/peta?ind=idm&th=2024',
    '#/peta?ind=idm&th=2024&desa=33.26.16.2009',
    '#/peta?ind=idm&th=2024&lapis=intervensi',
    '#/peta?ind=idm&th=2023',
    '#/peta?ind=idm&th=2024&mode=ubah.2023',
    '#/peta?ind=idm&th=2024&tingkat=kecamatan',
    '#/peta?ind=idm&th=2024&lapis=laboratorium,replikasi',
  ],
} as const;

function toldOf(pack: keyof typeof LINKS): readonly Told[] {
  const [first, second, third, fourth, fifth, sixth, seventh] = LINKS[pack];
  return [
    {
      draft: {
        title: 'Di mana paling berat',
        caption: 'Selatan dan pesisir.',
        question: 'Desa mana yang lebih dulu?',
        notes: NOTES,
        part: 'Keadaan',
      },
      links: [first],
    },
    {
      draft: {
        kind: 'table',
        title: 'Delapan desa teratas dan apa yang sudah dikerjakan di sana tahun ini',
        question: 'Siapa mengerjakan apa?',
        part: 'Keadaan',
      },
      links: [first],
      list: LIST,
    },
    {
      draft: { kind: 'number', title: 'Satu desa', notes: NOTES, part: 'Keadaan' },
      links: [second],
      figure: { number: '2.553', unit: 'keluarga', of: 'Contoh Satu, Kec. Contoh Utara. P0 2024' },
    },
    { draft: { title: 'Jumlah rumah' }, links: [third] },
    {
      draft: { kind: 'pair', title: 'Dulu dan kini', caption: 'Dasar datanya sama.', part: 'Perubahan' },
      links: [fourth, first],
    },
    {
      draft: { title: 'Tirai', caption: 'Kiri dulu, kanan kini.' },
      links: [fifth],
      remarks: ['Adegan ini dibuat dengan data versi 1.'],
    },
    {
      draft: { title: 'Program <b>"desa & kota"</b> </script>' },
      links: [sixth],
    },
    { draft: { title: 'Semua tahun' }, links: [seventh] },
    { draft: { title: 'Siapa mengerjakan apa' }, links: [], table: TABLE },
    {
      draft: {
        kind: 'text',
        title: 'Keputusan',
        caption: 'Apa yang kita sepakati hari ini?',
        question: 'Siapa, apa, kapan?',
        part: 'Keputusan',
      },
      links: [],
    },
  ];
}

/** A meeting of one of the shipped packs, as the app would ask for its file. */
export async function sampleDeck(pack: keyof typeof LINKS): Promise<DeckAsked> {
  const scenes = [];
  for (const [i, { draft, links, figure, list, table, remarks }] of toldOf(pack).entries()) {
    const link = links[0] ?? `#/peta?pack=${pack}`;
    const maps = [];
    for (const one of links) maps.push((await shownBy(one)).asked);
    const scene = newScene(`s${i}`, { link, pack, dataVersion: '1', ...draft });
    const address = `https://petala.example.go.id/${link}`;
    const said = {
      ...{ figure: figure ?? null, list: list ?? null },
      ...{ table: table ?? null, remarks: remarks ?? [] },
    };
    scenes.push({ scene, number: i + 1, maps, address, ...said });
  }
  return { name: 'Rakor "TKPK" & <mitra>', body: 'TKPK', language: 'id', date: DAY, scenes };
}

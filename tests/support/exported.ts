import { installedTypefaces, resvgDrawing } from '../../scripts/commands/drawWithResvg';
import { wholePack, type FolderPack } from '../../scripts/commands/wholePack';
import type { ExportAsked } from '../../src/export/asked';
import { USUAL, type ExportChoice } from '../../src/export/exportChoice';
import { exportView } from '../../src/export/exportView';
import { exportWords } from '../../src/export/exportWords';
import type { Language } from '../../src/data/model/localized';
import { decodeState } from '../../src/state/url/urlCodec';
import type { WholeView } from '../../src/state/view/wholeView';

export const DAY = '2026-11-29';
export const faces = installedTypefaces();
export const draw = resvgDrawing(faces);
/** Vite is brought by those tests alone that build with it. */
export const player = async () => (await import('../../scripts/ci/deckPlayer')).buildDeckPlayer();

const packs = new Map<string, Promise<FolderPack>>();

export function shippedPack(id: string): Promise<FolderPack> {
  const known = packs.get(id) ?? wholePack(`public/geojson/${id}`);
  packs.set(id, known);
  return known;
}

/** Twelve ways to look and one more, of both packs. */
export const VIEWS = {
  plain: '#/peta?ind=idm&th=2024',
  'counts as circles': '#/peta?pack=contoh&ind=rtlh&th=2024',
  crossed: '#/peta?pack=contoh&ind=p0&th=2024&mode=dua.jamban.2023',
  change: '#/peta?pack=contoh&ind=p0&th=2024&mode=ubah.2020',
  filtered: '#/peta?pack=contoh&ind=p0&th=2024&kec=99.01.01,99.01.02',
  'a swipe': '#/peta?pack=contoh&ind=p0&th=2024&mode=geser.p0.2020',
  'with regions': '#/peta?pack=contoh&ind=p0&th=2024&wil=d.99.01.01.2001.99.01.01.2002*Utara',
  'hot spots': '#/peta?pack=contoh&ind=p0&th=2024&mode=kantong.lisa.queen',
  hexagons: '#/peta?pack=contoh&ind=p0&th=2024&segienam=4',
  'all kecamatan': '#/peta?pack=contoh&ind=p0&th=2024&tingkat=kecamatan',
  interventions: '#/peta?ind=idm&th=2024&lapis=intervensi',
  lineage: '#/peta?pack=contoh&ind=p0&th=2024&lapis=laboratorium,replikasi,silsilah',
  'every year': '#/peta?pack=contoh&ind=p0&th=2024&mode=kecil',
} as const;

export interface Shown {
  readonly whole: WholeView;
  readonly asked: ExportAsked;
}

export async function shownBy(link: string, language: Language = 'id'): Promise<Shown> {
  const { state } = decodeState(link);
  const { viewOf } = await shippedPack(state.pack);
  const whole = await viewOf({ ...state, language }, exportWords(language, state.level).t);
  const own = { pending: false, language, date: DAY, link: `https://petala.example.go.id/${link}` };
  return { whole, asked: { ...whole, state, ...own } };
}

export async function carried(
  asked: ExportAsked,
  choice: Partial<ExportChoice> & Pick<ExportChoice, 'form'>,
) {
  const words = exportWords(asked.language, asked.state.level);
  return exportView(asked, { ...USUAL, ...choice }, { words, faces, draw });
}

/** The bytes of what must succeed. */
export async function bytesOf(...args: Parameters<typeof carried>): Promise<Uint8Array<ArrayBuffer>> {
  const made = await carried(...args);
  if (!made.ok) throw new Error(made.fault.reason);
  return made.value.bytes;
}

import type { Formats } from '../messages/format';
import type { Translate } from '../messages/translate';
import { countStandings, STANDINGS, type PromiseLine, type Standing } from './promises';
import type { Scene } from './scene';

interface Words {
  readonly t: Translate;
  readonly f: Pick<Formats, 'date' | 'number' | 'rupiahCompact'>;
}

/** Rows that fit on a wall at a size that a room can read. */
export const WALL_ROWS = 12;

/** A scene of promises as texts: what the wall, paper and files show of it. */
export interface PromiseTexts {
  /** "Dari 7 tindak lanjut: 3 selesai, 2 terlambat, 2 belum ada kabar" */
  readonly title: string;
  /** Who, what, until when, with what money, and how it stands. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly standing: Standing }[];
  /** What the rows leave out, counted in a sentence; empty where they hold everything. */
  readonly rest: string;
}

/** @param lines the most urgent first; those after `most` are counted only */
export function promiseRows(
  lines: readonly PromiseLine[],
  { t, f }: Words,
  most: number = WALL_ROWS,
): PromiseTexts {
  const rest = lines.slice(most);
  return {
    title: promiseTitle(lines, { t, f }),
    heads: [t('rapat.siapa'), t('rapat.apa'), t('rapat.kapan'), t('rapat.uang'), t('rapat.janji.keadaan')],
    rows: lines.slice(0, most).map(({ task: { actor, action, due, amount, fund }, standing }) => ({
      standing,
      cells: [
        ...[actor, action, due && f.date(due)],
        [amount === null ? '' : f.rupiahCompact(amount), fund].filter(Boolean).join(' · '),
        t(`rapat.janji.${standing}`),
      ],
    })),
    rest:
      rest.length === 0
        ? ''
        : t('rapat.janji.sisa', { n: f.number(rest.length), rinci: counted(rest, { t, f }) }),
  };
}

/** How many of the tasks stand how, done first, as a sentence. */
export function promiseTitle(lines: readonly PromiseLine[], { t, f }: Words): string {
  if (lines.length === 0) return t('rapat.janji.kosong');
  return t('rapat.janji.ringkas', { n: f.number(lines.length), rinci: counted(lines, { t, f }) });
}

function counted(lines: readonly PromiseLine[], { t, f }: Words): string {
  const counts = countStandings(lines);
  const order: readonly Standing[] = ['done', ...STANDINGS.filter((one) => one !== 'done')];
  return order
    .flatMap((one) => {
      const n = counts.get(one) ?? 0;
      return n === 0 ? [] : [`${f.number(n)} ${t(`rapat.janji.${one}`)}`];
    })
    .join(', ');
}

/** What a scene is called in lists: its title, the meeting whose promises it lists, or that it has none. */
export function sceneName(
  { title, promised }: Pick<Scene, 'title' | 'promised'>,
  { t }: Pick<Words, 't'>,
): string {
  if (title !== '') return title;
  return promised ? t('rapat.janji.judul', { nama: promised.name }) : t('rapat.tanpa_judul');
}

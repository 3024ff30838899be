import type { DocumentCell, DocumentPart, TextDocument } from '../../export/content/textDocument';
import type { Words } from '../../reading/words';
import { ATTENDING, type Decision, type Task } from '../../story/decision';
import type { Deck } from '../../story/deck';
import { promiseRows, sceneName } from '../../story/promiseRows';
import type { PromiseLine } from '../../story/promises';
import type { Promised } from '../../story/scene';
import { shownScenes } from '../../story/walk';
import { clock } from './clock';

export interface MinutesAsked {
  readonly deck: Deck;
  /** How the tasks of a scene of promises stand. */
  readonly linesOf: (promised: Promised) => readonly PromiseLine[];
  /** Name of the meeting. */
  readonly name: string;
  /** ISO day on which the minutes are made. */
  readonly today: string;
  /** The whole address of a link of the app. */
  readonly addressOf: (link: string) => string;
  readonly words: Words;
}

/** The minutes of a meeting: who was there, what was shown, what was decided and by whom it is done. */
export function meetingMinutes(asked: MinutesAsked): TextDocument {
  const { deck, name, today, words } = asked;
  const { t } = words;
  return {
    title: `${t('rapat.acara.judul')}: ${name}`,
    language: words.language,
    date: today,
    parts: [
      { kind: 'heading', level: 1, text: `${t('rapat.acara.judul')}: ${name}` },
      ...(deck.body ? [{ kind: 'paragraph', text: deck.body, strong: true } as const] : []),
      ...(heldAt(deck, words) ?? []),
      ...attendanceParts(deck, words),
      ...agendaParts(deck, words),
      ...promiseParts(asked),
      ...decisionParts(asked),
      { kind: 'paragraph', text: t('rapat.acara.asal', { tanggal: words.f.date(today) }), small: true },
    ],
  };
}

/** From the first to the last decision: a meeting past midnight has two days. */
function heldAt({ decisions }: Deck, { t }: Words): DocumentPart[] | null {
  const times = decisions.map(({ at }) => at).sort();
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return null;
  return [{ kind: 'paragraph', text: t('rapat.acara.waktu', { a: clock(first), b: clock(last) }) }];
}

function attendanceParts({ attendance }: Deck, { t, f }: Words): DocumentPart[] {
  const rows = ATTENDING.flatMap((group): DocumentCell[][] => {
    const came = attendance[group];
    if (!came || (came.count === null && came.names === '')) return [];
    const count = came.count === null ? '' : f.number(came.count);
    return [[{ text: t(`rapat.hadir.${group}`) }, { text: count, end: true }, { text: came.names }]];
  });
  if (rows.length === 0) return [{ kind: 'paragraph', text: t('rapat.acara.tak_dihitung') }];
  return [
    { kind: 'heading', level: 2, text: t('rapat.hadir') },
    {
      kind: 'table',
      heads: [t('rapat.acara.unsur'), t('rapat.acara.jumlah'), t('rapat.acara.nama')],
      rows,
      widths: [0.26, 0.12, 0.62],
    },
  ];
}

function agendaParts({ scenes }: Deck, { t }: Words): DocumentPart[] {
  const items = shownScenes(scenes).map((scene, i) => {
    const { question } = scene;
    const named = `${i + 1}. ${sceneName(scene, { t })}`;
    return question ? `${named} (${t('rapat.putus')}: ${question})` : named;
  });
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('rapat.acara.dibahas') },
    { kind: 'list', items },
  ];
}

/** What earlier meetings promised and how it stands, all of it. */
function promiseParts({ deck, linesOf, words }: MinutesAsked): DocumentPart[] {
  return shownScenes(deck.scenes).flatMap(({ promised }): DocumentPart[] => {
    if (!promised) return [];
    const lines = linesOf(promised);
    const { title, heads, rows } = promiseRows(lines, words, lines.length);
    const table: DocumentPart = {
      kind: 'table',
      heads,
      rows: rows.map(({ cells }) => cells.map((text, k) => ({ text, strong: k === 0 }))),
      widths: [0.2, 0.32, 0.16, 0.18, 0.14],
    };
    return [
      { kind: 'heading', level: 2, text: words.t('rapat.janji.judul', { nama: promised.name }) },
      { kind: 'paragraph', text: `${title}.` },
      ...(rows.length > 0 ? [table] : []),
    ];
  });
}

function decisionParts({ deck, addressOf, words }: MinutesAsked): DocumentPart[] {
  const { t } = words;
  const head: DocumentPart = { kind: 'heading', level: 2, text: t('rapat.keputusan') };
  if (deck.decisions.length === 0) return [head, { kind: 'paragraph', text: t('rapat.keputusan_kosong') }];
  return [
    head,
    ...deck.decisions.flatMap((decision, i) => ofDecision(decision, i + 1, { addressOf, words })),
  ];
}

function ofDecision(
  decision: Decision,
  n: number,
  { addressOf, words }: Pick<MinutesAsked, 'addressOf' | 'words'>,
): DocumentPart[] {
  const { t } = words;
  const { words: said, deferred, sceneTitle, at, dataVersion, dataHash, link, corrections } = decision;
  const adegan = sceneTitle || t('rapat.tanpa_judul');
  const place = t('rapat.pada', { jam: clock(at), adegan, versi: dataVersion, sidik: dataHash });
  const text = `${n}. ${deferred ? `${t('rapat.tertunda')}. ` : ''}${said.text}`;
  return [
    { kind: 'paragraph', text, strong: true },
    ...(said.tasks.length > 0 ? [taskTable(said.tasks, words)] : []),
    ...(said.objections
      ? [{ kind: 'paragraph', text: `${t('rapat.keberatan')}: ${said.objections}` } as const]
      : []),
    ...corrections.map(({ at: when, why, before }): DocumentPart => ({
      kind: 'paragraph',
      small: true,
      text: t('rapat.dikoreksi', {
        kapan: clock(when),
        alasan: why || t('rapat.tanpa_alasan'),
        semula: before.text,
      }),
    })),
    { kind: 'link', text: place, url: addressOf(link) },
  ];
}

function taskTable(tasks: readonly Task[], { t, f }: Words): DocumentPart {
  return {
    kind: 'table',
    heads: [t('rapat.siapa'), t('rapat.apa'), t('rapat.kapan'), t('rapat.uang'), t('rapat.dana')],
    rows: tasks.map(({ actor, action, due, amount, fund }) => [
      { text: actor, strong: true },
      { text: action },
      { text: due && f.date(due) },
      { text: amount === null ? '' : f.rupiah(amount), end: true },
      { text: fund },
    ]),
    widths: [0.2, 0.34, 0.16, 0.16, 0.14],
  };
}

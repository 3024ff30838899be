import type { Dataset } from '../../../data/model/dataset';
import { packStamp } from '../../../export/content/packStamp';
import type { DocumentCell, DocumentPart, TextDocument } from '../../../export/content/textDocument';
import type { HeadPart } from '../../../planner/scenario/choiceParts';
import type { RankedScenario } from '../../../planner/scenario/rankScenario';
import type { Scenario } from '../../../planner/scenario/scenario';
import type { Words } from '../../../reading/words';
import type { ChoiceAnswer } from '../../../state/planner/choiceAnswer';
import type { RankedRow } from '../../../state/planner/rankedRows';
import { scoreParts } from '../../../state/planner/rankedRows';
import { sumsOf } from '../../../state/planner/comparedLists';
import {
  amountName,
  BUDGETS,
  CLASS_KEYS,
  goalWords,
  indicatorValue,
  METHOD_KEYS,
  objectiveText,
  REASON_KEYS,
  ruleWords,
  SCALE_KEYS,
  scoreText,
  scoreTop,
  shareText,
  typologyOf,
  villageName,
} from '../plannerWords';

/** All that the minutes of a decision follow from. */
export interface MinutesInput {
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly ranked: RankedScenario;
  readonly rows: readonly RankedRow[];
  readonly values: readonly Float64Array[];
  readonly answer: ChoiceAnswer;
  /** Sentences on what changed since the list was recorded. */
  readonly changes: readonly string[];
  readonly link: string;
  /** ISO day on which it is made, where the scenario states none. */
  readonly today: string;
  readonly words: Words;
}

type Best = Extract<HeadPart, { kind: 'best' }>;

/** The decision as a text: why, by what, which villages, how firm, what else was possible, what was objected. */
export function minutesDocument(input: MinutesInput): TextDocument {
  const { scenario, dataset, answer, words } = input;
  const { t, language } = words;
  const date = scenario.minutes?.date || input.today;
  const head = answer.head.kind === 'best' ? answer.head : null;
  const title = t('perencana.acara.judul', { nama: scenario.name || t('nav.perencana') });
  const parts: DocumentPart[] = [
    { kind: 'paragraph', text: dataset.manifest.region.name[language], strong: true },
    { kind: 'heading', level: 1, text: title },
    ...opening(input, date),
    ...criteriaParts(input),
    ...(head ? [...listParts(input, head), ...rulesParts(input), ...otherParts(input, head)] : []),
    ...objectionParts(scenario, words),
    ...dataParts(input),
    ...signatureParts(scenario, words),
    { kind: 'link', text: t('perencana.acara.tautan'), url: input.link },
  ];
  return { title, language, date, parts };
}

function heading(text: string): DocumentPart {
  return { kind: 'heading', level: 2, text };
}

function opening({ scenario, dataset, words, changes }: MinutesInput, date: string): DocumentPart[] {
  const { t, f } = words;
  const { purpose, forum, place } = scenario.minutes ?? { purpose: '', forum: '', place: '' };
  const where = [place, f.date(date)].filter(Boolean).join(', ');
  return [
    ...(dataset.manifest.demo
      ? [{ kind: 'paragraph', text: t('perencana.acara.peraga'), strong: true } as const]
      : []),
    { kind: 'paragraph', text: where },
    ...(forum ? [{ kind: 'paragraph', text: t('perencana.acara.forum', { forum }) } as const] : []),
    heading(t('perencana.maksud')),
    { kind: 'paragraph', text: purpose || t('perencana.acara.tanpa_maksud') },
    ...changes.map((text) => ({ kind: 'paragraph', text, strong: true }) as const),
  ];
}

function criteriaParts({ scenario, ranked, words }: MinutesInput): DocumentPart[] {
  const { t, f, language } = words;
  const criteria = scenario.criteria!;
  const rows = ranked.wishes.map(({ indicator, year }, c): DocumentCell[] => [
    { text: indicator.name[language] },
    { text: String(year) },
    { text: t(ranked.needierHigh[c] ? 'perencana.arah.tinggi' : 'perencana.arah.rendah') },
    { text: f.percent(100 * ranked.weights[c]!, 1), end: true },
  ]);
  const heads = [
    t('perencana.kolom.kriteria'),
    t('perencana.kolom.tahun'),
    t('perencana.kolom.arah'),
    t('perencana.kolom.bobot'),
  ];
  const counts = new Map<keyof typeof REASON_KEYS, number>();
  for (const reason of ranked.ranking.excluded) {
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const method = t(METHOD_KEYS[criteria.method]);
  const scale = criteria.method === 'topsis' ? '' : t(SCALE_KEYS[criteria.scale]);
  const missing = t(criteria.missing === 'rescale' ? 'perencana.kosong.bagi' : 'perencana.kosong.sisih');
  return [
    heading(t('perencana.kriteria')),
    { kind: 'table', heads, rows, widths: [0.46, 0.12, 0.28, 0.14] },
    {
      kind: 'paragraph',
      text: [method, scale, missing]
        .filter(Boolean)
        .map((one) => `${one}.`)
        .join(' '),
    },
    ...(ranked.pairwise
      ? [
          {
            kind: 'paragraph',
            text: t('perencana.pasangan.rasio', { rasio: f.number(ranked.pairwise.consistencyRatio, 2) }),
          } as const,
        ]
      : []),
    {
      kind: 'list',
      items: [
        t('perencana.dibandingkan', { n: f.number(ranked.competing.length) }),
        ...[...counts].map(([reason, n]) => `${t(REASON_KEYS[reason])}: ${f.number(n)}`),
      ],
    },
  ];
}

/** What a village's score is made of, in a line. */
function arithmeticOf(
  { row, score }: RankedRow,
  { scenario, dataset, ranked, values, words }: MinutesInput,
): string {
  const { t, f, language } = words;
  const top = scoreTop(scenario);
  const parts = scoreParts(ranked, values, row).map(({ criterion, value, weight, part }) => {
    const { indicator } = ranked.wishes[criterion]!;
    const said = Number.isNaN(value) ? t('perencana.tanpa_angka') : indicatorValue(value, indicator, words);
    const share = f.percent(100 * weight, 0);
    const added = part === null || Number.isNaN(part) ? '' : ` = ${f.number(part / top, 3)}`;
    return `${indicator.shortName[language]} ${said} (${share}${added})`;
  });
  const total = `${t('perencana.skor')} ${scoreText(score, scenario, words)}`;
  return `${villageName(dataset, row, words)}: ${parts.join('; ')}; ${total}`;
}

function listParts(input: MinutesInput, head: Best): DocumentPart[] {
  const { scenario, dataset, rows, answer, words } = input;
  const { t, f } = words;
  const chosen = new Set(head.chosen);
  const own = rows.filter(({ row }) => chosen.has(row));
  const heads = [
    '',
    t('perencana.kolom.desa'),
    t('perencana.kolom.tipologi'),
    t('perencana.kolom.peringkat'),
    t('perencana.kolom.skor'),
    t('perencana.kolom.rentang'),
    t('perencana.kolom.masuk', { n: f.number(scenario.robustness?.top ?? 0) }),
    t('perencana.kolom.kelas'),
  ];
  const list = own.map(({ row, rank, score, firmness }, i): DocumentCell[] => [
    { text: f.number(i + 1), end: true },
    { text: villageName(dataset, row, words), strong: true },
    { text: typologyOf(dataset, row) },
    { text: f.number(rank), end: true },
    { text: scoreText(score, scenario, words), end: true },
    { text: firmness ? f.range({ low: firmness.low, high: firmness.high }, 0) : '', end: true },
    { text: firmness ? shareText(firmness.topShare, words) : '', end: true },
    { text: firmness ? t(CLASS_KEYS[firmness.class]) : '' },
  ]);
  const totals = [...sumsOf(head)].map(([name, sum]) => {
    const isMoney = BUDGETS.some((one) => one === name);
    return `${amountName(name, dataset, words)}: ${isMoney ? f.rupiahCompact(sum * 1e6) : f.number(sum, 0)}`;
  });
  return [
    heading(t('perencana.acara.daftar', { n: f.number(own.length) })),
    { kind: 'paragraph', text: goalWords(scenario, dataset, words) },
    { kind: 'table', heads, rows: list, widths: [0.04, 0.29, 0.13, 0.1, 0.09, 0.11, 0.11, 0.13] },
    {
      kind: 'paragraph',
      text: [
        t('perencana.hasil', {
          tujuan: goalWords(scenario, dataset, words),
          hasil: objectiveText(head.objective, scenario, words),
        }),
        t('perencana.acara.tanpa_celah'),
        answer.unique === false ? t('perencana.sama_baik') : '',
        answer.unique === true ? t('perencana.satu_satunya') : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
    ...(totals.length > 0 ? [{ kind: 'list', items: totals } as const] : []),
    {
      kind: 'paragraph',
      small: true,
      text: t('perencana.acara.ulangan', {
        n: f.number(scenario.robustness?.draws ?? 0),
        benih: String(scenario.robustness?.seed ?? 0),
      }),
    },
    heading(t('perencana.acara.hitungan')),
    { kind: 'list', items: own.map((one) => arithmeticOf(one, input)) },
  ];
}

function rulesParts({ scenario, dataset, answer, words }: MinutesInput): DocumentPart[] {
  const { t } = words;
  const rules = scenario.choice?.rules ?? [];
  const rows = rules.map((rule): DocumentCell[] => {
    const price = answer.prices.get(rule.id);
    return [
      { text: ruleWords(rule, dataset, words) },
      {
        text:
          price === undefined || price === null
            ? t('perencana.tak_tahu')
            : price === 0
              ? t('perencana.tanpa_harga')
              : objectiveText(price, scenario, words),
        end: true,
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(t('perencana.batas.judul')),
    {
      kind: 'table',
      heads: [t('perencana.banding.aturan'), t('perencana.acara.harga')],
      rows,
      widths: [0.72, 0.28],
    },
  ];
}

function otherParts({ scenario, dataset, answer, words }: MinutesInput, head: Best): DocumentPart[] {
  const { t, f } = words;
  if (answer.alternatives.length === 0) return [];
  const names = (rows: readonly number[]) => rows.map((row) => villageName(dataset, row, words)).join('; ');
  const own = new Set(head.chosen);
  const rows = answer.alternatives.map(({ chosen, price }, i): DocumentCell[] => {
    const inside = new Set(chosen);
    return [
      { text: f.number(i + 1), end: true },
      { text: names(chosen.filter((row) => !own.has(row))) },
      { text: names(head.chosen.filter((row) => !inside.has(row))) },
      { text: price === 0 ? t('perencana.setara') : objectiveText(price, scenario, words), end: true },
    ];
  });
  return [
    heading(t('perencana.acara.lain')),
    {
      kind: 'table',
      heads: ['', t('perencana.acara.masuk'), t('perencana.acara.keluar'), t('perencana.acara.harga')],
      rows,
      widths: [0.04, 0.4, 0.4, 0.16],
    },
  ];
}

function objectionParts({ minutes }: Scenario, { t }: Words): DocumentPart[] {
  const objections = (minutes?.objections ?? []).filter(Boolean);
  return [
    heading(t('perencana.acara.keberatan')),
    objections.length > 0
      ? { kind: 'list', items: objections }
      : { kind: 'paragraph', text: t('perencana.acara.tanpa_keberatan') },
  ];
}

/** Digits of a file's hash on paper: enough to see that it is another. */
const HASH_DIGITS = 12;

function dataParts({ dataset, ranked, words }: MinutesInput): DocumentPart[] {
  const { t, language } = words;
  const { manifest, sources } = dataset;
  const ids = [...new Set(ranked.wishes.flatMap(({ indicator }) => indicator.sourceIds))];
  const named = ids.flatMap((id) => {
    const source = sources.get(id);
    return source ? [`${source.title}, ${source.publisher}`] : [];
  });
  const files = manifest.resources.map(({ path, hash }) => `${path} ${hash.slice(0, HASH_DIGITS)}`);
  return [
    heading(t('perencana.acara.data')),
    {
      kind: 'paragraph',
      text: t('perencana.acara.versi', {
        paket: manifest.title[language],
        versi: manifest.version,
        sidik: packStamp(manifest),
      }),
    },
    ...(named.length > 0 ? [{ kind: 'list', items: named } as const] : []),
    { kind: 'paragraph', text: files.join('; '), small: true },
  ];
}

const SIGNATURE = '\u2026'.repeat(20);
const EMPTY_LINES = 3;

function signatureParts({ minutes }: Scenario, { t }: Words): DocumentPart[] {
  const named = (minutes?.signers ?? []).filter(Boolean);
  const lines = named.length > 0 ? named : Array.from({ length: EMPTY_LINES }, () => '');
  return [
    heading(t('perencana.acara.tanda_tangan')),
    {
      kind: 'table',
      heads: ['', ''],
      rows: lines.map((name) => [{ text: name || SIGNATURE }, { text: SIGNATURE, end: true }]),
      widths: [0.5, 0.5],
    },
  ];
}

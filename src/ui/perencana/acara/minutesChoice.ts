import type { DocumentCell, DocumentPart } from '../../../export/content/textDocument';
import type { HeadPart } from '../../../planner/scenario/choiceParts';
import { comparedLists, sumsOf } from '../../../state/planner/comparedLists';
import { scoreParts, type RankedRow } from '../../../state/planner/rankedRows';
import {
  amountName,
  BUDGETS,
  CLASS_KEYS,
  goalWords,
  indicatorValue,
  objectiveText,
  ruleWords,
  scoreText,
  scoreTop,
  shareText,
  typologyOf,
  villageName,
} from '../plannerWords';
import { heading, type MinutesInput } from './minutesInput';

type Best = Extract<HeadPart, { kind: 'best' }>;

/** The chosen villages with their arithmetic, what each rule costs, and which lists were possible besides. */
export function chosenParts(input: MinutesInput, head: Best): DocumentPart[] {
  return [...listParts(input, head), ...rulesParts(input), ...otherParts(input, head)];
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
    { text: typologyOf(dataset, row, words) },
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
  const rows = answer.alternatives.map(({ chosen, price }, i): DocumentCell[] => {
    const { onlyFirst, onlySecond } = comparedLists(head.chosen, chosen);
    return [
      { text: f.number(i + 1), end: true },
      { text: names(onlySecond) },
      { text: names(onlyFirst) },
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

import type { DocumentCell, DocumentPart } from '../../../export/content/textDocument';
import { METHOD_KEYS, REASON_KEYS, SCALE_KEYS } from '../plannerWords';
import { heading, type MinutesInput } from './minutesInput';

/** The criteria with their weights, how they were put together, and how many villages were left out for what reason. */
export function criteriaParts({ scenario, ranked, words }: MinutesInput): DocumentPart[] {
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

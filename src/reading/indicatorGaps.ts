import { basisSpans } from '../data/model/basis';
import type { Indicator, Source } from '../data/model/dataset';
import type { Provenance } from '../data/model/packWords';
import type { MessageKey } from '../messages/translate';
import type { YearCounts } from './indicatorCounts';
import type { Words } from './words';

const OF_PROVENANCE = {
  estimasi: 'metode.celah_model',
  peraga: 'metode.celah_peraga',
  dokumentasi: 'metode.celah_kutipan',
} as const satisfies Partial<Record<Provenance, MessageKey>>;

interface Known {
  readonly indicator: Indicator;
  /** Of the latest year; null while its numbers are not loaded. */
  readonly latest: YearCounts | null;
  readonly sources: readonly Source[];
}

/** What is known to be missing or weak about an indicator, each a sentence; the gravest first. */
export function indicatorGaps(known: Known, words: Words): readonly string[] {
  return [
    ...kindGaps(known, words),
    ...yearGaps(known, words),
    ...countGaps(known, words),
    ...sourceGaps(known, words),
  ];
}

function kindGaps({ indicator: { provenance } }: Known, { t }: Words): readonly string[] {
  const key = (
    OF_PROVENANCE as Partial<Record<Provenance, (typeof OF_PROVENANCE)[keyof typeof OF_PROVENANCE]>>
  )[provenance];
  return key ? [t(key)] : [];
}

function yearGaps({ indicator }: Known, { t }: Words): readonly string[] {
  const { years } = indicator;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const without = Array.from({ length: last - first }, (_, i) => first + i).filter(
    (year) => !years.includes(year),
  );
  const bases = basisSpans(indicator);
  return [
    ...(bases.length > 1
      ? [t('metode.basis_ganti', { dasar: bases.map(({ label }) => label).join(', ') })]
      : []),
    ...(without.length > 0 ? [t('metode.celah_tahun', { tahun: without.join(', ') })] : []),
    ...(years.length === 1 ? [t('metode.celah_satu_tahun')] : []),
  ];
}

function countGaps({ latest }: Known, { t, f }: Words): readonly string[] {
  if (!latest) return [];
  const { year: tahun, missing, suppressed, notApplicable, applicable } = latest;
  const counted = (n: number) => ({ n: f.number(n), tahun });
  return [
    ...(missing > 0 ? [t('metode.celah_kosong', { ...counted(missing), m: f.number(applicable) })] : []),
    ...(suppressed > 0 ? [t('metode.celah_sembunyi', counted(suppressed))] : []),
    ...(notApplicable > 0 ? [t('metode.celah_na', { n: f.number(notApplicable) })] : []),
  ];
}

/** Licences that send the reader to the publisher state nothing of their own. */
const UNCLEAR = 'lihat penerbit';

function sourceGaps({ indicator, sources }: Known, { t }: Words): readonly string[] {
  const nowhere = sources.filter(({ url }) => url === '').map(({ title }) => title);
  return [
    ...(nowhere.length > 0 ? [t('metode.celah_alamat', { sumber: nowhere.join('; ') })] : []),
    ...(indicator.licence === UNCLEAR ? [t('metode.celah_lisensi')] : []),
  ];
}

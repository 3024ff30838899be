import { contractOf } from '../aggregate/rollup/contract';
import { basisSpans, type BasisSpan } from '../data/model/basis';
import {
  columnKey,
  type Dataset,
  type Indicator,
  type IndicatorYear,
  type Source,
} from '../data/model/dataset';
import type { Provenance } from '../data/model/packWords';
import { formulaInputs, formulaWords, officialClasses } from './formulaWords';
import { referenceChecks, type ReferenceCheck } from './indicatorChecks';
import { countsOf, recomputedOf, type YearCounts } from './indicatorCounts';
import { indicatorGaps } from './indicatorGaps';
import { PROVENANCE_KEYS } from './provenanceWords';
import type { Words } from './words';

/** All that a page of method says about an indicator, in one language; texts are sentences or names, ready to show. */
export interface IndicatorAbout {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly theme: string;
  readonly definition: string;
  readonly unit: string;
  /** Which way is worse, and what darker means on the map. */
  readonly direction: string;
  readonly darker: string;
  readonly kind: string;
  /** How figures of villages become one of an area. */
  readonly aggregation: string;
  readonly formula: string;
  readonly inputs: readonly { readonly id: string; readonly name: string }[];
  readonly method: string;
  /** Official classes with their bounds, or the labels of a category. */
  readonly classes: readonly string[];
  readonly years: readonly number[];
  readonly bases: readonly BasisSpan[];
  readonly provenance: Provenance;
  readonly provenanceName: string;
  readonly provenanceMeaning: string;
  readonly sources: readonly Source[];
  readonly licence: string;
  /** One entry a year whose numbers are loaded, latest first. */
  readonly counts: readonly YearCounts[];
  /** Whether a standard error comes with the numbers. */
  readonly error: string;
  readonly gaps: readonly string[];
  /** The numbers computed again from their inputs; empty where the formula gives none. */
  readonly recomputed: string;
  readonly checks: readonly ReferenceCheck[];
}

interface Asked {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  /** Columns loaded so far, where these are more than the dataset's own. */
  readonly columns?: ReadonlyMap<string, IndicatorYear>;
}

/** What there is to say about an indicator of the pack's catalogue. */
export function indicatorAbout(
  { dataset, indicator, columns = dataset.columns }: Asked,
  words: Words,
): IndicatorAbout {
  const { t, language } = words;
  const counts = indicator.years
    .flatMap((year) => columns.get(columnKey(indicator.id, year)) ?? [])
    .map(countsOf)
    .reverse();
  const last = indicator.years.at(-1);
  const latest = counts.find(({ year }) => year === last) ?? null;
  const sources = indicator.sourceIds.flatMap((id) => dataset.sources.get(id) ?? []);
  return {
    id: indicator.id,
    name: indicator.name[language],
    shortName: indicator.shortName[language],
    theme: indicator.theme[language],
    definition: indicator.definition[language],
    unit: indicator.unit[language],
    direction: t(`data.arah_${indicator.worse}`),
    darker: t(`metode.gelap_${indicator.worse}`),
    kind: t(`data.jenis_${indicator.kind}`),
    aggregation: aggregationText(indicator, words),
    formula: formulaWords(indicator, dataset.indicators, words),
    inputs: formulaInputs(indicator).flatMap((id) => {
      const input = dataset.indicators.find((other) => other.id === id);
      return input ? [{ id, name: input.name[language] }] : [];
    }),
    method: indicator.method[language],
    classes: officialClasses(indicator, words),
    years: indicator.years,
    bases: basisSpans(indicator),
    provenance: indicator.provenance,
    provenanceName: t(PROVENANCE_KEYS[indicator.provenance]),
    provenanceMeaning: t(`data.lencana_${indicator.provenance}`),
    sources,
    licence: indicator.licence,
    counts,
    error: errorText(latest, words),
    gaps: indicatorGaps({ indicator, latest, sources }, words),
    recomputed: recomputedText(recomputedOf(dataset, indicator, columns), words),
    checks: referenceChecks(indicator, latest, words),
  };
}

function aggregationText(indicator: Indicator, { t }: Words): string {
  const contract = contractOf(indicator);
  if (contract !== 'distribution') return t(`metode.gabung_${contract}`);
  return t(indicator.kind === 'category' ? 'metode.gabung_class' : 'metode.gabung_share');
}

function errorText(latest: YearCounts | null, { t, f }: Words): string {
  if (!latest) return t('metode.galat_belum');
  const { withError, present, year } = latest;
  if (withError === 0) return t('metode.galat_tidak');
  return t('metode.galat_ada', { n: f.number(withError), m: f.number(present), tahun: year });
}

function recomputedText(recomputed: ReturnType<typeof recomputedOf>, { t, f }: Words): string {
  if (!recomputed) return '';
  const { villages, same, year } = recomputed;
  return t('metode.hitung_ulang', { n: f.number(villages), sama: f.number(same), tahun: year });
}

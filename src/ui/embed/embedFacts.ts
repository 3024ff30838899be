import { PROVENANCES } from '../../data/model/packWords';
import { dataText } from '../../export/content/dataText';
import { sourceLines } from '../../export/content/sourceLines';
import { PROVENANCE_KEYS } from '../../reading/provenanceWords';
import type { Words } from '../../reading/words';
import type { MapView } from '../../state/view/mapView';

/** What stands below a framed map. */
export interface EmbedFacts {
  readonly sources: string;
  readonly provenance: string;
  /** Which data, of when, with their short hash. */
  readonly data: string;
  /** Why the link's map is not drawn; empty where it is. */
  readonly refusal: string;
}

/** Sources, origin and version of what a view draws. */
export function embedFacts(
  { answer, companions, proportionalSymbols, dataset, refusal }: MapView,
  words: Words,
): EmbedFacts {
  const { t } = words;
  const { manifest } = dataset;
  const sides = [
    answer,
    proportionalSymbols,
    ...(companions.kind === 'swipe'
      ? [companions.left]
      : companions.kind === 'bivariate'
        ? [companions.across, companions.up]
        : []),
  ];
  const indicators = sides.flatMap((one) => (one ? [one.indicator] : []));
  const origins = PROVENANCES.filter((one) => indicators.some(({ provenance }) => provenance === one));
  return {
    sources: t('bingkai.sumber', {
      daftar: sourceLines(indicators, dataset, manifest.boundary.sourceIds).join('; '),
    }),
    provenance: t('bingkai.asal', { asal: origins.map((one) => t(PROVENANCE_KEYS[one])).join(', ') || '–' }),
    data: dataText(manifest, words),
    refusal: refusal ? t('ekspor.ditolak') : answer ? '' : t('ekspor.kosong'),
  };
}

import { textAt } from '../../data/model/textColumn';
import type { VillageSheetPack } from '../sheet/sheetAsked';
import { districtsOf, laboratoriesOf } from './site';
import { indicatorPath, laboratoryPath, PATHS, placePath } from './siteAddress';

/** What a page is of. */
export type SitePage =
  | { readonly kind: 'region' | 'places' | 'indicators' | 'laboratories' }
  | { readonly kind: 'indicator'; readonly id: string }
  /** A row of the villages, or of the kecamatan. */
  | { readonly kind: 'village' | 'district' | 'laboratory'; readonly row: number };

/** A page with where it lies below the site's base. */
export interface PlannedPage {
  readonly page: SitePage;
  readonly path: string;
}

/** All pages of a pack's site; each is made in every language. */
export function sitePlan(pack: VillageSheetPack): readonly PlannedPage[] {
  const { villages, indicators } = pack.dataset;
  const areas = districtsOf(pack).dataset.villages;
  const laboratories = laboratoriesOf(pack);
  const rows = (n: number) => Array.from({ length: n }, (_, row) => row);
  return [
    { page: { kind: 'region' }, path: PATHS.region },
    { page: { kind: 'places' }, path: PATHS.places },
    { page: { kind: 'indicators' }, path: PATHS.indicators },
    ...indicators.map(({ id }): PlannedPage => ({
      page: { kind: 'indicator', id },
      path: indicatorPath(id),
    })),
    ...(laboratories.length > 0
      ? [{ page: { kind: 'laboratories' } as const, path: PATHS.laboratories }]
      : []),
    ...laboratories.map(({ row }): PlannedPage => ({
      page: { kind: 'laboratory', row },
      path: laboratoryPath(textAt(villages.code, row)),
    })),
    ...rows(areas.n).map((row): PlannedPage => ({
      page: { kind: 'district', row },
      path: placePath(textAt(areas.code, row)),
    })),
    ...rows(villages.n).map((row): PlannedPage => ({
      page: { kind: 'village', row },
      path: placePath(textAt(villages.code, row)),
    })),
  ];
}

/** Whether a page may have a map beside it, in a file of its own. */
export const hasMap = ({ page: { kind } }: PlannedPage): boolean =>
  kind === 'region' || kind === 'indicator' || kind === 'laboratory';

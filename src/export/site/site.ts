import { oncePer } from '../../data/model/oncePer';
import type { Language } from '../../data/model/localized';
import type { SeriesPoint } from '../../data/model/programme';
import { lineageOf } from '../../aggregate/programme/lineage';
import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import type { Words } from '../../reading/words';
import { exportWords } from '../exportWords';
import { packAtLevel } from '../sheet/packAtLevel';
import type { SheetPack, SheetsAsked, VillageSheetPack } from '../sheet/sheetAsked';
import type { Typefaces } from '../type/typeface';

/** All that the pages of a site follow from, in one language. */
export interface Site {
  readonly pack: VillageSheetPack;
  /** Figures of the whole region; empty where the pack has none. */
  readonly series: readonly SeriesPoint[];
  /** Address of the site, with a slash at its end. */
  readonly base: string;
  /** ISO day on which it is made. */
  readonly date: string;
  /** Whether every page has a picture of its own for chats. */
  readonly cards: boolean;
  readonly faces: Typefaces;
  readonly language: Language;
  /** Words of a level of villages. */
  readonly words: Words;
}

/** The pack with kecamatan as its rows. */
export const districtsOf = oncePer((pack: VillageSheetPack): SheetPack => packAtLevel(pack, 'district'));

/** Rows of the laboratory villages, with how many replicate each; in code order. */
export const laboratoriesOf = oncePer(({ programme }: VillageSheetPack) =>
  [...programmeStandings(programme).byRow.values()]
    .filter(({ role }) => role === 'laboratory')
    .map(({ row, roleEvent }) => ({
      row,
      since: roleEvent?.date ?? '',
      sourceId: roleEvent?.sourceId ?? '',
      provenance: roleEvent?.provenance ?? null,
      lineage: lineageOf(programme, row),
    })),
);

/** What is asked of sheets, from which pages of places are made; the same value every time, since classes are kept by it. */
const askedOf = oncePer((site: Site) => {
  const { pack, language, base, date } = site;
  const rest = { codes: null, indicatorId: null, language, address: base, date } as const;
  return {
    village: { pack, level: 'village', ...rest },
    district: { pack: districtsOf(pack), level: 'district', ...rest },
  } as const satisfies Record<string, SheetsAsked>;
});

/** A kind of place that has pages. */
export type PlaceLevel = 'village' | 'district';

/** The same for a level, with its words. */
export function placesAt(
  site: Site,
  level: PlaceLevel,
): { readonly asked: SheetsAsked; readonly words: Words } {
  const words = level === 'village' ? site.words : exportWords(site.language, level);
  return { asked: askedOf(site)[level], words };
}

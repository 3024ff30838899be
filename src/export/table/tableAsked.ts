import type { FigureColumn } from '../../aggregate/modes/companions';
import type { VillageStanding } from '../../aggregate/programme/programmeStatus';
import type { ExportAsked } from '../asked';
import type { SheetPack } from '../sheet/sheetAsked';
import type { Language } from '../../data/model/localized';

/** The table of a view as it is shown: rows that pass the filter, in their order. */
export interface TableAsked extends ExportAsked {
  readonly table: {
    readonly columns: readonly FigureColumn[];
    readonly rows: Uint32Array;
    /** The order in words. */
    readonly order: string;
    readonly standings: ReadonlyMap<number, VillageStanding>;
    /** Interventions that name each row. */
    readonly interventions: Float64Array;
  };
}

/** A comparison of places with all figures of the pack. */
export interface ComparisonAsked {
  readonly pack: SheetPack;
  /** In the order in which they were chosen. */
  readonly rows: readonly number[];
  /** Whether each place's kecamatan, and the region, stand beside it. */
  readonly withKecamatan: boolean;
  readonly withRegency: boolean;
  /** Title in the words of the place's level. */
  readonly title: string;
  readonly language: Language;
  readonly link: string;
  /** ISO day. */
  readonly date: string;
}

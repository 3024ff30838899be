import type { Localized } from '../../data/model/localized';
import type { Row } from '../pack/csvText';
import type { DraftBoundary, PackDraft } from './packDraft';

/** A pack that starts from nothing but its villages and their boundaries. */
export interface NewPack {
  /** Name of its folder: `pekalongan`. */
  readonly id: string;
  readonly region: { readonly code: string; readonly name: Localized; readonly subtitle: Localized };
  readonly licences: readonly string[];
  /** Rows of `desa` in ascending order of their codes. */
  readonly villages: readonly Row[];
  readonly boundary: DraftBoundary;
  /** Rows of `sumber`, that of the boundaries among them. */
  readonly sources: readonly Row[];
  /** ISO day. */
  readonly date: string;
}

/** A draft without numbers; the first indicator that is brought becomes the one that the app opens with. */
export function newDraft({ id, region, licences, villages, boundary, sources, date }: NewPack): PackDraft {
  const { topology, status, note, sourceId, provinceNames = new Map() } = boundary;
  return {
    base: null,
    head: {
      ...{ id, version: '1.0.0', created: date, title: region.name, licences, region, demo: false },
      ...{ bbox: [0, 0, 0, 0], defaultIndicator: '', villageCount: villages.length },
      boundary: { status, note, sourceIds: [sourceId] },
    },
    tables: {
      desa: villages.map((row) => ({ ...row, status_batas: status, sumber_batas: sourceId })),
      ...{ katalog: [], nilai: [], sumber: sources, program: [], pelaku: [], deret: [] },
    },
    ...{ kept: new Map(), indicators: [], brought: new Map(), topology },
    interventions: { type: 'FeatureCollection', features: [] },
    ...{ about: {}, extraFiles: [], provinceNames, version: null },
  };
}

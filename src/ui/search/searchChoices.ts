import type { Villages } from '../../data/model/dataset';
import type { App } from '../../state/app.svelte';
import type { SearchAnswer, SearchHit } from '../../state/pack/searchIndex';

/** Results of the search box, and whether they are only approximate matches. */
export interface SearchChoices {
  readonly hits: readonly SearchHit[];
  readonly missed: boolean;
}

export function searchChoices({ hits, suggestions }: SearchAnswer): SearchChoices {
  const missed = hits.every(({ match }) => match === 'near');
  return { hits: hits.length === 0 ? suggestions : hits, missed };
}

/** Goes to a search result and shows it. */
export function goToPlace(app: App, hit: SearchHit, villages: Villages): void {
  app.selection.closeCards();
  const here = { route: { place: 'peta' }, view: app.nav.state.view } as const;
  if (hit.kind === 'village') {
    const there = app.level === 'village';
    app.nav.go({ ...here, selected: hit.code, level: 'village' });
    if (there) app.port.commands?.bring(hit.row, 'search');
  } else if (app.level === 'district') {
    // On this level the rows are the kecamatan, in the same order.
    app.nav.go({ ...here, selected: hit.code });
    app.port.commands?.bring(hit.row, 'search');
  } else {
    // Shows the whole kecamatan and clears the selected village, which is outside it or only part of it.
    app.nav.go({ ...here, view: 'peta', level: 'village', selected: null });
    app.port.commands?.showRows(rowsOfDistrict(villages, hit.row));
  }
}

/** Opens the page of a search result. */
export function goToProfile(app: App, { kind, code }: SearchHit): void {
  app.selection.closeCards();
  app.nav.go({ route: { place: 'desa', code }, level: kind === 'village' ? 'village' : 'district' });
}

/** Rows of the villages of a kecamatan, given by its index. */
export function rowsOfDistrict({ kecamatan }: Pick<Villages, 'kecamatan'>, district: number): number[] {
  const rows: number[] = [];
  kecamatan.index.forEach((group, row) => group === district && rows.push(row));
  return rows;
}

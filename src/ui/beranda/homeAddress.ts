import { ALL_INTERVENTIONS } from '../../aggregate/programme/interventionsInView';
import { NO_FILTER } from '../../aggregate/table/villageFilter';
import type { HomeTarget } from '../../reading/home/homeAnswers';
import { DEFAULT_OVERLAYS, DEFAULT_STATE, type AppState } from '../../state/url/appState';

/** The map as the first page shows it, whatever was asked of it before. */
const FIRST_MAP: Partial<AppState> = {
  route: { place: 'peta' },
  indicatorId: null,
  year: null,
  classification: null,
  mode: DEFAULT_STATE.mode,
  level: 'village',
  view: 'peta',
  selected: null,
  camera: null,
  villages: NO_FILTER,
  filter: ALL_INTERVENTIONS,
};

/** What a link of the first page changes of the state. */
export function homeAddress(to: HomeTarget): Partial<AppState> {
  switch (to.kind) {
    case 'map':
      return FIRST_MAP;
    case 'interventions':
      return { ...FIRST_MAP, overlays: [...DEFAULT_OVERLAYS, 'interventions'] };
    case 'data':
      return { route: { place: 'data' } };
    case 'village':
      return { route: { place: 'desa', code: to.code } };
    case 'status':
      return {
        ...FIRST_MAP,
        villages: { ...NO_FILTER, statuses: [to.status], kecamatan: to.district ? [to.district] : [] },
      };
    case 'class':
      return {
        ...FIRST_MAP,
        villages: { ...NO_FILTER, classes: [to.at], kecamatan: to.district ? [to.district] : [] },
      };
    default:
      return to satisfies never;
  }
}

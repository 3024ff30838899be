import type { PackManifest } from '../../data/model/dataset';
import { fetchEarly } from '../../data/pack/earlyFiles';
import type { PackFiles } from '../../data/pack/packFiles';
import { provinceResource, provincesAt } from '../../data/pack/provinces';
import { boundaryResource } from '../../data/pack/readPack';
import type { AppState } from '../url/appState';

/** What a link says of the files that its view will ask for. */
export type AskedOfPack = Pick<AppState, 'route' | 'view' | 'indicatorId' | 'year' | 'camera'>;

/** Starts the downloads that the opening of a pack and the view of a link are sure to need. */
export function fetchAsked(files: PackFiles, asked?: AskedOfPack): PackFiles {
  const named = asked ? filesOfView(files.manifest, asked) : [];
  return fetchEarly(files, [boundaryResource(files), 'program', ...named]);
}

/**
 * Names of the files of a large pack that the view of a link asks for as soon as all villages are known; names that the pack
 * has not are among them. The map and its table show the indicator-year, and the map the provinces where its camera stands.
 */
export function filesOfView(
  { provinces = [] }: Pick<PackManifest, 'provinces'>,
  { route, view, indicatorId, year, camera }: AskedOfPack,
): readonly string[] {
  if (route.place !== 'peta') return [];
  const column = `${indicatorId}-${year}`;
  const there = camera && view !== 'tabel' ? provincesAt(provinces, pointBox(camera)) : [];
  return [...there.map(({ code }) => provinceResource(code)), `nilai-${column}`, `total-${column}`];
}

function pointBox({ lon, lat }: NonNullable<AppState['camera']>): [number, number, number, number] {
  return [lon, lat, lon, lat];
}

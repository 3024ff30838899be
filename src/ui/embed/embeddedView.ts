import { columnKey } from '../../data/model/dataset';
import { fail, ok, type Result } from '../../data/model/fault';
import { fetchEarly } from '../../data/pack/earlyFiles';
import { openPack, type PackIo } from '../../data/pack/packFiles';
import { boundaryResource, readColumn, readDataset } from '../../data/pack/readPack';
import { readPart } from '../../data/pack/readParts';
import type { Hexagons } from '../../aggregate/regions/hexQuestion';
import type { Theme } from '../../layers/choices';
import type { Translate } from '../../messages/translate';
import { SHIPPED_PACKS } from '../../state/pack/shippedPacks';
import type { AppState } from '../../state/url/appState';
import { mapView, type MapView } from '../../state/view/mapView';
import { readViewedPack } from '../../state/view/readViewedPack';
import type { Looked } from '../../state/view/sceneOfView';
import type { WholePack } from '../../state/view/wholeView';

/** What a frame shows: a view, and what lies over its map. */
export interface EmbeddedView {
  readonly view: MapView;
  readonly hexagons: Hexagons | null;
  readonly allInterventions: number;
  readonly over: (theme: Theme) => Pick<Looked, 'regions' | 'hexagons'>;
}

interface Seen {
  readonly view: MapView;
  readonly hexagons: Hexagons | null;
  readonly over: EmbeddedView['over'];
}
type Look = (pack: WholePack) => Seen;

const NOTHING_OVER = { regions: null, hexagons: null } as const;

/**
 * Reads of a pack what a link's view needs, columns of large packs as it asks for them.
 * @param folder address of the folder that holds the packs, with a slash at its end
 */
export async function embeddedView(
  state: AppState,
  { folder, io, t }: { readonly folder: string; readonly io: PackIo; readonly t: Translate },
): Promise<Result<EmbeddedView>> {
  if (!(SHIPPED_PACKS as readonly string[]).includes(state.pack))
    return fail('packUnknown', { got: state.pack, expected: SHIPPED_PACKS.join(', ') });
  const look = await lookAt(state, t);
  const opened = await openPack(`${folder}${state.pack}/`, io);
  if (!opened.ok) return opened;
  const files = fetchEarly(opened.value, [boundaryResource(opened.value), 'program', 'intervensi', 'pelaku']);
  const read = await readDataset(files);
  if (!read.ok) return read;
  const { dataset, rows } = read.value;
  const viewed = await readViewedPack(files, { dataset, rows });
  if (!viewed.ok) return viewed;
  const services =
    state.mode.kind === 'accessibility' ? await readPart('services', files, { rows, dataset }) : ok([]);
  if (!services.ok) return services;
  const columns = new Map(viewed.value.columns);
  const pack: WholePack = { ...viewed.value, dataset, columns, services: services.value };
  for (;;) {
    const seen = look(pack);
    const missing = seen.view.needs.filter(
      ({ indicatorId, year }) => !columns.has(columnKey(indicatorId, year)),
    );
    if (missing.length === 0) return ok({ ...seen, allInterventions: pack.interventions.length });
    for (const asked of missing) {
      const column = await readColumn(files, dataset, asked);
      if (!column.ok) return column;
      columns.set(columnKey(asked.indicatorId, asked.year), column.value);
    }
  }
}

/** How a link is looked at. Searches, regions, hexagons and levels bring their code; most links need none of it. */
async function lookAt(state: AppState, t: Translate): Promise<Look> {
  const { mode, level, regions, hexagons } = state;
  const searches = mode.kind === 'hotspots' || mode.kind === 'gap' || mode.kind === 'accessibility';
  if (!searches && level === 'village' && regions.length === 0 && hexagons === null)
    return (pack) => ({ view: mapView(state, pack), hexagons: null, over: () => NOTHING_OVER });
  const { layersOver, wholeView } = await import('../../state/view/wholeView');
  return (pack) => {
    const seen = wholeView(state, pack, t);
    return { ...seen, over: (theme) => layersOver(state, { pack, ...seen }, theme) };
  };
}

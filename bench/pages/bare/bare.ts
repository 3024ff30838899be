import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, Polygon } from 'geojson';
import { type ExpressionSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What the bench puts beside the page: only what a bare page needs to draw the app's first map. */
interface Recipe {
  readonly boundaries: string;
  readonly bbox: [number, number, number, number];
  /** Class by village code. */
  readonly classes: Readonly<Record<string, number>>;
  readonly palette: readonly string[];
}

/** The least that draws the same polygons: one GeoJSON source, a fill with a step expression, a line. */
async function draw(): Promise<void> {
  setWorkerUrl(workerUrl);
  const recipeComing = getJson<Recipe>('./recipe.json');
  const boundariesComing = getJson<Topology>('./batas.topo.json');
  const { bbox, classes, palette } = await recipeComing;
  const map = new MapLibreMap({
    container: 'map',
    style: { version: 8, sources: {}, layers: [] },
    bounds: bbox,
    fitBoundsOptions: { padding: 60 },
    fadeDuration: 0,
    attributionControl: false,
  });
  const styleThere = new Promise((resolve) => void map.once('style.load', resolve));
  const topology = await boundariesComing;
  const villages = feature(
    topology,
    topology.objects['desa'] as GeometryCollection,
  ) as FeatureCollection<Polygon>;
  for (const village of villages.features) village.properties = { c: classes[String(village.id)] ?? -1 };
  await styleThere;
  map.addSource('desa', { type: 'geojson', data: villages });
  const steps = palette.flatMap((colour, c) => [c, colour]);
  const colour = ['step', ['get', 'c'], '#cccccc', ...steps] as unknown as ExpressionSpecification;
  map.addLayer({ id: 'fill', type: 'fill', source: 'desa', paint: { 'fill-color': colour } });
  map.addLayer({
    id: 'line',
    type: 'line',
    source: 'desa',
    paint: { 'line-color': '#ffffff', 'line-width': 0.6 },
  });
  map.once('idle', () => (document.documentElement.dataset['ready'] = 'true'));
}

async function getJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}

await draw();

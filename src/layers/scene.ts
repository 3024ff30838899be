import type { StyleSpecification } from 'maplibre-gl';
import type { Classified } from '../aggregate/classify';
import type { Dataset, Villages } from '../data/dataset';
import type { PackGeometry } from '../data/geometry';
import type { Language } from '../data/localized';
import type { Actor, Intervention, ProgrammeEvent } from '../data/programme';
import { translator } from '../messages/translator';
import type { Basemap } from './basemaps';
import type { Overlay, PaletteId, Theme } from './choices';
import { type ChoroplethPaint } from './choroplethPaint';
import { countSymbols, largestCount_px } from './countSymbols';
import { NOTHING, geometrySources, ringsOf } from './geometrySources';
import {
  type LineageArc,
  type Pin,
  districtInterventions,
  interventionPins,
  lineageArcs,
} from './interventionLayers';
import { type MapNote, isSample, mapNotes } from './mapNotes';
import { type MapSize, type MapTheme, mapMeasures, mapTheme } from './mapTheme';
import { type PaintInput, paintOf } from './paint';
import { paletteColours } from './palettes';
import { districtNames, neighbourNames, scaleZooms, seaName, seaPoint, villageNames } from './places';
import { type ProgrammeMark, programmeMarks } from './programmeMarks';
import { rememberLast } from './remember';
import { type StatusSymbol, STATUS_SYMBOLS } from './statusSymbols';
import { styleOf } from './style';
import { zeroEdges } from './zeroEdges';
import { TAG_SHARE } from './programmeFeatures';

/** Everything a map is drawn from. */
export interface SceneInput {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  /** The answer in force; null draws boundaries alone. */
  readonly answer: Classified | null;
  /** null: as the indicator suggests. */
  readonly palette: PaletteId | null;
  readonly events: readonly ProgrammeEvent[];
  /** Those that pass the user's filter. */
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
  readonly overlays: readonly Overlay[];
  readonly basemap: Basemap | null;
  readonly theme: Theme;
  readonly size: MapSize;
  readonly language: Language;
  readonly hoveredRow: number | null;
  readonly selectedRow: number | null;
  /** Only this class keeps its full colour. */
  readonly onlyClass: number | null;
  /** Show what is uncertain as uncertain. */
  readonly uncertainty: boolean;
}

/** An image that the style names and the host draws. */
export interface SceneImage {
  readonly symbol: StatusSymbol;
  readonly radius_px: number;
}

/** The map as a value. */
export interface Scene {
  readonly style: StyleSpecification;
  readonly choropleth: ChoroplethPaint;
  /** Placed by the host at its zoom (`programmeFeatures`). */
  readonly programme: { readonly marks: readonly ProgrammeMark[]; readonly radius_px: number };
  readonly images: readonly SceneImage[];
  readonly deck: {
    readonly pins: readonly Pin[];
    readonly arcs: readonly LineageArc[];
    readonly pinScale: number;
  };
  readonly theme: MapTheme;
  readonly notes: readonly MapNote[];
  /** Drawn over anything made up. */
  readonly watermark: boolean;
}

/** Half a status symbol and a little air, before `pinScale`. */
const SYMBOL_HEIGHT_PX = 9;
const NO_MARKS: readonly ProgrammeMark[] = [];
const NO_PINS: readonly Pin[] = [];
const NO_ARCS: readonly LineageArc[] = [];
/** The sea off Pekalongan has a name; that of another pack is not known here. */
function seaKey({ demo, region }: Dataset['manifest']): 'peta.laut' | 'peta.laut_jawa' {
  return !demo && region.code === '33.26' ? 'peta.laut_jawa' : 'peta.laut';
}

function imagesFor(radius_px: number): SceneImage[] {
  return [1, 0.8, TAG_SHARE].flatMap((share) =>
    STATUS_SYMBOLS.map((symbol) => ({ symbol, radius_px: radius_px * share })),
  );
}

function kecamatanNotes(
  interventions: readonly Intervention[] | null,
  language: Language,
): Map<number, string> {
  const t = translator(language);
  const counts = interventions === null ? new Map<number, number>() : districtInterventions(interventions);
  return new Map([...counts].map(([district, n]) => [district, t('peta.intervensi_kec', { n })]));
}

/**
 * A builder of scenes for one pack. Each scene is a pure function of its input; the builder only remembers the
 * parts that did not change, so that the host can tell by identity what to draw anew.
 */
export function sceneBuilder(): (input: SceneInput) => Scene {
  const paint = rememberLast((...args: PaintArgs): ChoroplethPaint => paintOf(paintInput(args)));
  const zooms = rememberLast(scaleZooms);
  const names = rememberLast(villageNames);
  const districts = rememberLast(
    (villages: Villages, interventions: readonly Intervention[] | null, language: Language) =>
      districtNames(villages, kecamatanNotes(interventions, language)),
  );
  const neighbours = rememberLast(neighbourNames);
  const sea = rememberLast((geometry: PackGeometry, bbox: Dataset['manifest']['bbox']) =>
    seaPoint(geometry, bbox),
  );
  const seaLabel = rememberLast(seaName);
  const hover = rememberLast((geometry: PackGeometry, row: number | null) => ringOf(geometry, row));
  const selected = rememberLast((geometry: PackGeometry, row: number | null) => ringOf(geometry, row));
  const zeros = rememberLast(zeroEdges);
  const counts = rememberLast(countSymbols);
  const marks = rememberLast(
    (villages: Villages, events: readonly ProgrammeEvent[], overlays: readonly Overlay[]) =>
      programmeMarks({ villages, events, overlays, asOf: null }),
  );
  const pins = rememberLast(
    (found: readonly Intervention[], actors: readonly Actor[], places: readonly ProgrammeMark[]) =>
      interventionPins(found, actors, { places, height_px: SYMBOL_HEIGHT_PX }),
  );
  const arcs = rememberLast(lineageArcs);
  const images = rememberLast(imagesFor);

  return (input) => {
    const { dataset, geometry, answer, overlays, language, theme } = input;
    const { villages, manifest } = dataset;
    const colours = mapTheme(theme);
    const measures = mapMeasures(input.size);
    const on = (overlay: Overlay): boolean => overlays.includes(overlay);
    const shownInterventions = on('interventions') ? input.interventions : null;
    const choropleth = paint(
      answer,
      villages,
      input.palette,
      theme,
      input.onlyClass,
      input.uncertainty,
      input.basemap !== null,
      input.size,
    );
    const asSymbols =
      answer !== null && answer.indicator.kind === 'count' && answer.indicator.level === 'village';
    const shownMarks = marksOrNone(marks(villages, input.events, overlays));
    const watermark = isSample({ manifest, answer });
    return {
      style: styleOf({
        theme: colours,
        measures,
        zooms: zooms(villages, manifest.bbox),
        geometry: geometrySources(geometry),
        basemap: input.basemap,
        villageNames: on('villageLabels') ? names(villages) : null,
        districtNames: districts(villages, shownInterventions, language),
        neighbourNames: neighbours(geometry),
        seaName: seaLabel(sea(geometry, manifest.bbox), translator(language)(seaKey(manifest))),
        hover: hover(geometry, input.hoveredRow),
        selected: selected(geometry, input.selectedRow),
        zeroEdges: zeros(geometry, choropleth.classBytes),
        countSymbols: asSymbols ? counts(answer, villages, input.uncertainty) : null,
        countColour: symbolColour(input),
        largestCount_px: largestCount_px({ n: villages.n, size: input.size }),
        watermark,
      }),
      choropleth,
      programme: {
        marks: shownMarks,
        radius_px: measures.symbolRadius_px,
      },
      images: images(measures.symbolRadius_px),
      deck: {
        pins: shownInterventions === null ? NO_PINS : pins(shownInterventions, input.actors, shownMarks),
        arcs: on('lineage') ? arcs(input.events, villages) : NO_ARCS,
        pinScale: measures.symbolRadius_px / 8.2,
      },
      theme: colours,
      notes: mapNotes({ manifest, answer, interventions: shownInterventions, language }),
      watermark,
    };
  };
}

const marksOrNone = (marks: readonly ProgrammeMark[]): readonly ProgrammeMark[] =>
  marks.length > 0 ? marks : NO_MARKS;

type PaintArgs = [
  answer: Classified | null,
  villages: Villages,
  palette: PaletteId | null,
  theme: Theme,
  onlyClass: number | null,
  uncertainty: boolean,
  overBasemap: boolean,
  size: MapSize,
];

function paintInput([
  answer,
  villages,
  palette,
  theme,
  onlyClass,
  uncertainty,
  overBasemap,
  size,
]: PaintArgs): PaintInput {
  return { answer, villages, palette, theme, onlyClass, uncertainty, overBasemap, size };
}

function ringOf(geometry: PackGeometry, row: number | null): ReturnType<typeof ringsOf> | typeof NOTHING {
  return row === null ? NOTHING : ringsOf(geometry.villages, [row]);
}

/** Counts are drawn in the fourth of five steps of their ramp: clear of the ground, under no other mark. */
function symbolColour({ answer, theme, palette }: SceneInput): string {
  const ramp = paletteColours({
    palette: palette === 'nila' ? 'nila' : 'soga',
    classCount: 5,
    worse: answer?.indicator.worse === 'low' ? 'high' : 'neutral',
    theme,
  });
  return ramp[3]!;
}

/** One scene by itself. */
export function scene(input: SceneInput): Scene {
  return sceneBuilder()(input);
}

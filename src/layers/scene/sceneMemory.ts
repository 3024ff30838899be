import type { Villages } from '../../data/model/dataset';
import type { PackGeometry, RowSpan } from '../../data/model/geometry';
import type { Actor, Intervention } from '../../data/model/programme';
import type { Translate } from '../../messages/translate';
import type { BBox } from '../camera/viewport';
import { comparedBadges } from '../symbols/comparedBadges';
import { classCodes } from './classCodes';
import { countBlanks, countSymbols } from '../symbols/countSymbols';
import { destinationPoints } from '../symbols/destinationLayer';
import { ringsOf } from './geometrySources';
import { NOTHING } from '../geojsonSource';
import {
  districtInterventions,
  interventionPins,
  lineageArcs,
  type Pin,
} from '../symbols/interventionLayers';
import { lineageArrowRadius_px, lineagePart } from './lineageLayers';
import { paintOf } from '../palettes/paint';
import { districtNames, neighbourNames, scaleZooms, seaName, seaPoint, villageNames } from './places';
import { TAG_SHARE } from '../symbols/programmeFeatures';
import { type ProgrammeMark, programmeMarks } from '../symbols/programmeMarks';
import { rememberFields, rememberLast } from '../remember';
import { ARROW_SYMBOLS, STATUS_SYMBOLS, type SymbolImage } from '../symbols/statusSymbols';
import { chosenVillage, selectedNames } from '../symbols/selectedLayers';
import { zeroEdges } from './zeroEdges';

function imagesFor(radius_px: number): SymbolImage[] {
  const status: SymbolImage[] = [1, 0.8, TAG_SHARE].flatMap((share) =>
    STATUS_SYMBOLS.map((symbol) => ({ symbol, radius_px: radius_px * share })),
  );
  const arrow_px = lineageArrowRadius_px({ symbolRadius_px: radius_px });
  const arrows = ARROW_SYMBOLS.map((symbol) => ({ symbol, radius_px: arrow_px }));
  return [...status, ...arrows, { symbol: 'badge', radius_px }];
}

function kecamatanNotes(interventions: readonly Intervention[] | null, t: Translate): Map<number, string> {
  const counts = interventions === null ? new Map<number, number>() : districtInterventions(interventions);
  return new Map([...counts].map(([district, n]) => [district, t('peta.intervensi_kec', { n })]));
}

function ringOf(geometry: PackGeometry, row: number | null): ReturnType<typeof ringsOf> | typeof NOTHING {
  return row === null ? NOTHING : ringsOf(geometry.villages, [row]);
}

/** Interventions that had begun by the given year; null for all. */
function begunBy(interventions: readonly Intervention[], year: string | null): readonly Intervention[] {
  return year === null ? interventions : interventions.filter(({ startYear }) => startYear <= Number(year));
}

function pinsOver(
  found: readonly Intervention[],
  actors: readonly Actor[],
  places: readonly ProgrammeMark[],
  height_px: number,
): Pin[] {
  return interventionPins(found, actors, { places, height_px });
}

/** The memoised parts of a scene: each is rebuilt only when its inputs change. */
export function sceneMemory() {
  return {
    paint: rememberFields(paintOf),
    leftPaint: rememberFields(paintOf),
    zooms: rememberLast(scaleZooms),
    villageNames: rememberLast(villageNames),
    districtNames: rememberLast(
      (
        villages: Villages,
        interventions: readonly Intervention[] | null,
        t: Translate,
        among: readonly RowSpan[] | undefined,
      ) => districtNames(villages, kecamatanNotes(interventions, t), among),
    ),
    neighbourNames: rememberLast(neighbourNames),
    seaPoint: rememberLast((sea: PackGeometry['sea'], bbox: BBox) => seaPoint({ sea }, bbox)),
    seaName: rememberLast(seaName),
    hover: rememberLast(ringOf),
    selected: rememberLast(ringOf),
    compared: rememberLast((geometry: PackGeometry, rows: readonly number[]) =>
      rows.length === 0 ? NOTHING : ringsOf(geometry.villages, rows),
    ),
    comparedBadges: rememberLast(comparedBadges),
    zeroEdges: rememberLast(zeroEdges),
    counts: rememberLast(countSymbols),
    blanks: rememberLast(countBlanks),
    destinations: rememberLast(destinationPoints),
    codes: rememberLast(classCodes),
    marks: rememberFields(programmeMarks),
    leftMarks: rememberFields(programmeMarks),
    begun: rememberLast(begunBy),
    leftBegun: rememberLast(begunBy),
    pins: rememberLast(pinsOver),
    leftPins: rememberLast(pinsOver),
    arcs: rememberLast(lineageArcs),
    lineage: rememberFields(lineagePart),
    chosen: rememberLast(chosenVillage),
    selectedNames: rememberLast(selectedNames),
    images: rememberLast(imagesFor),
  };
}
export type SceneMemory = ReturnType<typeof sceneMemory>;

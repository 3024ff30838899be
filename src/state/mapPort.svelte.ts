import type { Feature, Point } from 'geojson';
import type { Dataset } from '../data/model/dataset';
import type { Fault } from '../data/model/fault';
import type { DrawingOptions, RegionDrawing } from '../layers/gl/mapHostTypes';
import type { StylePart } from '../layers/scene/style';
import type { Cluster } from '../layers/symbols/interventionClusters';
import type { HexagonsOnMap } from './calculations/hexagonsOnMap.svelte';
import { WithRows } from './pack/withRows.svelte';
import type { Readiness } from './session/readiness.svelte';
import type { ChosenBy } from './view/cameraRule';

export interface MapCommands {
  zoomBy(steps: number): void;
  /** Moves the view, CSS px. */
  panBy(by: { readonly x_px: number; readonly y_px: number }): void;
  /** The whole regency, within what the panels leave free. */
  fitAll(): void;
  /** Brings a place into the middle, at the zoom that is. */
  centreOn(at: { readonly lon: number; readonly lat: number }): void;
  /** Moves to a village as `cameraRule` says, by how it was chosen. */
  bring(row: number, by: ChosenBy): void;
  /** Brings all of some villages into view: a kecamatan. */
  showRows(rows: readonly number[]): void;
  /** Brings a box in degrees into view: a province. */
  showBox(box: readonly [number, number, number, number]): void;
  /** Lets the reader draw; null where the map that stands cannot. */
  drawRegion(options: DrawingOptions): Promise<RegionDrawing | null>;
}

/** Between the screen and its live map: what the pointer is over, what lies over the map, and what may be asked of it. */
export class MapPort {
  readonly #hovered: WithRows<number>;
  /** The hexagons that the link asks for; null while there are none, or their code is on its way. */
  hexagons: HexagonsOnMap | null = $state.raw(null);
  /** Position of the hexagon under the pointer. */
  hoveredHexagon: number | null = $state(null);
  /** Class under the pointer or the focus, its position; the map dims the others. */
  hoveredClass: number | null = $state(null);
  /** Marks of several interventions on the map. */
  clusters: readonly Cluster[] = $state.raw([]);
  /** Numbers of the programme's symbols that stand for several. */
  gathered: readonly Feature<Point>[] = $state.raw([]);
  /** Takes the next clicks on villages of the map, in place of their selection: drawing, or picking for a list. */
  pick: ((row: number | null) => void) | null = $state.raw(null);
  /** The map takes corners of a drawing: nothing may stand over them. */
  takesCorners: boolean = $state(false);
  /** The reader's regions as a part of the map's style; null: none. */
  regions: StylePart | null = $state.raw(null);
  /** The reader's regions are being worked out. */
  regionsPending: boolean = $state(false);
  /** Set by the map when what is drawn is the answer; true where there is no map to wait for. */
  drawn: boolean = $state(true);
  /** What the map shows now, [west, south, east, north]; null while there is no map. Lists follow it. */
  visibleBbox: readonly [number, number, number, number] | null = $state.raw(null);
  /** How much of the map's foot the phone's sheet covers where it rests, CSS px. */
  sheet_px: number = $state(0);
  /** Height and width of the phone's legend over the map, CSS px. */
  legend_px: number = $state(0);
  legend_across_px: number = $state(0);
  /** What the screen may ask of the map; null while there is none. */
  commands: MapCommands | null = $state.raw(null);
  /** What stands in the way of the map, if anything. */
  fault: Fault | null = $state(null);

  /** @param rows what a hovered row is a row of: with another dataset nothing is hovered */
  constructor(rows: () => Dataset | null, readiness: Readiness) {
    this.#hovered = new WithRows<number>(rows);
    readiness.waitFor(() => this.drawn && !this.regionsPending);
  }

  /** Row under the pointer. */
  get hoveredRow(): number | null {
    return this.#hovered.value;
  }
  set hoveredRow(row: number | null) {
    this.#hovered.value = row;
  }
}

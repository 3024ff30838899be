import { untrack } from 'svelte';
import { formats } from '../messages/format';
import type { Fault } from '../data/model/fault';
import type { DrawingOptions, RegionDrawing } from '../layers/gl/mapHostTypes';
import type { Cluster } from '../layers/symbols/interventionClusters';
import type { StylePart } from '../layers/scene/style';
import type { Route, Theme } from './url/appState';
import type { ChosenBy } from './view/cameraRule';
import { Device } from './session/device.svelte';
import type { HexagonsOnMap } from './calculations/hexagonsOnMap.svelte';
import { Explorer } from './explorer.svelte';
import { Navigation } from './session/navigation.svelte';
import { Notices } from './session/notices.svelte';
import { AreaPack } from './pack/areaPack.svelte';
import { PackStore } from './pack/packStore.svelte';
import { WithRows } from './pack/withRows.svelte';
import { Words } from './session/words.svelte';

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
  /** Lets the reader draw; null where the map that stands cannot. */
  drawRegion(options: DrawingOptions): Promise<RegionDrawing | null>;
}

export interface ArithmeticQuestion {
  readonly indicatorId: string;
  readonly year: number;
  readonly row: number;
}

/** Everything the interface reads, in one place: the URL's state, the device, the pack, the answer. */
export class App {
  readonly nav = new Navigation();
  readonly device = new Device();
  /** What a row stands for; what the pack itself is, is always told of villages. */
  readonly level = $derived.by(() =>
    this.nav.state.route.place === 'data' ? 'village' : this.nav.state.level,
  );
  readonly pack = new AreaPack(new PackStore(new URL('geojson/', document.baseURI).href), () => this.level);
  readonly explorer = new Explorer(this.nav, this.pack);
  readonly #hovered = new WithRows<number>(() => this.explorer.dataset);
  /** Row under the pointer; passing, so it is nobody's state but the screen's. */
  get hoveredRow(): number | null {
    return this.#hovered.value;
  }
  set hoveredRow(row: number | null) {
    this.#hovered.value = row;
  }
  /** The hexagons that the link asks for; null while there are none, or their code is on its way. */
  hexagons: HexagonsOnMap | null = $state.raw(null);
  /** Position of the hexagon under the pointer. */
  hoveredHexagon: number | null = $state(null);
  /** Class under the pointer or the focus, its position; the map dims the others. Passing likewise. */
  hoveredClass: number | null = $state(null);
  /** Interventions of the mark whose list is open; null: none. */
  openCluster: readonly string[] | null = $state.raw(null);
  /** Marks of several interventions on the map. */
  clusters: readonly Cluster[] = $state.raw([]);
  /** Takes the next clicks on villages of the map, in place of their selection: drawing, or picking for a list. */
  mapPick: ((row: number | null) => void) | null = $state.raw(null);
  /** The map takes corners of a drawing: nothing may stand over them. */
  takesCorners: boolean = $state(false);
  /** The reader's regions as a part of the map's style; null: none. */
  regionsOnMap: StylePart | null = $state.raw(null);
  /** The reader's regions are being worked out. */
  regionsPending: boolean = $state(false);
  /** Parts of the screen whose code is on its way. */
  coming: number = $state(0);
  /** Set by the map when what is drawn is the answer; null where there is no map to wait for. */
  mapDrawn: boolean = $state(true);
  /** What the map shows now, [west, south, east, north]; null while there is no map. Lists follow it. */
  visibleBbox: readonly [number, number, number, number] | null = $state.raw(null);
  /** How much of the map's foot the phone's sheet covers where it rests, CSS px. */
  sheet_px: number = $state(0);
  /** Height of the phone's legend over the map, CSS px. */
  legend_px: number = $state(0);
  /** Its width, CSS px. */
  legend_across_px: number = $state(0);
  /** What the screen may ask of the map; null while there is none. */
  map: MapCommands | null = $state.raw(null);
  /** Intervention whose card is open. */
  openIntervention: string | null = $state(null);
  /** Intervention whose card was left by key: its entry in the list takes the focus when it comes. */
  leftIntervention: string | null = $state(null);
  /** Figure whose arithmetic is open: an indicator-year of a village. */
  get arithmetic(): ArithmeticQuestion | null {
    return this.#arithmetic.value;
  }
  set arithmetic(asked: ArithmeticQuestion | null) {
    this.#arithmetic.value = asked;
  }
  readonly #arithmetic = new WithRows<ArithmeticQuestion>(() => this.explorer.dataset);
  /** Brings what paper shows instead of the screen, where the place has it; then the page can be printed. */
  preparePrint: (() => Promise<void>) | null = null;
  /** The saved views are open. */
  savedViews: boolean = $state(false);
  /** The list of keys is open. */
  keyList: boolean = $state(false);
  /** A part of the app itself that did not come; a reload brings it. */
  codeFault: Fault | null = $state(null);
  /** What stands in the way of the map, if anything. */
  mapFault: Fault | null = $state(null);
  /** Answers that are seen and heard; for acts whose effect lies off the screen. */
  readonly notices = new Notices();
  /** What is only spoken, since the screen shows it already. */
  spoken: string = $state('');

  readonly language = $derived.by(() => this.nav.state.language);
  readonly words = new Words();
  readonly t = $derived.by(() => this.words.of(this.language, this.level));
  /** Numbers, money and dates as the language writes them. */
  readonly f = $derived.by(() => formats(this.language));
  readonly theme: Theme = $derived.by(() => this.nav.state.theme ?? (this.device.dark ? 'gelap' : 'terang'));

  /**
   * The panels are folded away and the map alone says what it shows. Years side by side on the wall start so: their
   * maps are half as wide again. A phone has no panels.
   */
  readonly folded: boolean = $derived.by(() => {
    if (this.device.phone) return false;
    const { folded, mode } = this.nav.state;
    return folded ?? (this.theme === 'proyektor' && mode.kind === 'multiples');
  });

  /** The place whose code is there and on the screen. */
  placeShown: Route['place'] | null = $state(null);
  /** False while the code of the place is on its way. */
  readonly pageThere = $derived.by(() => this.placeShown === this.nav.state.route.place);

  /** What stands on the screen is the answer to the state: print, export and tests wait for it. */
  readonly ready = $derived.by(
    () =>
      this.pageThere &&
      this.coming === 0 &&
      !this.regionsPending &&
      this.words.has(this.language, this.level) &&
      this.pack.settled &&
      !this.explorer.pending &&
      this.mapDrawn,
  );

  /** Counts something as open over the page, so that the browser's Back closes it; gives the way to end that. */
  openOverlay(close: () => void): () => void {
    return untrack(() => this.nav.overlays.open(close));
  }

  /** Something is on its way to the screen, which is no answer before; gives the way to say, once, that it has come. */
  startWaiting(): () => void {
    let waiting = true;
    untrack(() => this.coming++);
    return () => {
      if (waiting) untrack(() => this.coming--);
      waiting = false;
    };
  }

  say(text: string): void {
    this.spoken = text;
  }

  /** Folds the panels away or opens them; what was opened over the map is closed with them. */
  fold(folded: boolean): void {
    this.openIntervention = null;
    this.openCluster = null;
    this.nav.go({ folded, panel: folded ? null : this.nav.state.panel });
    this.say(this.t(folded ? 'papan.terlipat' : 'papan.terbuka'));
  }

  /** Selects a village everywhere, or nothing. */
  select(code: string | null): void {
    this.nav.go({ selected: code });
  }
}

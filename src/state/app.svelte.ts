import type { Environment } from './session/environment';
import { Explorer } from './explorer.svelte';
import { MapPort } from './mapPort.svelte';
import { MapSelection } from './mapSelection.svelte';
import { AreaPack } from './pack/areaPack.svelte';
import { PackStore } from './pack/packStore.svelte';
import { WithRows } from './pack/withRows.svelte';
import { Session } from './session/session.svelte';
import type { Route } from './url/appState';

export interface ArithmeticQuestion {
  readonly indicatorId: string;
  readonly year: number;
  readonly row: number;
}

/** A session over a pack: its answer, its map, and what lies open beside them. */
export class App extends Session {
  readonly pack: AreaPack;
  readonly explorer: Explorer;
  readonly port: MapPort;
  readonly #arithmetic: WithRows<ArithmeticQuestion>;
  readonly selection: MapSelection;
  /** Intervention whose card was left by key: its entry in the list takes the focus when it comes. */
  leftIntervention: string | null = $state(null);
  /** Brings what paper shows instead of the screen, where the place has it; then the page can be printed. */
  preparePrint: (() => Promise<void>) | null = null;
  /** The place whose code is there and on the screen. */
  placeShown: Route['place'] | null = $state(null);

  constructor(environment: Environment) {
    super(environment);
    this.selection = new MapSelection(this.nav);
    this.pack = new AreaPack(new PackStore(environment), {
      level: () => this.level,
      growing: () => this.nav.state.route.place === 'peta' && this.nav.state.mode.kind !== 'multiples',
      startWorker: environment.startWorker,
    });
    this.readiness.waitFor(() => this.pack.settled);
    this.explorer = new Explorer(this);
    this.port = new MapPort(() => this.explorer.dataset, this.readiness);
    this.#arithmetic = new WithRows<ArithmeticQuestion>(() => this.explorer.dataset);
    this.readiness.waitFor(() => this.pageThere);
  }

  /** Figure whose arithmetic is open: an indicator-year of a village. */
  get arithmetic(): ArithmeticQuestion | null {
    return this.#arithmetic.value;
  }
  set arithmetic(asked: ArithmeticQuestion | null) {
    this.#arithmetic.value = asked;
  }

  /**
   * The panels are folded away and the map alone says what it shows. Years side by side on the wall start so: their
   * maps are half as wide again. A phone has no panels.
   */
  readonly folded: boolean = $derived.by(() => {
    if (this.device.phone) return false;
    if (this.onWall) return true;
    const { folded, mode } = this.nav.state;
    return folded ?? (this.theme === 'proyektor' && mode.kind === 'multiples');
  });

  /** False while the code of the place is on its way. */
  readonly pageThere = $derived.by(() => this.placeShown === this.nav.state.route.place);

  /** What stands on the screen is the answer to the state: print, export and tests wait for it. */
  readonly ready = $derived.by(() => this.readiness.reached);

  /** Folds the panels away or opens them; what was opened over the map is closed with them. */
  fold(folded: boolean): void {
    this.selection.closeCards();
    this.nav.go({ folded, panel: folded ? null : this.nav.state.panel });
    this.say(this.t(folded ? 'papan.terlipat' : 'papan.terbuka'));
  }

  /** Selects a village everywhere, or nothing. */
  select(code: string | null): void {
    this.nav.go({ selected: code });
  }
}

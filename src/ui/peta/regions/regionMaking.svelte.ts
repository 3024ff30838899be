import type { PolygonParts } from '../../../aggregate/geometry/drawing';
import type { RegionBy, RegionShape } from '../../../aggregate/regions/regionShape';
import type { DrawingMode, RegionDrawing } from '../../../layers/gl/mapHostTypes';
import {
  regionBookOf,
  type RegionBook,
  type RegionRefusal,
} from '../../../state/calculations/regionBook.svelte';
import type { RegionWish } from '../../../state/calculations/regionDraft';
import type { App } from '../../../state/app.svelte';

/** The methods of making a region. */
export const REGION_WAYS = ['gambar', 'pilih', 'jarak', 'tetangga', 'berkas'] as const;
export type RegionWay = (typeof REGION_WAYS)[number];

/** Options of a drawing. */
export interface DrawingWish {
  readonly mode: DrawingMode;
  readonly initial: PolygonParts[number] | null;
  /** Called with the rings of the shape whenever it is closed or changed. */
  readonly drawn: (rings: readonly (readonly (readonly number[])[])[]) => void;
}

/** State of the drawing tool; there is at most one drawing at a time. */
export class MapDrawing {
  readonly #app: App;
  #drawing: RegionDrawing | null = $state.raw(null);
  /** Counts starts, so that a start whose code loads late can be recognised as outdated. */
  #begun = 0;
  /** null: no drawing is active. */
  mode: DrawingMode | null = $state(null);
  /** An existing shape is being edited. */
  editing: boolean = $state(false);
  undoable: boolean = $state(false);
  /** The reason why drawing is not possible. */
  problem: 'wil.gambar.tampil' | 'wil.gambar.hilang' | 'wil.gambar.tanpa_peta' | null = $state(null);

  constructor(app: App) {
    this.#app = app;
  }

  async start({ mode, initial, drawn }: DrawingWish): Promise<boolean> {
    this.stop();
    this.problem = null;
    const map = this.#app.port.commands;
    if (!map) {
      this.problem = 'wil.gambar.tampil';
      return false;
    }
    this.mode = mode;
    this.editing = initial !== null;
    // A click is a corner, not a selection.
    this.#app.port.pick = () => undefined;
    this.#app.port.takesCorners = true;
    const lost = () => {
      this.stop();
      this.problem = 'wil.gambar.hilang';
    };
    const undoable = (can: boolean) => (this.undoable = can);
    const begun = ++this.#begun;
    const drawing = await map.drawRegion({ mode, initial, on: { drawn, undoable, lost } });
    // The drawing was cancelled or restarted while its code was loading.
    if (begun !== this.#begun) {
      drawing?.stop();
      return false;
    }
    this.#drawing = drawing;
    if (drawing) return true;
    this.stop();
    this.problem = 'wil.gambar.tanpa_peta';
    return false;
  }

  /** True once the drawing code has loaded and the map accepts vertices. */
  get live(): boolean {
    return this.#drawing !== null;
  }

  undo(): void {
    this.#drawing?.undo();
  }

  close(): void {
    this.#drawing?.close();
  }

  stop(): void {
    this.#begun++;
    if (this.mode !== null) {
      this.#app.port.pick = null;
      this.#app.port.takesCorners = false;
    }
    this.#drawing?.stop();
    this.#drawing = null;
    this.mode = null;
    this.editing = false;
    this.undoable = false;
  }
}

/**
 * State shared by the forms of the section: the rule for villages that the boundary cuts, the chosen
 * villages, and the drawing.
 */
export class RegionMaking {
  readonly #app: App;
  readonly #book: RegionBook;
  way: RegionWay = $state('gambar');
  by: RegionBy = $state('area');
  /** Codes of the villages chosen one by one or by class, in the order of choice. */
  picked: readonly string[] = $state.raw([]);
  readonly drawing: MapDrawing;
  /** The region that `use` will request: the shape as last drawn. */
  #pending: RegionWish | null = null;

  constructor(app: App) {
    this.#app = app;
    this.#book = regionBookOf(app);
    this.drawing = new MapDrawing(app);
  }

  /** Adds a village to the list or removes it, and announces the change. */
  toggle(code: string, desa: string): void {
    const { t, f } = this.#app;
    const there = this.picked.includes(code);
    this.picked = there ? this.picked.filter((own) => own !== code) : [...this.picked, code];
    const n = f.number(this.picked.length);
    this.#app.say(t(there ? 'wil.pilih.dicabut' : 'wil.pilih.ditambah', { desa, n }));
  }

  add(codes: readonly string[]): void {
    const { t, f } = this.#app;
    const before = this.picked.length;
    this.picked = [...new Set([...this.picked, ...codes])];
    const [n, total] = [f.number(this.picked.length - before), f.number(this.picked.length)];
    this.#app.say(t('wil.pilih.banyak', { n, total }));
  }

  /** Requests a region that needs no drawing. */
  want(shape: RegionShape, name: string, done?: () => void): void {
    this.#book.want({ shape, name, ...(done ? { done } : {}) });
  }

  /** Reports why a choice cannot be made into a region. */
  refuse(refusal: RegionRefusal): void {
    this.#book.refuse(refusal);
  }

  /** The number that a new region will get. */
  get next(): number {
    return this.#book.entries.length + 1;
  }

  /**
   * Starts a drawing. A new shape is requested as soon as it is closed. A shape that was refused, or one that
   * is a region already, is requested only when the user confirms its edited vertices.
   */
  async draw(
    mode: DrawingMode,
    change: { readonly position: number; readonly parts: PolygonParts } | null = null,
  ) {
    const entry = change && this.#book.entries[change.position];
    const name = entry?.name ?? this.#app.t('wil.nama_gambar', { n: this.next });
    this.#book.forget();
    this.#pending = null;
    this.way = 'gambar';
    return this.drawing.start({
      mode,
      initial: change?.parts[0] ?? null,
      drawn: (rings) => {
        this.#pending = {
          shape: { kind: 'drawn', by: this.by, parts: [rings] },
          name,
          ...(change ? { replaces: change.position } : {}),
          done: () => this.drawing.stop(),
        };
        if (this.drawing.editing) return;
        this.drawing.editing = true;
        this.#book.want(this.#pending);
      },
    });
  }

  /** Requests a region of the shape now on the map. */
  use(): void {
    if (this.#pending) this.#book.want(this.#pending);
    else this.leave();
  }

  /** Cancels a drawing and discards its changes. */
  leave(): void {
    if (this.drawing.mode !== null) this.#app.say(this.#app.t('wil.gambar.batal_ucap'));
    this.#pending = null;
    this.drawing.stop();
    this.#book.forget();
  }
}

import type { PolygonParts } from '../../../aggregate/geometry/drawing';
import type { RegionBy, RegionShape } from '../../../aggregate/regions/regionShape';
import type { DrawingMode, RegionDrawing } from '../../../layers/gl/mapHostTypes';
import {
  regionBookOf,
  type RegionBook,
  type RegionRefusal,
  type RegionWish,
} from '../../../state/calculations/regionBook.svelte';
import type { App } from '../../../state/app.svelte';

/** Ways to make a region. */
export const REGION_WAYS = ['gambar', 'pilih', 'jarak', 'tetangga', 'berkas'] as const;
export type RegionWay = (typeof REGION_WAYS)[number];

/** What a drawing is made for. */
export interface DrawingWish {
  readonly mode: DrawingMode;
  readonly initial: PolygonParts[number] | null;
  /** Rings of the shape, whenever it was closed or changed. */
  readonly drawn: (rings: readonly (readonly (readonly number[])[])[]) => void;
}

/** One drawing on the map at a time, and how it stands. */
export class MapDrawing {
  readonly #app: App;
  #drawing: RegionDrawing | null = $state.raw(null);
  /** Which start is the last. */
  #begun = 0;
  /** null: nobody draws. */
  mode: DrawingMode | null = $state(null);
  /** A shape that exists already is being changed. */
  editing: boolean = $state(false);
  undoable: boolean = $state(false);
  /** Why nobody can draw. */
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
    // Left, or begun otherwise, while its code was on its way.
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

  /** The map takes corners: the code that draws is there. */
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

/** What the forms of the section share: how cut villages are shared out, the chosen villages, the drawing. */
export class RegionMaking {
  readonly #app: App;
  readonly #book: RegionBook;
  way: RegionWay = $state('gambar');
  by: RegionBy = $state('area');
  /** Codes of the villages chosen one by one or by class, in the order of choice. */
  picked: readonly string[] = $state.raw([]);
  readonly drawing: MapDrawing;
  /** What `use` asks for: the shape as it was last drawn. */
  #pending: RegionWish | null = null;

  constructor(app: App) {
    this.#app = app;
    this.#book = regionBookOf(app);
    this.drawing = new MapDrawing(app);
  }

  /** Puts villages on the list, or takes one off that stands there; says what happened. */
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

  /** Asks for a region that needs no drawing. */
  want(shape: RegionShape, name: string, done?: () => void): void {
    this.#book.want({ shape, name, ...(done ? { done } : {}) });
  }

  /** Says why something chosen can be no region. */
  refuse(refusal: RegionRefusal): void {
    this.#book.refuse(refusal);
  }

  /** The number that a new region will have. */
  get next(): number {
    return this.#book.entries.length + 1;
  }

  /**
   * Starts a drawing: a new one is asked for as soon as it is closed; one that was refused, or that is a region
   * already, once its corners are where the reader wants them.
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

  /** Asks for the shape as it stands on the map. */
  use(): void {
    if (this.#pending) this.#book.want(this.#pending);
    else this.leave();
  }

  /** Leaves a drawing as if it had not begun. */
  leave(): void {
    if (this.drawing.mode !== null) this.#app.say(this.#app.t('wil.gambar.batal_ucap'));
    this.#pending = null;
    this.drawing.stop();
    this.#book.forget();
  }
}

import type { AggregateRefusal } from '../../aggregate/rollup/contract';
import type { HexAnswer, HexQuestion, Hexagons } from '../../aggregate/regions/hexQuestion';
import type { HexFault } from '../../aggregate/geometry/hexGrid';
import { hexagonPart } from '../../layers/scene/hexagonLayers';
import { paletteColours, paletteFor } from '../../layers/palettes/palettes';
import { rememberFields } from '../../layers/remember';
import type { StylePart } from '../../layers/scene/style';
import type { Theme } from '../url/appState';
import { Calculation } from './calculation.svelte';
import type { Explorer } from '../explorer.svelte';
import type { Navigation } from '../session/navigation.svelte';
import type { AreaPack } from '../pack/areaPack.svelte';
import { engineInputsOf } from './engineInputs';

/** What of the app the hexagons follow from. */
interface Followed {
  readonly nav: Navigation;
  readonly explorer: Explorer;
  readonly pack: AreaPack;
  readonly theme: Theme;
}

/** Why no hexagons are drawn. */
export type HexRefusal =
  | { readonly kind: 'contract'; readonly refusal: AggregateRefusal }
  | { readonly kind: 'grid'; readonly fault: HexFault };

/** Hexagons with the question that they answer. */
export interface DrawnHexagons {
  readonly question: HexQuestion;
  readonly hexagons: Hexagons;
  /** Of an earlier question over the same numbers: another size, another content. */
  readonly previous: boolean;
}

/** The drawn indicator on equal hexagons: asked of the worker, coloured as the legend is. */
export class HexagonsOnMap {
  readonly #app: Followed;
  readonly calculation = new Calculation('hexagons');

  constructor(app: Followed) {
    this.#app = app;
  }

  readonly #asked = rememberFields((question: HexQuestion) => question);

  /** The same value as long as nothing that it follows from changes. */
  readonly question: HexQuestion | null = $derived.by(() => {
    const { hexagons, level } = this.#app.nav.state;
    const { answer } = this.#app.explorer;
    // Of kecamatan merged there is nothing to share out.
    if (!hexagons || level !== 'village' || !answer || answer.indicator.level !== 'village') return null;
    const { indicator, column, upper, shown } = answer;
    return this.#asked({ ...hexagons, indicator, column, upper, shown });
  });

  /** True until there is an answer, or a fault in its place. */
  readonly waiting: boolean = $derived.by(
    () =>
      this.question !== null &&
      this.calculation.fault === null &&
      (this.calculation.last?.question !== this.question || this.calculation.running),
  );

  readonly #last: HexAnswer | null = $derived.by(() =>
    this.calculation.last?.question === this.question ? (this.calculation.last?.answer ?? null) : null,
  );

  readonly refusal: HexRefusal | null = $derived.by(() => {
    const answer = this.#last;
    if (answer === null || answer.ok) return null;
    return 'refusal' in answer
      ? { kind: 'contract', refusal: answer.refusal }
      : { kind: 'grid', fault: answer.fault };
  });

  #kept: DrawnHexagons | null = null;

  /** What is drawn: the answer, or the one before it where that shows the same numbers. */
  readonly drawn: DrawnHexagons | null = $derived.by(() => {
    const { question } = this;
    if (question === null) return null;
    const answer = this.#last;
    if (answer?.ok) return (this.#kept = { question, hexagons: answer.hexagons, previous: false });
    const kept = this.#kept;
    const same =
      kept?.question.column === question.column &&
      kept.question.upper === question.upper &&
      kept.question.shown === question.shown;
    return kept && same ? { ...kept, previous: true } : null;
  });

  /** '#rrggbb' of the classes of the hexagons. */
  readonly colours: readonly string[] = $derived.by(() => {
    if (!this.drawn) return [];
    const { question, hexagons } = this.drawn;
    const { indicator } = question;
    const palette = paletteFor(indicator, this.#app.nav.state.palette);
    const { classCount } = hexagons;
    return paletteColours({ palette, classCount, worse: indicator.worse, theme: this.#app.theme });
  });

  readonly part: StylePart | null = $derived.by(() =>
    this.drawn
      ? hexagonPart(this.drawn.hexagons, {
          colours: this.colours,
          theme: this.#app.theme,
          uncertainty: this.#app.nav.state.overlays.includes('uncertainty'),
          overBasemap: this.#app.nav.state.basemap !== 'none',
        })
      : null,
  );

  /** Asks the worker, where anything is to be asked. */
  ask(): void {
    const inputs = engineInputsOf(this.#app.pack.villages);
    if (this.question && inputs) this.calculation.ask(inputs, this.question);
  }
}

import type { AggregateRefusal } from '../../aggregate/rollup/contract';
import type { HexAnswer, HexQuestion, Hexagons } from '../../aggregate/regions/hexQuestion';
import type { HexFault } from '../../aggregate/geometry/hexGrid';
import { hexagonPart } from '../../layers/scene/hexagonLayers';
import { paletteColours, paletteFor } from '../../layers/palettes/palettes';
import { rememberFields } from '../../layers/remember';
import type { StylePart } from '../../layers/scene/style';
import type { Theme } from '../url/appState';
import type { StartWorker } from '../../workers/startWorkers';
import { Calculation } from './calculation.svelte';
import { workerCalculator } from './calculator';
import type { Explorer } from '../explorer.svelte';
import type { Navigation } from '../session/navigation.svelte';
import type { AreaPack } from '../pack/areaPack.svelte';
import { folded } from '../view/lastAnswer';
import { engineInputsOf } from './engineInputs';

/** The parts of the app that the hexagons depend on. */
interface Followed {
  readonly nav: Navigation;
  readonly explorer: Explorer;
  readonly pack: AreaPack;
  readonly theme: Theme;
  readonly startWorker: StartWorker;
}

/** Why no hexagons are drawn. */
export type HexRefusal =
  | { readonly kind: 'contract'; readonly refusal: AggregateRefusal }
  | { readonly kind: 'grid'; readonly fault: HexFault };

/** Hexagons with the question that they answer. */
export interface DrawnHexagons {
  readonly question: HexQuestion;
  readonly hexagons: Hexagons;
  /** Whether they answer an earlier question about the same column, with another size or content. */
  readonly previous: boolean;
}

/** The last hexagons after a step: the new ones where they are there, otherwise those before. */
function nextHexagons(last: DrawnHexagons | null, answered: DrawnHexagons | null): DrawnHexagons | null {
  return answered ?? last;
}

/** The mapped indicator aggregated to hexagons by the worker, coloured like the legend. */
export class HexagonsOnMap {
  readonly #app: Followed;
  readonly calculation: Calculation<'hexagons'>;

  constructor(app: Followed) {
    this.#app = app;
    this.calculation = new Calculation('hexagons', workerCalculator(app.startWorker));
  }

  readonly #asked = rememberFields((question: HexQuestion) => question);

  /** The object stays the same as long as its inputs do. */
  readonly question: HexQuestion | null = $derived.by(() => {
    const { hexagons, level } = this.#app.nav.state;
    const { answer } = this.#app.explorer;
    // Areas above the village are not apportioned to hexagons.
    if (!hexagons || level !== 'village' || !answer || answer.indicator.level !== 'village') return null;
    const { indicator, column, upper, shown } = answer;
    return this.#asked({ ...hexagons, indicator, column, upper, shown });
  });

  /** True until there is an answer or a fault. */
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

  readonly #drawnAfter = folded(nextHexagons, null);

  /** The hexagons to draw: the answer, or the previous one where it shows the same column. */
  readonly drawn: DrawnHexagons | null = $derived.by(() => {
    const { question } = this;
    const answer = this.#last;
    const last = this.#drawnAfter(
      question && answer?.ok ? { question, hexagons: answer.hexagons, previous: false } : null,
    );
    if (question === null || last === null || last.question === question) return question && last;
    const { column, upper, shown } = last.question;
    const same = column === question.column && upper === question.upper && shown === question.shown;
    return same ? { ...last, previous: true } : null;
  });

  /** Colours '#rrggbb' of the hexagons' classes. */
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

  /** Sends the question to the worker if there is one. */
  ask(): void {
    const { question } = this;
    // The boundaries are asked for by reading them.
    const inputs = question && engineInputsOf(this.#app.pack.villages);
    if (question && inputs) this.calculation.ask(inputs, question);
  }
}

import type { Dataset } from '../../data/model/dataset';
import type { ColumnOf, MadeOutcome } from '../../aggregate/modes/mapAnswer';
import type { MapMode, MapQuestion } from '../../aggregate/mapQuestion';
import type { AreaPack } from '../pack/areaPack.svelte';

interface Asked {
  readonly dataset: Dataset;
  readonly question: MapQuestion;
  readonly columnOf: ColumnOf;
}

const WAITING: MadeOutcome = { status: 'waiting' };

const kinds = {
  gap: () => import('../../aggregate/modes/makeGap'),
  reach: () => import('../../aggregate/modes/reachIndicator'),
};
type Kinds = { readonly [K in keyof typeof kinds]?: Awaited<ReturnType<(typeof kinds)[K]>> };

/**
 * Computes indicators from interventions and services. The code for it, and the services, are loaded when a
 * map first needs them.
 */
export class Maker {
  #code: Kinds = $state.raw({});
  #missing: boolean = $state(false);
  readonly #coming = new Set<keyof typeof kinds>();

  /** null where the mode needs no computed indicator. */
  outcome(asked: Asked, pack: AreaPack): MadeOutcome | null {
    const { kind } = asked.question.mode;
    if (kind !== 'gap' && kind !== 'reach') return null;
    if (this.#missing && !this.#code[kind])
      return { status: 'refused', refusal: { mode: kind, reason: 'codeMissing' } };
    const found = pack.parts.interventions.status === 'loading' ? null : pack.part('interventions');
    if (found === null) return WAITING;
    if (kind === 'gap') {
      const { geometry } = pack;
      if (geometry.status === 'loading') return WAITING;
      const polygons = geometry.status === 'ready' ? geometry.value.villages : null;
      return this.#code.gap?.makeGap({ ...asked, interventions: found, geometry: polygons }) ?? WAITING;
    }
    const { services } = pack;
    if (services === null) return WAITING;
    return this.#code.reach?.makeReach({ ...asked, interventions: found, services }) ?? WAITING;
  }

  /** Loads what a mode needs. */
  fetch({ kind }: MapMode, pack: AreaPack): void {
    if (kind !== 'gap' && kind !== 'reach') return;
    if (kind === 'reach') void pack.needServices();
    if (this.#code[kind] || this.#coming.has(kind)) return;
    this.#coming.add(kind);
    kinds[kind]().then(
      (code) => {
        this.#code = { ...this.#code, [kind]: code };
        this.#missing = false;
      },
      () => {
        this.#coming.delete(kind);
        this.#missing = true;
      },
    );
  }
}

import type { MapMode, ModeKind } from '../../aggregate/mapQuestion';
import type { LateCode, LateInput, MadeOutcome } from '../../aggregate/modes/modeDescriptor';
import { descriptorOf } from '../../aggregate/modes/modeRegister';
import type { AreaPack } from '../pack/areaPack.svelte';

type Asked = Pick<LateInput, 'dataset' | 'question' | 'columnOf'>;
type PackParts = Omit<LateInput, keyof Asked>;

const WAITING: MadeOutcome = { status: 'waiting' };
const NO_PARTS: PackParts = { interventions: [], geometry: null, services: [] };

/** Brings the code of a mode when a map first asks for it, with the parts of the pack that it follows from. */
export class Maker {
  #code: Readonly<Partial<Record<ModeKind, LateCode>>> = $state.raw({});
  #missing: boolean = $state(false);
  readonly #coming = new Set<ModeKind>();

  outcome(asked: Asked, pack: AreaPack): MadeOutcome {
    const { kind } = asked.question.mode;
    const code = this.#code[kind];
    if (this.#missing && !code) return { status: 'refused', refusal: { mode: kind, reason: 'codeMissing' } };
    const parts = partsOf(asked.question.mode, pack);
    return (parts && code?.({ ...asked, ...parts })) ?? WAITING;
  }

  /** Brings what a mode needs. */
  fetch(mode: MapMode, pack: AreaPack): void {
    const { kind } = mode;
    const { inputs, load } = descriptorOf(mode);
    if (inputs.includes('services')) void pack.needServices();
    if (!load || this.#code[kind] || this.#coming.has(kind)) return;
    this.#coming.add(kind);
    load().then(
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

/** The parts of the pack that a mode follows from; null while one is on its way. */
function partsOf(mode: MapMode, pack: AreaPack): PackParts | null {
  let parts = NO_PARTS;
  for (const input of descriptorOf(mode).inputs) {
    if (input === 'services') {
      const { services } = pack;
      if (services === null) return null;
      parts = { ...parts, services };
    } else if (input === 'geometry') {
      const { geometry } = pack.villages;
      if (geometry.status === 'loading') return null;
      parts = { ...parts, geometry: geometry.status === 'ready' ? geometry.value.villages : null };
    } else {
      if (pack.parts.interventions.status === 'loading') return null;
      parts = { ...parts, interventions: pack.part('interventions') };
    }
  }
  return parts;
}

import { ANNOUNCED, type Provenance } from '../../data/model/packWords';

/** What made of several is worth: whatever was made up or modelled among them, else worked out. */
export function madeProvenance(inputs: readonly Provenance[]): Provenance {
  return inputs.find((one) => one === 'peraga') ?? inputs.find((one) => ANNOUNCED.has(one)) ?? 'hitungan';
}

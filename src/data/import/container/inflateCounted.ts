import { Gunzip, Inflate } from 'fflate';
import { LIMITS } from '../importLimits';

/** Counts what an import unpacks altogether, over all of its zips. */
export interface UnpackBudget {
  unpacked: number;
}

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'bomb' | 'corrupt'; readonly unpacked: number };

const STEP = 64 * 1024;

/** Ends unpacking from within the unpacker's callback. */
class TooMuch extends Error {}

/**
 * Unpacks deflated or gzipped bytes in steps and counts what comes out, whatever their header says: it stops when that is
 * too much, or too much for what went in.
 */
export function inflateCounted(packed: Uint8Array, kind: 'deflate' | 'gzip', budget: UnpackBudget): Unpacked {
  const chunks: Uint8Array[] = [];
  let [unpacked, fed, isDone] = [0, 0, false];
  const take = (chunk: Uint8Array, isLast: boolean) => {
    unpacked += chunk.length;
    budget.unpacked += chunk.length;
    if (isTooMuch(unpacked, fed, budget)) throw new TooMuch();
    if (chunk.length > 0) chunks.push(chunk.slice());
    isDone ||= isLast;
  };
  const inflate = kind === 'deflate' ? new Inflate(take) : new Gunzip(take);
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      fed = Math.min(at + STEP, packed.length);
      inflate.push(packed.subarray(at, fed), fed === packed.length);
    }
  } catch (cause) {
    return { ok: false, reason: cause instanceof TooMuch ? 'bomb' : 'corrupt', unpacked };
  }
  if (!isDone) return { ok: false, reason: 'corrupt', unpacked };
  return { ok: true, bytes: joined(chunks, unpacked) };
}

function isTooMuch(unpacked: number, fed: number, budget: UnpackBudget): boolean {
  if (unpacked > LIMITS.memberBytes || budget.unpacked > LIMITS.unpackedBytes) return true;
  return unpacked > LIMITS.ratioFrom && unpacked > LIMITS.ratio * fed;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

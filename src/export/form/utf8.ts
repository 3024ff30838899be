import { strToU8 } from 'fflate';

/** A text as the bytes of a file. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(strToU8(text));
}

import type { TextColumn } from './textColumn';

/** Some rows of a column as a column of their own, for another thread: `first .. first + count`. */
export function textSlice({ bytes, offset }: TextColumn, first: number, count: number): TextColumn {
  const from = offset[first] ?? bytes.length;
  const own = offset.slice(first, first + count + 1).map((end) => end - from);
  return { bytes: bytes.slice(from, from + (own.at(-1) ?? 0)), offset: own };
}

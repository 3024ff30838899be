import * as v from 'valibot';
import type { ImportChoices } from '../../data/import/imported';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** How a file is read where a person decided it, in the words of a recipe; what is absent is found by looking. */
export const READING = v.strictObject({
  crs: v.optional(text),
  /** Exchange latitude and longitude. */
  tukar: v.optional(v.boolean()),
  pengodean: v.optional(text),
  /** Row of the header, counted from 1 as in the sheet. */
  baris_judul: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** How the numbers of columns are written. */
  format: v.optional(v.record(v.string(), v.picklist(['id', 'en']))),
});
export type FileReading = v.InferOutput<typeof READING>;

/** The words of a recipe for choices of a person; null where nothing was chosen. */
export function readingOf(choices: ImportChoices): FileReading | null {
  const { crs, swapped, encoding, headerRow, numberFormats = [] } = choices;
  const reading: FileReading = {
    ...(crs === undefined ? {} : { crs }),
    ...(swapped === undefined ? {} : { tukar: swapped }),
    ...(encoding === undefined ? {} : { pengodean: encoding }),
    ...(headerRow === undefined ? {} : { baris_judul: headerRow }),
    ...(numberFormats.length === 0
      ? {}
      : { format: Object.fromEntries(numberFormats.map(({ column, format }) => [column, format])) }),
  };
  return Object.keys(reading).length === 0 ? null : reading;
}

/** The choices that a recipe states for a file; none where it states nothing. */
export function choicesOf(reading: FileReading | undefined): ImportChoices {
  const { crs, tukar, pengodean, baris_judul, format = {} } = reading ?? {};
  const numberFormats = Object.entries(format).map(([column, one]) => ({ column, format: one }));
  return {
    ...(crs === undefined ? {} : { crs }),
    ...(tukar === undefined ? {} : { swapped: tukar }),
    ...(pengodean === undefined ? {} : { encoding: pengodean }),
    ...(baris_judul === undefined ? {} : { headerRow: baris_judul }),
    ...(numberFormats.length === 0 ? {} : { numberFormats }),
  };
}

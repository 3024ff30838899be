import { type Classified, classify } from '../../../src/aggregate/classes/classify';
import type { Dataset } from '../../../src/data/model/dataset';
import type { Fault } from '../../../src/data/model/fault';
import type { PackGeometry } from '../../../src/data/model/geometry';
import { openPack } from '../../../src/data/pack/packFiles';
import { readColumn, readDataset } from '../../../src/data/pack/readPack';
import { readGeometry } from '../../../src/data/pack/readParts';
import { type Picker, createPicker } from '../../../src/layers/camera/picker';
import { paletteColours, paletteFor } from '../../../src/layers/palettes/palettes';
import { lookColours } from '../../../src/layers/palettes/choroplethPaint';
import { browserIo } from '../../../src/state/pack/browserIo';

/** A pack in memory, its default indicator classed for some years: what every contender starts from. */
export interface Region {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  readonly picker: Picker;
  readonly answers: readonly Classified[];
  readonly palette: readonly string[];
  /** Colour of a village without a number, in the stock maps. */
  readonly noNumber: string;
  /** What classing one year took, ms: paid by all contenders alike, and in no figure of a step. */
  readonly classify_ms: readonly number[];
}

const CLASSES = 5;

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

function valueOf<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value;
}

/** Reads a pack with the app's own readers. `years` is how many of the latest are classed. */
export async function readRegion(base: string, years: number): Promise<Region> {
  const files = valueOf(await openPack(base, browserIo()));
  const { dataset } = valueOf(await readDataset(files));
  const geometry = valueOf(await readGeometry(files, dataset.villages));
  const { id: packId, defaultIndicator: indicatorId } = dataset.manifest;
  const indicator = dataset.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) throw new Error(`no indicator ${indicatorId}`);
  const answers: Classified[] = [];
  const classify_ms: number[] = [];
  for (const year of indicator.years.slice(-years)) {
    const column = valueOf(await readColumn(files, dataset, { indicatorId, year }));
    const question = {
      packId,
      indicatorId,
      year,
      classification: { method: 'quantile', k: CLASSES } as const,
    };
    const start = performance.now();
    answers.push(classify({ question, indicator, column }));
    classify_ms.push(performance.now() - start);
  }
  return {
    dataset,
    geometry,
    picker: createPicker(geometry.villages),
    answers,
    palette: paletteColours({
      palette: paletteFor(indicator, null),
      classCount: CLASSES,
      worse: indicator.worse,
      theme: 'terang',
    }),
    noNumber: lookColours('terang').noNumber,
    classify_ms,
  };
}

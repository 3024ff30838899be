import { examinedValues } from '../../src/aggregate/hotspots/examinedValues';
import { findHotSpots, type HotSpotMethod } from '../../src/aggregate/hotspots/hotSpots';
import { HOT_SPOT_LIMITS } from '../../src/aggregate/hotspots/hotSpotLimits';
import type { SampleProblem } from '../../src/aggregate/hotspots/spatialSample';
import { HOT_SPOTS } from '../../src/aggregate/mapQuestion';
import { neighboursBy, type WeightsChoice } from '../../src/aggregate/neighbours/weightsChoice';
import { readGeometry } from '../../src/data/pack/readParts';
import { answering, FLAG, given, onlyOne, parsed, PROCESS_IO, TEXT } from './commandArgs';
import { UsageError, type CommandIo } from './commandIo';
import { hotSpotReport } from './hotSpotReport';
import { spokenHotSpots } from './hotSpotSentences';
import { columnOf, openFolder, sure } from './packFolder';

export const HOTSPOTS_USAGE =
  'hotspots <dir> --indikator ID [--tahun Y] [--metode lisa|gi] [--bobot queen|rook|knn:k|jarak:km] [--permutasi 99999] [--benih 1] [--json]';

/** Share of the clustered villages that may be so by chance. */
const LEVEL = 0.05;
const PROBLEMS: Readonly<Record<SampleProblem, string>> = {
  tooFew:
    'kurang dari empat desa punya angka; tidak ada pola yang dapat diuji. Pilih indikator atau tahun lain',
  allEqual: 'semua desa punya angka yang sama; tidak ada tinggi atau rendah. Pilih indikator atau tahun lain',
  onlyIslands:
    'tidak ada desa berangka yang punya tetangga berangka. Coba --bobot knn:4, yang memakai jarak titik acuan',
};

/** `petala hotspots`: where high and low numbers lie together, in sentences, and with `--json` in full; the exit code. */
export function hotspotsCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('hotspots', io, async () => {
    try {
      return await run(asked(args), io);
    } catch (cause) {
      if (cause instanceof UsageError) io.say(`Pemakaian: petala ${HOTSPOTS_USAGE}`);
      throw cause;
    }
  });
}

async function run(request: ReturnType<typeof asked>, io: CommandIo): Promise<number> {
  const { method, weights, permutations, seed } = request;
  const { files, dataset, rows } = await openFolder(request.dir);
  const { indicator, column } = await columnOf({ files, dataset, rows }, request.indicatorId, request.year);
  if (indicator.level !== 'village') {
    throw new Error(`"${indicator.id}" bukan angka per desa; pilih indikator tingkat desa`);
  }
  if (indicator.kind === 'category') {
    throw new Error(
      `"${indicator.id}" adalah kategori: kelas tidak punya nilai tengah; pilih rasio, cacah atau indeks`,
    );
  }
  const geometry = sure(await readGeometry(files, dataset.villages), request.dir).villages;
  const adjacency = neighboursBy(weights, { villages: dataset.villages, geometry });
  if (adjacency === 'tooMany')
    throw new Error('--bobot: jarak itu menjangkau hampir semua desa; beri jarak yang lebih pendek');
  const examined = examinedValues(indicator, column);
  const found = findHotSpots(
    { value: examined.value, adjacency },
    { method, permutations, seed, level: LEVEL },
  );
  if (found === null) throw new Error('Pencarian dihentikan');
  if (typeof found === 'string') throw new Error(`"${indicator.id}" ${column.year}: ${PROBLEMS[found]}`);
  const answer = { dataset, indicator, column, weights, examined, found };
  const sentences = spokenHotSpots(answer);
  if (request.json) io.print(`${JSON.stringify(hotSpotReport(answer, sentences), null, 2)}\n`);
  for (const line of sentences.all) io.say(line);
  return 0;
}

function asked(args: readonly string[]) {
  const { values, positionals } = parsed(args, {
    ...{ indikator: TEXT, tahun: TEXT, metode: TEXT, bobot: TEXT, permutasi: TEXT, benih: TEXT },
    json: FLAG,
  });
  return {
    dir: onlyOne(positionals, '<dir>'),
    indicatorId: given(values.indikator, '--indikator'),
    year: values.tahun === undefined ? undefined : whole('--tahun', values.tahun, [1900, 2200]),
    method: methodOf(values.metode ?? 'lisa'),
    weights: weightsOf(values.bobot ?? 'queen'),
    permutations: whole(
      '--permutasi',
      values.permutasi ?? String(HOT_SPOTS.permutations),
      HOT_SPOT_LIMITS.permutations,
    ),
    seed: whole('--benih', values.benih ?? '1', [0, 0x7fffffff]),
    json: values.json === true,
  };
}

function methodOf(text: string): HotSpotMethod {
  if (text === 'lisa' || text === 'gi') return text;
  throw new UsageError(`--metode: "${text}" tidak dikenal; pilih lisa atau gi`);
}

function weightsOf(text: string): WeightsChoice {
  if (text === 'queen' || text === 'rook') return { kind: text };
  const [, name, number] = /^(knn|jarak):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const value = Number(number);
  if (name === 'knn' && Number.isInteger(value) && value >= 1 && value <= 100)
    return { kind: 'nearest', k: value };
  if (name === 'jarak' && value > 0) return { kind: 'within', radius_km: value };
  throw new UsageError(
    `--bobot: "${text}" tidak dikenal; pilih queen, rook, knn:k (1–100) atau jarak:km (lebih dari 0)`,
  );
}

function whole(option: string, text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option}: "${text}" bukan bilangan bulat dari ${least} sampai ${most}`);
}

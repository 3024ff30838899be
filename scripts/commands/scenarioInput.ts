import { adjacencyOf, neighboursOf } from '../../src/aggregate/neighbours/adjacency';
import { columnKey, type IndicatorYear } from '../../src/data/model/dataset';
import { readGeometry, readPart } from '../../src/data/pack/readParts';
import { textAt } from '../../src/data/model/textColumn';
import { parseScenario, type Scenario, type ScenarioFault } from '../../src/planner/scenario/scenario';
import {
  columnsNeeded,
  type ScenarioPack,
  type ScenarioPart,
  type ScenarioProblem,
} from '../../src/planner/scenario/scenarioPack';
import { given, onlyOne, parsed, TEXT } from './commandArgs';
import { UsageError } from './commandIo';
import { columnOf, openFolder, sure } from './packFolder';
import { readText } from './readText';

/** A pack and a scenario, as a command is given them. */
export interface ScenarioInput {
  readonly scenario: Scenario;
  readonly pack: ScenarioPack;
  readonly problems: readonly ScenarioProblem[];
  /** Village names by row. */
  readonly names: readonly string[];
}

/** `<dir> --skenario <file>`: the scenario is checked before the pack is opened. */
export async function scenarioInput(args: readonly string[], part: ScenarioPart): Promise<ScenarioInput> {
  const { values, positionals } = parsed(args, { skenario: TEXT });
  const dir = onlyOne(positionals, '<dir>');
  const path = given(values.skenario, '--skenario');
  const read = parseScenario(readText(path));
  if (!read.ok) throw new Error(`${path}: ${read.faults.map(faultWords).join('; ')}`);
  const { scenario } = read;
  const open = await openFolder(dir);
  const { wishes, problems } = columnsNeeded(scenario, part, open.dataset);
  const columns = new Map<string, IndicatorYear>();
  for (const { indicator, year } of wishes) {
    columns.set(columnKey(indicator.id, year), (await columnOf(open, indicator.id, year)).column);
  }
  const programme = sure(await readPart('programme', open.files, open), dir);
  const neighbours = part === 'evaluate' ? await neighboursIn(open, dir) : null;
  const { villages } = open.dataset;
  const names = Array.from({ length: villages.n }, (_, row) => nameOf(villages, row));
  return { scenario, pack: { dataset: open.dataset, programme, columns, neighbours }, problems, names };
}

type Open = Awaited<ReturnType<typeof openFolder>>;

async function neighboursIn({ files, dataset }: Open, dir: string): Promise<number[][]> {
  const { villages } = sure(await readGeometry(files, dataset.villages), dir);
  const adjacency = adjacencyOf(villages);
  return Array.from({ length: villages.n }, (_, row) => [...neighboursOf(adjacency, row)]);
}

/** Ten names occur twice: the kecamatan is always said. */
function nameOf({ name, kind, kecamatan }: Open['dataset']['villages'], row: number): string {
  const word = kind.keys[kind.index[row]!] === 'kelurahan' ? 'Kelurahan' : 'Desa';
  return `${word} ${textAt(name, row)}, Kec. ${kecamatan.labels[kecamatan.index[row]!]!}`;
}

function faultWords(fault: ScenarioFault): string {
  switch (fault.kind) {
    case 'notJson':
      return `bukan JSON (${fault.message})`;
    case 'newer':
      return `ditulis oleh Petala yang lebih baru (versi ${fault.version}); perbarui Petala untuk membukanya`;
    case 'wrongField':
      return `isian "${fault.path}" tidak sesuai, tertulis ${fault.got}`;
    case 'sameRule':
      return `dua aturan bernama "${fault.id}"; beri nama yang berbeda`;
    default:
      return fault satisfies never;
  }
}

/** What keeps a scenario from being worked out, as a sentence. */
export function problemWords(problem: ScenarioProblem): string {
  switch (problem.kind) {
    case 'noPart':
      return `skenario tidak punya bagian "${problem.part}"`;
    case 'noIndicator':
      return `indikator "${problem.id}" tidak ada di paket ini`;
    case 'noYear':
      return `${problem.id} tidak punya tahun ${problem.year}; yang ada: ${problem.years.join(', ')}`;
    case 'notByVillage':
      return `"${problem.id}" bukan angka per desa`;
    case 'category':
      return `"${problem.id}" adalah kategori, bukan angka`;
    case 'noDirection':
      return `"${problem.id}": tulis needier "high" atau "low"; katalog tidak menyebut arah yang lebih buruk`;
    case 'noVillage':
      return `kode "${problem.code}" bukan desa paket ini`;
    case 'noAmount':
      return `besaran "${problem.name}" tidak dijelaskan di choice.amounts`;
    case 'noGroup':
      return `tidak ada ${problem.group} "${problem.value}" di paket ini`;
    case 'tooManyDraws':
      return `${problem.villages} desa terlalu banyak untuk ulangan sebanyak itu; minta paling banyak ${problem.fitting} ulangan`;
    case 'tooManyToReach':
      return `${problem.villages} desa terlalu banyak untuk dihitung jangkauannya (paling banyak ${problem.most}); minta jumlah terbanyak di desa terpilih dengan jarak antar desa, atau pakai paket satu kabupaten`;
    default:
      return problem satisfies never;
  }
}

/** Throws the problems as one sentence. */
export function refuse(problems: readonly ScenarioProblem[]): never {
  throw new Error(problems.map(problemWords).join('; '));
}

/** Says the usage too where the call itself was wrong. */
export async function withUsage(
  usage: string,
  say: (line: string) => void,
  run: () => Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof UsageError) say(`Pemakaian: petala ${usage}`);
    throw cause;
  }
}

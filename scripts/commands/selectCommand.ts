import { codesOf } from '../../src/planner/scenario/scenarioPack';
import { selectScenario, type SelectedScenario } from '../../src/planner/scenario/selectScenario';
import { answering, PROCESS_IO } from './commandArgs';
import type { CommandIo } from './commandIo';
import { loadSolver } from './loadSolver';
import { refuseRanking } from './rankCommand';
import { refuse, scenarioInput, withUsage, type ScenarioInput } from './scenarioInput';

export const SELECT_USAGE = 'select <dir> --skenario <json>';

/** `petala select`: villages chosen exactly as a scenario says; 1 where its rules cannot all be kept. */
export function selectCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('select', io, () =>
    withUsage(SELECT_USAGE, io.say, async () => {
      const input = await scenarioInput(args, 'select');
      if (input.problems.length > 0) refuse(input.problems);
      const selected = selectScenario(input.scenario, input.pack, await loadSolver());
      if (selected.status === 'refused') return refuseRanking(selected);
      io.print(`${JSON.stringify(selectReport(selected, input), null, 2)}\n`);
      for (const line of selectSentences(selected, input)) io.say(line);
      return selected.status === 'selected' ? 0 : 1;
    }),
  );
}

type Answered = Exclude<SelectedScenario, { readonly status: 'refused' }>;

function selectReport(selected: Answered, { scenario, pack, names }: ScenarioInput) {
  const codes = codesOf(pack);
  const village = (row: number) => ({ code: codes[row], name: names[row] });
  const leftOut = selected.leftOut.map(({ row, amount }) => ({ ...village(row), unknown: amount }));
  const head = { scenario: scenario.name, status: selected.status, leftOut };
  if (selected.status === 'infeasible') return { ...head, conflict: selected.conflict };
  if (selected.status === 'unsolved') return { ...head, reason: selected.reason, bound: selected.bound };
  const { question, chosen, objective, unique, prices, worth, alternatives } = selected;
  const sums = (rows: readonly number[]) =>
    Object.fromEntries(
      Object.entries(question.table.amounts).map(([name, values]) => [
        name,
        rows.reduce((sum, row) => sum + values[row]!, 0),
      ]),
    );
  const losses = new Map(worth.map(({ row, loss }) => [row, loss]));
  return {
    ...head,
    objective,
    /** Between this answer and the best there can be: it is the best. */
    gap: 0,
    unique,
    villages: chosen.map((row) => ({ ...village(row), worth: losses.get(row) ?? null })),
    sums: sums(chosen),
    prices: Object.fromEntries(prices),
    alternatives: alternatives && {
      ended: alternatives.ended,
      sets: alternatives.found.map(({ chosen: own, objective: value, price }) => ({
        objective: value,
        price,
        villages: own.map(village),
      })),
    },
  };
}

function selectSentences(selected: Answered, { names }: ScenarioInput): string[] {
  if (selected.status === 'unsolved')
    return ['tidak terselesaikan dalam batas waktu; kurangi desa atau aturannya'];
  if (selected.status === 'infeasible') {
    const { conflict } = selected;
    return [
      'aturan-aturan ini tidak dapat dipenuhi bersama; tidak ada pilihan yang ditunjukkan',
      ...(conflict ? [`yang bertentangan: ${conflict.rules.join(', ')}`] : []),
    ];
  }
  const { chosen, prices, objective } = selected;
  const binding = [...prices].filter(([, price]) => price !== null && price > 0);
  return [
    `${chosen.length} desa terpilih, hasil ${objective.toLocaleString('id-ID', { maximumFractionDigits: 2 })} (terbaik, tanpa celah)`,
    ...chosen.map((row) => `- ${names[row]}`),
    ...binding.map(
      ([id, price]) =>
        `tanpa aturan "${id}" hasilnya lebih baik ${price!.toLocaleString('id-ID', { maximumFractionDigits: 2 })}`,
    ),
    ...(selected.leftOut.length > 0
      ? [`${selected.leftOut.length} desa tidak ikut: besarannya tidak diketahui`]
      : []),
  ];
}

import type { RobustClass } from '../../src/planner/robustness/robustness';
import { rankScenario, type RankedScenario, type RankRefusal } from '../../src/planner/scenario/rankScenario';
import { codesOf } from '../../src/planner/scenario/scenarioPack';
import { answering, PROCESS_IO } from './commandArgs';
import type { CommandIo } from './commandIo';
import { refuse, scenarioInput, withUsage, type ScenarioInput } from './scenarioInput';

export const RANK_USAGE = 'rank <dir> --skenario <json>';

export const CLASS_WORDS: Readonly<Record<RobustClass, string>> = {
  firm: 'kukuh',
  leaning: 'condong',
  shaky: 'goyah',
  never: 'tidak pernah',
};

const FAULTS: Readonly<Record<Extract<RankRefusal, { fault: string }>['fault'], string>> = {
  noCriteria: 'skenario tidak punya kriteria',
  weightsAllZero: 'semua bobot nol; beri bobot pada setidaknya satu kriteria',
  negativeWeight: 'bobot tidak boleh negatif',
  allExcluded: 'semua desa tersisih; longgarkan pengecualian atau pilih indikator yang berisi',
  notSquare: 'perbandingan berpasangan harus sebanyak kriteria, ke samping dan ke bawah',
  notPositive: 'perbandingan berpasangan harus bilangan lebih dari nol',
  notReciprocal: 'perbandingan berpasangan tidak saling berkebalikan (jika A tiga kali B, B sepertiga A)',
  stopped: 'perhitungan dihentikan',
};

/** `petala rank`: villages ranked as a scenario says, with how firm their places are. */
export function rankCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('rank', io, () =>
    withUsage(RANK_USAGE, io.say, async () => {
      const input = await scenarioInput(args, 'rank');
      if (input.problems.length > 0) refuse(input.problems);
      const ranked = rankScenario(input.scenario, input.pack);
      if (ranked.status === 'refused') return refuseRanking(ranked);
      io.print(`${JSON.stringify(rankReport(ranked, input), null, 2)}\n`);
      for (const line of rankSentences(ranked, input)) io.say(line);
      return 0;
    }),
  );
}

/** Throws a refusal as a sentence. */
export function refuseRanking(refusal: RankRefusal): never {
  if ('problems' in refusal) refuse(refusal.problems);
  throw new Error(FAULTS[refusal.fault]);
}

/** The ranking as data: villages best first, then those that do not compete. */
function rankReport(ranked: RankedScenario, { scenario, pack, names }: ScenarioInput) {
  const { ranking, robustness, competing, wishes, weights, checks, pairwise } = ranked;
  const codes = codesOf(pack);
  const at = new Map(competing.map((row, i) => [row, i]));
  const order = [...competing].sort((a, b) => ranking.ranks[a]! - ranking.ranks[b]! || a - b);
  const ids = wishes.map(({ indicator, year }) => ({ indicator: indicator.id, year }));
  const robust = (row: number) => {
    const i = at.get(row)!;
    return robustness
      ? {
          topShare: robustness.topShare[i],
          class: robustness.classes[i],
          rankLow: robustness.rankLow[i],
          rankHigh: robustness.rankHigh[i],
          topWeights: robustness.topWeights[i] && [...robustness.topWeights[i]],
        }
      : {};
  };
  return {
    scenario: scenario.name,
    criteria: ids.map((id, c) => ({
      ...id,
      weight: weights[c],
      needier: ranked.needierHigh[c] ? 'high' : 'low',
    })),
    consistencyRatio: pairwise?.consistencyRatio ?? null,
    constant: checks.constant.map((c) => ids[c]),
    correlated: checks.correlated.map(({ a, b, r }) => ({ a: ids[a], b: ids[b], r })),
    villages: order.map((row) => ({
      rank: ranking.ranks[row],
      code: codes[row],
      name: names[row],
      score: ranking.scores[row],
      incomplete: ranking.incomplete.includes(row),
      ...robust(row),
    })),
    excluded: ranking.excluded.flatMap((reason, row) => (reason ? [{ code: codes[row], reason }] : [])),
  };
}

const SHOWN = 5;

function rankSentences(ranked: RankedScenario, { names }: ScenarioInput): string[] {
  const { ranking, competing, robustness, checks, wishes, pairwise } = ranked;
  const best = [...competing].sort((a, b) => ranking.ranks[a]! - ranking.ranks[b]! || a - b).slice(0, SHOWN);
  const name = (c: number) => wishes[c]!.indicator.name.id;
  const count = (wanted: RobustClass) => robustness?.classes.filter((one) => one === wanted).length;
  return [
    `${competing.length} desa dibandingkan, ${ranking.excluded.filter(Boolean).length} tersisih, ${ranking.incomplete.length} tidak lengkap`,
    ...best.map((row) => `${ranking.ranks[row]}. ${names[row]}`),
    ...(robustness
      ? [
          `${(['firm', 'leaning', 'shaky', 'never'] as const).map((one) => `${count(one)} ${CLASS_WORDS[one]}`).join(', ')}`,
        ]
      : []),
    ...checks.constant.map((c) => `${name(c)} sama untuk semua desa: tidak membedakan apa pun`),
    ...checks.correlated.map(
      ({ a, b }) => `${name(a)} dan ${name(b)} hampir sejalan: keduanya menghitung hal yang sama`,
    ),
    ...(pairwise && !pairwise.isConsistent
      ? [
          `perbandingan berpasangan kurang selaras (rasio ${pairwise.consistencyRatio.toFixed(2)}, sebaiknya paling tinggi 0,10)`,
        ]
      : []),
  ];
}

import type { Evaluation, Verdict } from '../../src/planner/evaluation/evaluate';
import type { EvaluationRefusal } from '../../src/planner/evaluation/refusal';
import { evaluateScenario } from '../../src/planner/scenario/evaluateScenario';
import { codesOf } from '../../src/planner/scenario/scenarioPack';
import { answering, PROCESS_IO } from './commandArgs';
import type { CommandIo } from './commandIo';
import { refuse, scenarioInput, withUsage } from './scenarioInput';

export const EVALUATE_USAGE = 'evaluate <dir> --skenario <json>';

/** `petala evaluate`: whether treated villages changed; 1 where the data do not allow to say. */
export function evaluateCommand(args: readonly string[], io: CommandIo = PROCESS_IO): Promise<number> {
  return answering('evaluate', io, () =>
    withUsage(EVALUATE_USAGE, io.say, async () => {
      const { scenario, pack, problems } = await scenarioInput(args, 'evaluate');
      if (problems.length > 0) refuse(problems);
      const evaluated = evaluateScenario(scenario, pack);
      if (evaluated.status === 'problems') refuse(evaluated.problems);
      const { answer, sensitivity } = evaluated;
      const head = { scenario: scenario.name, indicator: scenario.evaluation!.indicator };
      const print = (data: object) => io.print(`${JSON.stringify({ ...head, ...data }, null, 2)}\n`);
      if (answer.status === 'refused') {
        print(answer);
        for (const refusal of answer.refusals) io.say(refusalWords(refusal));
        return 1;
      }
      const codes = codesOf(pack);
      print(evaluationReport(answer, sensitivity, codes));
      for (const line of evaluationSentences(answer)) io.say(line);
      return 0;
    }),
  );
}

/** Rows become codes, typed arrays lists; what could not be worked out is null. */
function evaluationReport(
  { matched, placebo, ...rest }: Evaluation,
  sensitivity: Extract<ReturnType<typeof evaluateScenario>, { status: 'answered' }>['sensitivity'],
  codes: readonly string[],
) {
  const code = (row: number) => codes[row]!;
  return {
    ...rest,
    matched: {
      ...matched,
      sets: matched.sets.map((set) => ({
        ...set,
        treated: code(set.treated),
        controls: set.controls.map(code),
        ties: set.ties.map(code),
      })),
      unmatched: matched.unmatched.map(code),
    },
    placebo: placebo && { ...placebo, placebos: [...placebo.placebos] },
    sensitivity: sensitivity.map(({ changed, ...one }) => ({
      changed: changed.kind === 'without' ? { kind: changed.kind, code: code(changed.row) } : changed,
      ...one,
    })),
  };
}

/** Why there is no answer, in words. */
export function refusalWords(refusal: EvaluationRefusal): string {
  switch (refusal.kind) {
    case 'modelled':
      return 'angkanya hasil model: yang ditemukan hanyalah apa yang dimasukkan ke model, bukan dampak';
    case 'basisChanges':
      return `basis datanya berganti (${refusal.bases.join('; ')}): ukurannya sendiri lain. Pilih tahun-tahun dengan satu basis`;
    case 'chosenByOutcome':
      return 'desa dipilih menurut angka ini juga: yang paling tinggi cenderung turun dengan sendirinya';
    case 'noTreated':
      return 'tidak ada desa yang menerima program dalam skenario ini';
    case 'noComparison':
      return 'tidak ada desa pembanding';
    case 'noYearBefore':
      return `tidak ada tahun sebelum program mulai (${refusal.cohorts.join(', ')}): tanpa itu tidak ada yang dapat dibandingkan`;
    case 'noYearAfter':
      return `tidak ada tahun sesudah program mulai (${refusal.cohorts.join(', ')})`;
    case 'tooFew':
      return `hanya ${refusal.comparisons} desa pembanding; perlu setidaknya ${refusal.needed}`;
    default:
      return refusal satisfies never;
  }
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  wanted: 'berubah ke arah yang diharapkan, lebih dari desa pembanding',
  unwanted: 'berubah ke arah sebaliknya dibanding desa pembanding',
  unclear: 'tidak dapat dibedakan dari nol',
  tooFewToTell: 'desanya terlalu sedikit untuk sebuah selang; lihat peringkat di antara plasebo',
};

function evaluationSentences(evaluation: Evaluation): string[] {
  const { verdict, whole, perVillage, perPerson, signTurns, matched, placebo } = evaluation;
  const number = (value: number) => value.toLocaleString('id-ID', { maximumFractionDigits: 2 });
  const said = (one: Evaluation['matched']['perVillage']) =>
    one
      ? `${number(one.effect)} (${number(one.interval[0])} sampai ${number(one.interval[1])})`
      : 'tidak ada';
  const { randomisation } = matched;
  return [
    'desa program tidak dipilih dengan undian: ini perbandingan, bukan bukti',
    `seluruh tahun sesudah dan sebelum, per desa: ${said(whole.perVillage)}; per jiwa: ${said(whole.perPerson)}`,
    `dengan ${matched.sets.length} desa dan padanannya, per desa: ${said(matched.perVillage)}; per jiwa: ${said(matched.perPerson)}`,
    `menurut angkatan dan tahun, per desa: ${said(perVillage.overall)}; per jiwa: ${said(perPerson.overall)}`,
    ...(signTurns ? ['tandanya berlawanan antara per desa dan per jiwa: tunjukkan keduanya'] : []),
    ...(randomisation
      ? [
          `acuan acak: p ${randomisation.p.toPrecision(2)}, terkecil yang mungkin ${randomisation.smallestP.toPrecision(2)}`,
        ]
      : []),
    ...(placebo ? [`peringkat di antara plasebo: ${placebo.rank} dari ${placebo.placebos.length}`] : []),
    VERDICTS[verdict],
  ];
}

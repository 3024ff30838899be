import type { RankedScenario, RankRefusal } from '../../planner/scenario/rankScenario';
import type { Scenario, ScenarioFault, ScenarioRule } from '../../planner/scenario/scenario';
import type { ScenarioProblem } from '../../planner/scenario/scenarioPack';
import type { RobustClass } from '../../planner/robustness/robustness';
import type { Dataset, Indicator } from '../../data/model/dataset';
import { groupLabel } from '../../data/model/groupColumn';
import { textAt } from '../../data/model/textColumn';
import { packTerm } from '../../messages/packTerms';
import type { MessageKey } from '../../messages/translate';
import type { Words } from '../../reading/words';
import { placeAt } from '../../reading/villagePlace';
import type { PlannerStep } from '../../state/url/appState';
import type { ExclusionReason } from '../../planner/weighing/rankPlaces';

export const STEP_KEYS = {
  tujuan: 'perencana.langkah.tujuan',
  bobot: 'perencana.langkah.bobot',
  pilih: 'perencana.langkah.pilih',
  periksa: 'perencana.langkah.periksa',
  'berita-acara': 'perencana.langkah.acara',
} as const satisfies Readonly<Record<PlannerStep, MessageKey>>;

export const CLASS_KEYS = {
  firm: 'perencana.kelas.kukuh',
  leaning: 'perencana.kelas.condong',
  shaky: 'perencana.kelas.goyah',
  never: 'perencana.kelas.tidak_pernah',
} as const satisfies Readonly<Record<RobustClass, MessageKey>>;

export const REASON_KEYS = {
  inProgramme: 'perencana.sisih.program',
  kelurahan: 'perencana.sisih.kelurahan',
  noData: 'perencana.sisih.tanpa_data',
  byHand: 'perencana.sisih.tangan',
} as const satisfies Readonly<Record<ExclusionReason, MessageKey>>;

export const SCALE_KEYS = {
  minmax: 'perencana.skala.minmax',
  z: 'perencana.skala.z',
  percentile: 'perencana.skala.persentil',
} as const;

export const METHOD_KEYS = {
  arithmetic: 'perencana.cara.jumlah',
  geometric: 'perencana.cara.geometri',
  topsis: 'perencana.cara.topsis',
} as const;

/** A share of draws; never a whole 100 %, since other draws could differ. */
export function shareText(share: number, { f, t }: Words): string {
  if (share > 0.99) return t('perencana.di_atas_99');
  if (share > 0 && share < 0.01) return t('perencana.di_bawah_1');
  return f.percent(100 * share, 0);
}

export function villageName(
  { villages }: Pick<Dataset, 'villages'>,
  row: number,
  { t }: Pick<Words, 't'>,
): string {
  const { name, kecamatan } = placeAt(villages, row);
  return t('desa.named', { nama: name, kec: kecamatan });
}

/** A village by its code, or the code itself where the pack has it not. */
export function namedByCode(dataset: Dataset, code: string, words: Pick<Words, 't'>): string {
  const { villages } = dataset;
  for (let row = 0; row < villages.n; row++) {
    if (textAt(villages.code, row) === code) return villageName(dataset, row, words);
  }
  return code;
}

/** A rule as a planner says it. */
export function ruleWords(rule: ScenarioRule, dataset: Dataset, words: Words): string {
  const { t, f, language } = words;
  switch (rule.kind) {
    case 'count':
      return t('perencana.aturan.jumlah', { n: f.number(rule.most ?? 0) });
    case 'budget':
      return t('perencana.aturan.pagu', {
        nama: budgetName(rule.amount, words),
        rp: f.rupiahCompact(rule.most * 1e6),
      });
    case 'target': {
      const indicator = dataset.indicators.find(({ id }) => id === rule.amount);
      return t('perencana.aturan.target', {
        n: f.number(rule.least),
        nama: indicator?.shortName[language] ?? rule.amount,
      });
    }
    case 'quota': {
      const { typology, kecamatan } = dataset.villages;
      const groups = rule.group === 'tipologi' ? typology : kecamatan;
      const at = groups.keys.indexOf(rule.value);
      const label = groups.labels[at] || rule.value;
      const nama = rule.group === 'tipologi' ? packTerm(label, language) : label;
      return rule.least === undefined
        ? t('perencana.aturan.kuota_atas', { n: f.number(rule.most ?? 0), nama })
        : t('perencana.aturan.kuota', { n: f.number(rule.least), nama });
    }
    case 'perGroup':
      return rule.group === 'kecamatan'
        ? t('perencana.aturan.per_kecamatan', { n: f.number(rule.most) })
        : t('perencana.aturan.per_tipologi', { n: f.number(rule.most) });
    case 'apart':
      return t('perencana.aturan.jarak', { km: f.number(rule.least_m / 1000) });
    case 'include':
      return t('perencana.aturan.wajib', { desa: namesOf(rule.ids, dataset, words) });
    case 'exclude':
      return t('perencana.aturan.jangan', { desa: namesOf(rule.ids, dataset, words) });
    default:
      return rule satisfies never;
  }
}

const MOST_NAMES = 4;

function namesOf(codes: readonly string[], dataset: Dataset, words: Words): string {
  const names = codes.slice(0, MOST_NAMES).map((code) => namedByCode(dataset, code, words));
  const rest = codes.length - MOST_NAMES;
  return [...names, ...(rest > 0 ? [words.t('perencana.dan_lain', { n: rest })] : [])].join('; ');
}

/** The purses that the form knows; others keep the name that a file gave them. */
export const BUDGETS = ['apbd', 'apbdes', 'csr'] as const;
const BUDGET_KEYS = {
  apbd: 'perencana.pagu.apbd',
  apbdes: 'perencana.pagu.apbdes',
  csr: 'perencana.pagu.csr',
} as const satisfies Readonly<Record<(typeof BUDGETS)[number], MessageKey>>;

export function budgetName(id: string, { t }: Pick<Words, 't'>): string {
  const known = BUDGETS.find((one) => one === id);
  return known ? t(BUDGET_KEYS[known]) : id;
}

/** What stands in the way of a scenario on this pack, a sentence each. */
export function problemWords(problem: ScenarioProblem, { t, f }: Words): string {
  switch (problem.kind) {
    case 'noPart':
      return t('perencana.masalah.bagian');
    case 'noIndicator':
      return t('perencana.masalah.indikator', { id: problem.id });
    case 'noYear':
      return t('perencana.masalah.tahun', {
        id: problem.id,
        tahun: String(problem.year),
        ada: problem.years.join(', '),
      });
    case 'notByVillage':
      return t('perencana.masalah.bukan_desa', { id: problem.id });
    case 'category':
      return t('perencana.masalah.kategori', { id: problem.id });
    case 'noDirection':
      return t('perencana.masalah.arah', { id: problem.id });
    case 'noVillage':
      return t('perencana.masalah.desa', { kode: problem.code });
    case 'noAmount':
      return t('perencana.masalah.besaran', { nama: problem.name });
    case 'noGroup':
      return t('perencana.masalah.kelompok', { nama: problem.value || f.number(0) });
    case 'tooManyDraws':
      return t('perencana.masalah.ulangan', {
        n: f.number(problem.villages),
        muat: f.number(problem.fitting),
      });
    case 'tooManyToReach':
      return t('perencana.masalah.jangkauan', {
        n: f.number(problem.villages),
        paling: f.number(problem.most),
      });
    default:
      return problem satisfies never;
  }
}

const FAULT_KEYS = {
  noCriteria: 'perencana.tolak.tanpa_kriteria',
  weightsAllZero: 'perencana.tolak.bobot_nol',
  negativeWeight: 'perencana.tolak.bobot_negatif',
  allExcluded: 'perencana.tolak.semua_tersisih',
  notSquare: 'perencana.tolak.pasangan',
  notPositive: 'perencana.tolak.pasangan',
  notReciprocal: 'perencana.tolak.pasangan',
  stopped: 'perencana.tolak.dihentikan',
} as const;

/** Why there is no ranking. */
export function refusalWords(refusal: RankRefusal, words: Words): string[] {
  if ('problems' in refusal) return refusal.problems.map((problem) => problemWords(problem, words));
  return [words.t(FAULT_KEYS[refusal.fault])];
}

/** Why a link or a file holds no scenario that can be opened. */
export function scenarioFaultWords(fault: ScenarioFault | { readonly kind: 'broken' }, { t }: Words): string {
  switch (fault.kind) {
    case 'broken':
    case 'notJson':
      return t('perencana.berkas.rusak');
    case 'newer':
      return t('perencana.berkas.lebih_baru', { versi: fault.version });
    case 'wrongField':
      return t('perencana.berkas.isian', { isian: fault.path, tertulis: fault.got });
    case 'sameRule':
      return t('perencana.berkas.aturan_kembar', { nama: fault.id });
    default:
      return fault satisfies never;
  }
}

/** What is best, in words. */
export function goalWords(scenario: Scenario, dataset: Dataset, words: Words): string {
  const goal = scenario.choice?.goal ?? { kind: 'most', amount: 'skor' };
  const nama = amountName(goal.amount, dataset, words);
  switch (goal.kind) {
    case 'most':
      return goal.amount === 'skor'
        ? words.t('perencana.tujuan.skor')
        : words.t('perencana.tujuan.banyak', { nama });
    case 'least':
      return words.t('perencana.tujuan.hemat', { nama });
    case 'covered':
      return words.t('perencana.tujuan.jangkau', { nama, km: words.f.number(goal.radius_m / 1000) });
    default:
      return goal satisfies never;
  }
}

export function amountName(name: string, dataset: Dataset, words: Words): string {
  if (name === 'skor') return words.t('perencana.skor');
  const indicator = dataset.indicators.find(({ id }) => id === name);
  return indicator ? indicator.shortName[words.language] : budgetName(name, words);
}

/** An objective or a price in the unit of the goal. */
export function objectiveText(value: number, scenario: Scenario, words: Words): string {
  const { f } = words;
  const goal = scenario.choice?.goal;
  if (!goal || goal.amount === 'skor') return f.number(value / scoreTop(scenario), 3);
  return goal.kind === 'least' ? f.rupiahCompact(value * 1e6) : f.number(value, 0);
}

/** Scores are worked out up to 100 and shown up to 1; z-scores and TOPSIS as they are. */
export function scoreTop({ criteria }: Pick<Scenario, 'criteria'>): number {
  return criteria?.method === 'topsis' || criteria?.scale === 'z' ? 1 : 100;
}

export function scoreText(score: number, scenario: Scenario, { f }: Pick<Words, 'f'>): string {
  return f.number(score / scoreTop(scenario), 3);
}

export function indicatorValue(value: number, indicator: Indicator, { f, language }: Words): string {
  const unit = indicator.unit[language];
  const number = f.number(value, indicator.decimals);
  return `${number} ${unit}`;
}

/** A village's typology, in the language of the screen; files keep the pack's own word. */
export function typologyOf(
  { villages }: Pick<Dataset, 'villages'>,
  row: number,
  { language }: Pick<Words, 'language'>,
): string {
  return packTerm(groupLabel(villages.typology, row), language);
}

/** Names of the criteria, in their order. */
export function criterionNames(
  { wishes }: Pick<RankedScenario, 'wishes'>,
  { language }: Pick<Words, 'language'>,
): string[] {
  return wishes.map(({ indicator }) => indicator.shortName[language]);
}

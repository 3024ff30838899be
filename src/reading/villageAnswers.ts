import type { ColumnOf } from '../aggregate/modes/modeDescriptor';
import { changeColumn, changeIndicator } from '../aggregate/modes/changeIndicator';
import { changeRefusal, firstOtherYear } from '../aggregate/modes/otherYears';
import type { VillageStanding } from '../aggregate/programme/programmeStatus';
import { certaintyAt, intervalAt, isToldApart } from '../aggregate/classes/uncertainty';
import type { Dataset, Indicator } from '../data/model/dataset';
import { MARK } from '../data/model/mark';
import type { InterventionStage } from '../data/model/packWords';
import type { Actor, Intervention } from '../data/model/programme';
import { intervalTexts, valueWithUnit } from './figure';
import { STAGE_KEYS, STATUS_KEYS } from './programmeWords';
import type { Words } from './words';

/** What the short answers about a place follow from. */
export interface AnswersAsked {
  readonly row: number;
  /** Interventions that name the place, and those known only for its kecamatan. */
  readonly works: { readonly here: readonly Intervention[]; readonly around: readonly Intervention[] };
  /** False for a pack without interventions: nothing is then known of any place. */
  readonly hasWorks: boolean;
  readonly actors: readonly Actor[];
  readonly standing: VillageStanding | undefined;
  /** The indicator that leads the page, of this level; null where the pack has none. */
  readonly indicator: Indicator | null;
  /** Columns of that indicator: its latest year, and the first on the same data basis. */
  readonly columnOf: ColumnOf;
}

/** A question that a citizen asks about a place, and its answer in one or two sentences. */
export interface VillageAnswer {
  readonly id: 'served' | 'by' | 'since' | 'changed' | 'sure';
  readonly question: string;
  readonly answer: string;
}

/** What runs is said first. */
const STAGES_SAID = ['running', 'done', 'planned'] as const satisfies readonly InterventionStage[];
/** Of several actors, as many are named. */
const NAMED_ACTORS = 3;

/** The indicator that the pack shows first, where the rows of this level have it. */
export function leadingIndicator({ indicators, manifest }: Dataset): Indicator | null {
  const found = indicators.find(({ id }) => id === manifest.defaultIndicator);
  return found?.level === 'village' && found.years.length > 0 ? found : null;
}

/**
 * What a citizen asks first about a place: is it served, by whom, since when, what changed, and how sure that is.
 * Questions that have no answer because nothing is recorded are left out.
 */
export function villageAnswers(asked: AnswersAsked, words: Words): readonly VillageAnswer[] {
  const { t } = words;
  const answers: readonly VillageAnswer[] = [
    { id: 'served', question: t('jawab.dilayani'), answer: served(asked, words) },
    { id: 'by', question: t('jawab.siapa'), answer: by(asked, words) },
    { id: 'since', question: t('jawab.kapan'), answer: since(asked, words) },
    { id: 'changed', question: t('jawab.berubah'), answer: changed(asked, words) },
    { id: 'sure', question: t('jawab.pasti'), answer: sure(asked, words) },
  ];
  return answers.filter(({ answer }) => answer !== '');
}

function served({ works: { here, around }, hasWorks }: AnswersAsked, { t, f }: Words): string {
  if (!hasWorks) return t('jawab.dilayani_tanpa');
  if (here.length > 0) {
    const stages = STAGES_SAID.map((stage) => ({
      stage,
      n: here.filter((one) => one.stage === stage).length,
    }));
    const said = stages
      .filter(({ n }) => n > 0)
      .map(({ stage, n }) => `${f.number(n)} ${t(STAGE_KEYS[stage])}`);
    return t('jawab.dilayani_ya', { n: f.number(here.length), tahap: said.join(', ') });
  }
  return around.length > 0
    ? t('jawab.dilayani_sekitar', { n: f.number(around.length) })
    : t('jawab.dilayani_tidak');
}

function by({ works: { here }, actors }: AnswersAsked, { t, f, language }: Words): string {
  if (here.length === 0) return '';
  const nameOf = new Map(actors.map(({ id, name }) => [id, name[language]]));
  const names = new Set(
    here.flatMap(({ actorIds, actorName }) => {
      const known = actorIds.flatMap((id) => nameOf.get(id) ?? []);
      return known.length > 0 || actorName === '' ? known : [actorName];
    }),
  );
  if (names.size === 0) return t('jawab.siapa_kosong');
  const more = names.size - NAMED_ACTORS;
  const list = [...names].slice(0, NAMED_ACTORS).join(', ');
  return more > 0 ? t('jawab.siapa_lain', { daftar: list, n: f.number(more) }) : `${list}.`;
}

function since({ works: { here } }: AnswersAsked, { t }: Words): string {
  const begun = here.filter(({ stage }) => stage !== 'planned').map(({ startYear }) => startYear);
  if (begun.length === 0) return '';
  const first = Math.min(...begun);
  const last = Math.max(...begun);
  return first === last
    ? t('jawab.kapan_satu', { tahun: first })
    : t('jawab.kapan_akhir', { tahun: first, akhir: last });
}

function changed(asked: AnswersAsked, words: Words): string {
  return [statusChange(asked, words), valueChange(asked, words)].filter(Boolean).join(' ');
}

/** The latest event of the programme that changed what the place is. */
function statusChange({ standing }: AnswersAsked, { t, f }: Words): string {
  const last = standing?.journey.at(-1)?.event;
  return last ? t('jawab.status', { status: t(STATUS_KEYS[last.status]), tanggal: f.date(last.date) }) : '';
}

/** The leading indicator, then and now; or why its years are not compared. */
function valueChange({ indicator, row, columnOf }: AnswersAsked, { t, f, language }: Words): string {
  const to = indicator?.years.at(-1);
  if (!indicator || to === undefined) return '';
  const indikator = indicator.name[language];
  const from = firstOtherYear(indicator, to);
  if (from === undefined) return t('jawab.satu_tahun', { indikator, tahun: to });
  const refusal = changeRefusal(indicator, { from, to });
  if (refusal?.reason === 'basis')
    return t('jawab.basis_ganti', { indikator, dari: refusal.from, ke: refusal.to });
  const before = columnOf({ indicatorId: indicator.id, year: from });
  const now = columnOf({ indicatorId: indicator.id, year: to });
  if (refusal || !before || !now) return '';
  if (before.mark[row] !== MARK.present || now.mark[row] !== MARK.present) {
    return t('jawab.tak_dua', { indikator, dari: from, ke: to });
  }
  const wording = { indicator, f, language };
  const value = (column: typeof now) => valueWithUnit(column.value[row] ?? Number.NaN, wording);
  const difference = {
    indicator: changeIndicator(indicator, { from, to }),
    column: changeColumn(before, now),
  };
  const told = t('jawab.angka', { indikator, a: value(before), dari: from, b: value(now), ke: to });
  return isToldApart(difference, row) ? told : `${told} ${t('jawab.dalam_galat')}`;
}

/** Where the leading figure comes from and how wide its interval is, and what the records of interventions are. */
function sure(asked: AnswersAsked, words: Words): string {
  const { indicator, columnOf, row, works } = asked;
  const { t, f, language } = words;
  const year = indicator?.years.at(-1);
  const column = indicator && year !== undefined ? columnOf({ indicatorId: indicator.id, year }) : null;
  const parts: string[] = [];
  if (indicator && column?.mark[row] === MARK.present) {
    parts.push(t(`jawab.asal_${indicator.provenance}`, { indikator: indicator.name[language] }));
    const interval = intervalAt(column, row);
    const certainty = certaintyAt({ indicator, column }, row);
    if (interval) {
      const ends = intervalTexts(interval, { indicator, f, language });
      const kata = certainty ? t(`hitung.${certainty}`) : '';
      parts.push(t('jawab.selang', { antara: t('desa.selang', ends), kata }));
    } else {
      parts.push(t('jawab.tanpa_galat'));
    }
  }
  if (works.here.some(({ provenance }) => provenance === 'dokumentasi')) parts.push(t('jawab.catatan'));
  return parts.join(' ');
}

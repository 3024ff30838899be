import type { ImportChoices } from '../../data/import/imported';
import type { PartSummary } from '../../engine/studio/studioSummary';
import { carriedMapping, type TableMapping } from '../../studio/tables/tableMapping';
import { nameOf, type Brought } from './brought';
import { samePlace, type StudioPlan } from './studioPlan';
import type { PartUse, Role } from './studioWork';

/** A part that can be used, with the file it came in and what it is used for. */
export interface StudioPart {
  /** Of what was brought, and of the part within it, as `Studio.use` names them. */
  readonly id: string;
  readonly within: string;
  /** Name of what was brought. */
  readonly file: string;
  readonly summary: PartSummary;
  readonly use: PartUse;
  /** Which columns stand for those of the table that it becomes; null where it becomes none, or it is not known yet which. */
  readonly mapping: TableMapping | null;
  /** How the numbers of columns are written, where a person decided it. */
  readonly formats: Readonly<Record<string, 'id' | 'en'>>;
  /** How its file is read, where a person decided it. */
  readonly choices: ImportChoices;
}

/**
 * The parts of all files that were not refused, in the order in which they were brought.
 *
 * @param tables what was chosen for files that become tables of the pack
 */
export function studioParts(
  brought: readonly Brought[],
  tables: StudioPlan['tables'],
): readonly StudioPart[] {
  return brought.flatMap((one) => {
    const files = one.reading.status === 'read' ? one.reading.files : [];
    const usable = files.filter(({ verdict }) => verdict !== 'rejected');
    return usable.flatMap(({ parts }) => parts.map((summary) => studioPart(one, summary, tables)));
  });
}

function studioPart(
  { id, uses, files, choices }: Brought,
  summary: PartSummary,
  tables: StudioPlan['tables'],
): StudioPart {
  const within = summary.key.slice(id.length + 1);
  const file = nameOf({ files });
  const chosen = chosenFor(file, summary, tables);
  const use: PartUse = uses[within] ?? { role: roleOf(summary, within, chosen !== null), columns: null };
  const mapping = mappingOf(use, summary, chosen);
  return { id, within, file, summary, use, mapping, formats: formatsOf(choices), choices };
}

function formatsOf({ numberFormats = [] }: ImportChoices): StudioPart['formats'] {
  return Object.fromEntries(numberFormats.map(({ column, format }) => [column, format]));
}

/** Headings that must be the same for what was chosen for one file to hold for another. */
const LEAST_HEADINGS = 3;

/** What a person chose for a part, or for a file with the same headings; null where nothing was. */
function chosenFor(file: string, summary: PartSummary, tables: StudioPlan['tables']): TableMapping | null {
  const headings = new Set(summary.columns.map(({ name }) => name));
  const own = tables.find((plan) => samePlace(plan, { berkas: file, lembar: summary.name }));
  const alike = tables.findLast(({ columns }) => {
    const asked = Object.values(columns);
    return asked.length >= LEAST_HEADINGS && asked.every((name) => headings.has(name));
  });
  const chosen = own ?? alike;
  return chosen ? carriedMapping(chosen, summary.table, headings) : null;
}

/**
 * Which columns of a part stand for which of the pack's table that it becomes: as it was chosen, or else as it is guessed. null
 * where the part becomes none, or it is not known yet which.
 */
function mappingOf(
  { role }: PartUse,
  { table }: PartSummary,
  chosen: TableMapping | null,
): TableMapping | null {
  const mapping = chosen ?? table;
  if (role === 'tabel') return mapping;
  return role === 'titik' && mapping?.table === 'intervensi' ? mapping : null;
}

/** Sheets of the templates that show how to fill them in. */
const SHOWN = /^(?:Contoh|Kamus)\b/;

/** What a part is used for until somebody says otherwise: areas are boundaries, points are interventions. */
function roleOf(summary: PartSummary, within: string, isChosen: boolean): Role {
  if (summary.shapes === 'area') return 'batas';
  if (summary.shapes === 'point') return 'titik';
  if (!within.endsWith(':0') && SHOWN.test(summary.name)) return 'abaikan';
  return summary.table === null && !isChosen ? 'nilai' : 'tabel';
}

import type { ImportChoices } from '../../data/import/imported';
import type { PartSummary } from '../../engine/studio/studioSummary';
import { tableOfColumns } from '../../studio/mapping/takenRows';
import type { TableFile } from '../../studio/mapping/tableFiles';
import { nameOf, type Brought } from './brought';
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
  /** How the numbers of columns are written, where a person decided it. */
  readonly formats: Readonly<Record<string, 'id' | 'en'>>;
  /** How its file is read, where a person decided it. */
  readonly choices: ImportChoices;
}

/** The parts of all files that were not refused, in the order in which they were brought. */
export function studioParts(brought: readonly Brought[]): readonly StudioPart[] {
  return brought.flatMap(({ id, uses, reading, files, choices }) =>
    reading.status !== 'read'
      ? []
      : reading.files.flatMap((file) =>
          file.verdict === 'rejected'
            ? []
            : file.parts.map((summary): StudioPart => {
                const within = summary.key.slice(id.length + 1);
                const use = uses[within] ?? { role: roleOf(summary, within), columns: null };
                return {
                  id,
                  within,
                  file: nameOf({ files }),
                  summary,
                  use,
                  formats: formatsOf(choices),
                  choices,
                };
              }),
        ),
  );
}

function formatsOf({ numberFormats = [] }: ImportChoices): StudioPart['formats'] {
  return Object.fromEntries(numberFormats.map(({ column, format }) => [column, format]));
}

/**
 * The table of a pack that a part has the columns of; null where it has none. A recipe names such a file without a sheet, so
 * that its first table is meant.
 */
export function packTable({ summary, within }: Pick<StudioPart, 'summary' | 'within'>): TableFile | null {
  if (summary.shapes !== null || within !== FIRST) return null;
  return tableOfColumns(summary.columns.map(({ name }) => name));
}

/** The table of a pack that a part becomes by the use that is made of it; null where it becomes none. */
export function tableOf(part: StudioPart): TableFile | null {
  if (part.use.role === 'titik') return part.within === FIRST ? 'intervensi' : null;
  return part.use.role === 'tabel' ? packTable(part) : null;
}

const FIRST = '0:0';
/** Sheets of the templates that show how to fill them in. */
const SHOWN = /^(?:Contoh|Kamus)\b/;

/** What a part is used for until somebody says otherwise: areas are boundaries, points are interventions. */
function roleOf(summary: PartSummary, within: string): Role {
  if (summary.shapes === 'area') return 'batas';
  if (summary.shapes === 'point') return 'titik';
  if (within !== FIRST && SHOWN.test(summary.name)) return 'abaikan';
  return packTable({ summary, within }) === null ? 'nilai' : 'tabel';
}

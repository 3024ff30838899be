import type { ImportChoices } from '../../data/import/imported';
import type { PartSummary } from '../../engine/studio/studioSummary';
import { nameOf, type Brought } from './studio.svelte';
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
                const use = uses[within] ?? { role: roleOf(summary), columns: null };
                return { id, within, file: nameOf({ files }), summary, use, formats: formatsOf(choices) };
              }),
        ),
  );
}

function formatsOf({ numberFormats = [] }: ImportChoices): StudioPart['formats'] {
  return Object.fromEntries(numberFormats.map(({ column, format }) => [column, format]));
}

/** What a part is used for until somebody says otherwise: areas are boundaries, points are interventions. */
function roleOf({ shapes }: PartSummary): Role {
  if (shapes === 'area') return 'batas';
  return shapes === 'point' ? 'titik' : 'nilai';
}

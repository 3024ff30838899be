import * as v from 'valibot';
import type { ImportChoices } from '../../data/import/imported';
import { PLAN } from './studioPlan';

/** What a part of a file is used for. */
export const ROLES = ['batas', 'nilai', 'titik', 'tabel', 'abaikan'] as const;
export type Role = (typeof ROLES)[number];

const NAME = v.nullable(v.string());
const KEYS = v.object({ code: NAME, name: NAME, district: NAME, apart: NAME });

const ITEM = v.object({
  id: v.string(),
  names: v.array(v.string()),
  choices: v.object({
    crs: v.exactOptional(v.string()),
    swapped: v.exactOptional(v.boolean()),
    encoding: v.exactOptional(v.string()),
    headerRow: v.exactOptional(v.number()),
    numberFormats: v.exactOptional(
      v.pipe(v.array(v.object({ column: v.string(), format: v.picklist(['id', 'en']) })), v.readonly()),
    ),
  }),
  /** By the number of the file and of its part, "0:2": what it is used for, and the columns chosen by hand. */
  uses: v.record(v.string(), v.object({ role: v.picklist(ROLES), columns: v.nullable(KEYS) })),
});

const WORK = v.object({
  version: v.literal(1),
  /** Id of the pack that the files are brought to. */
  pack: v.string(),
  who: v.string(),
  items: v.array(ITEM),
  /** The text of a file of decisions. */
  decisions: v.string(),
  plan: PLAN,
});

export type WorkItem = v.InferOutput<typeof ITEM>;
/** What is kept of the studio's work besides the files themselves. */
export type StudioWork = v.InferOutput<typeof WORK>;
export type PartUse = WorkItem['uses'][string];

/** Work that was kept, or null where there is none, or where it is none that this version understands. */
export function readWork(stored: unknown): StudioWork | null {
  const read = v.safeParse(WORK, stored);
  return read.success ? read.output : null;
}

export const NO_CHOICES: ImportChoices = {};

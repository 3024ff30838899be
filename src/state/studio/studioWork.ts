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
    crs: v.optional(v.string()),
    swapped: v.optional(v.boolean()),
    encoding: v.optional(v.string()),
    headerRow: v.optional(v.number()),
    numberFormats: v.optional(v.array(v.object({ column: v.string(), format: v.picklist(['id', 'en']) }))),
  }),
  /** By the number of the file and of its part, "0:2": what it is used for, and the columns chosen by hand. */
  uses: v.record(v.string(), v.object({ role: v.picklist(ROLES), columns: v.nullable(KEYS) })),
});

/** The recipe of an earlier year that was opened, and the decisions with it, as texts of their files. */
const EARLIER = v.object({
  name: v.string(),
  recipe: v.string(),
  decisions: v.string(),
  /** Ids of what was brought for which it was taken over. */
  used: v.array(v.string()),
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
  /** Work of earlier versions had nothing of the kind. */
  earlier: v.optional(v.nullable(EARLIER), null),
});

export type WorkItem = Omit<v.InferOutput<typeof ITEM>, 'choices'> & { readonly choices: ImportChoices };
/** What is kept of the studio's work besides the files themselves. */
export type StudioWork = Omit<v.InferOutput<typeof WORK>, 'items'> & { readonly items: readonly WorkItem[] };
export type EarlierWork = v.InferOutput<typeof EARLIER>;
export type PartUse = WorkItem['uses'][string];

/** Work that was kept, or null where there is none, or where it is none that this version understands. */
export function readWork(stored: unknown): StudioWork | null {
  const read = v.safeParse(WORK, stored);
  // Choices that were not made are left out of what was kept, which the type of an optional field does not say.
  return read.success ? (read.output as StudioWork) : null;
}

export const NO_CHOICES: ImportChoices = {};

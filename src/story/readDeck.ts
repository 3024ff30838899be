import * as v from 'valibot';
import { ATTENDING } from './decision';
import { MOST_DECISIONS, MOST_SCENES, type Deck } from './deck';
import { MOST_REPORTS, REPORTED } from './reports';
import { LONGEST, MOST_PROMISED, SCENE_KINDS, TABLE_ROWS } from './scene';

const LONGEST_LINK = 8_192;
const LONGEST_WORDS = 4_000;
const MOST_TASKS = 50;
const MOST_CORRECTIONS = 500;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/));
const link = v.pipe(v.string(), v.maxLength(LONGEST_LINK), v.startsWith('#/'));
const word = text(LONGEST.part);
const time = v.pipe(
  v.string(),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);

const taskFields = {
  id,
  actor: word,
  action: text(LONGEST_WORDS),
  due: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  amount: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  fund: word,
};
const task = v.strictObject(taskFields);

const promised = v.strictObject({
  deck: v.union([v.literal(''), id]),
  name: word,
  tasks: v.pipe(
    v.array(v.strictObject({ ...taskFields, decision: id, at: time })),
    v.maxLength(MOST_PROMISED),
  ),
});

const scene = v.strictObject({
  id,
  kind: v.picklist(SCENE_KINDS),
  link,
  beside: v.nullable(link),
  rows: v.pipe(v.number(), v.integer(), v.minValue(TABLE_ROWS.least), v.maxValue(TABLE_ROWS.most)),
  promised: v.nullable(promised),
  title: text(LONGEST.title),
  caption: text(LONGEST.caption),
  notes: text(LONGEST.notes),
  question: text(LONGEST.question),
  part: word,
  hidden: v.boolean(),
  pack: word,
  dataVersion: word,
});

const words = v.strictObject({
  text: text(LONGEST_WORDS),
  tasks: v.pipe(v.array(task), v.maxLength(MOST_TASKS)),
  objections: text(LONGEST_WORDS),
});

const decision = v.strictObject({
  id,
  sceneId: id,
  sceneTitle: text(LONGEST.title),
  link,
  pack: word,
  dataVersion: word,
  dataHash: word,
  at: time,
  deferred: v.boolean(),
  words,
  corrections: v.pipe(
    v.array(v.strictObject({ at: time, why: text(LONGEST_WORDS), before: words })),
    v.maxLength(MOST_CORRECTIONS),
  ),
});

const attendance = v.strictObject({
  count: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  names: text(LONGEST_WORDS),
});

const report = v.strictObject({ decision: id, task: id, at: time, status: v.picklist(REPORTED) });

const isUnique = (list: readonly { readonly id: string }[]) =>
  new Set(list.map((one) => one.id)).size === list.length;

const deck = v.strictObject({
  body: word,
  scenes: v.pipe(v.array(scene), v.maxLength(MOST_SCENES)),
  decisions: v.pipe(v.array(decision), v.maxLength(MOST_DECISIONS)),
  attendance: v.record(v.picklist(ATTENDING), attendance),
  reports: v.pipe(v.array(report), v.maxLength(MOST_REPORTS)),
});

/** Checks a deck that may come from anywhere: the deck, or the path at which it is wrong (`scenes.3.title`). */
export function readDeck(
  body: unknown,
): { readonly ok: true; readonly value: Deck } | { readonly ok: false; readonly where: string } {
  const read = v.safeParse(deck, body);
  if (!read.success) return { ok: false, where: v.getDotPath(read.issues[0]) ?? '' };
  if (!isUnique(read.output.scenes)) return { ok: false, where: 'scenes' };
  if (!isUnique(read.output.decisions)) return { ok: false, where: 'decisions' };
  return { ok: true, value: read.output };
}

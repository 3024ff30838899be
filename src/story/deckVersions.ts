import { isRecord } from '../data/model/untrustedJson';

type Body = Readonly<Record<string, unknown>>;

/** Changes each record of a list; what is no list or no record stays, so that the reader can say where it is wrong. */
function each(list: unknown, change: (one: Body) => Body): unknown {
  return Array.isArray(list) ? list.map((one: unknown) => (isRecord(one) ? change(one) : one)) : list;
}

/** Tasks get numbers by their place; words before and after a correction thus name the same task alike. */
function withNumberedTasks(words: unknown): unknown {
  if (!isRecord(words)) return words;
  let n = 0;
  return { ...words, tasks: each(words['tasks'], (task) => ({ id: String(++n), ...task })) };
}

/** In version 2 tasks have ids, scenes may carry what was promised, and a deck holds what was told of tasks. */
export function deckFrom1To2(body: unknown): unknown {
  if (!isRecord(body)) return body;
  return {
    reports: [],
    ...body,
    scenes: each(body['scenes'], (scene) => ({ promised: null, ...scene })),
    decisions: each(body['decisions'], (decision) => ({
      ...decision,
      words: withNumberedTasks(decision['words']),
      corrections: each(decision['corrections'], (correction) => ({
        ...correction,
        before: withNumberedTasks(correction['before']),
      })),
    })),
  };
}

import type { Classified } from '../../aggregate/classes/classify';
import { whole } from '../../aggregate/classes/classify';
import { MARK } from '../../data/model/mark';
import type { App } from '../../state/app.svelte';

/** The filtered classes after adding or removing one, ascending; empty (no filter) where all are selected. */
export function withClass(
  classes: readonly number[],
  { at, classCount }: { readonly at: number; readonly classCount: number },
): readonly number[] {
  const next = classes.includes(at) ? classes.filter((other) => other !== at) : [...classes, at];
  return next.length === classCount ? [] : next.sort((a, b) => a - b);
}

/** Number of villages with a value that pass the filter, and of all. */
export function filteredCounts(answer: Classified): { readonly n: number; readonly m: number } {
  return { n: answer.marks[MARK.present], m: whole(answer).marks[MARK.present] };
}

/** Adds a class to the filter or removes it, and announces the number of villages. */
export function toggleClass(app: App, at: number): void {
  const { answer } = app.explorer;
  if (!answer) return;
  const { villages } = app.nav.state;
  const classes = withClass(villages.classes, { at, classCount: answer.classCount });
  app.nav.go({ villages: { ...villages, classes } });
  sayFiltered(app);
}

/** Removes the classes from the filter; other criteria stay. */
export function showAllClasses(app: App): void {
  app.nav.go({ villages: { ...app.nav.state.villages, classes: [] } });
  sayFiltered(app);
}

function sayFiltered(app: App): void {
  const { answer } = app.explorer;
  if (!answer) return;
  const { n, m } = filteredCounts(answer);
  app.say(app.t('legend.filtered', { n: app.f.number(n), m: app.f.number(m) }));
}

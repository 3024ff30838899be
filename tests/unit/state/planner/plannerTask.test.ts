import { describe, expect, it } from 'vitest';
import type { PlannerMachine } from '../../../../src/state/planner/plannerMachine';
import { PlannerTask } from '../../../../src/state/planner/plannerTask.svelte';

/** A machine whose answers are given by hand, and that says when it is ended. */
function machines() {
  const ended: number[] = [];
  let made = 0;
  const start = (): PlannerMachine => {
    const own = made++;
    return {
      robust: () => Promise.reject(new Error('not asked')),
      choose: () => Promise.resolve(),
      end: () => void ended.push(own),
    };
  };
  return { start, ended, count: () => made };
}
/** What was promised has been heard by whoever waits for it. */
const settled = () => new Promise<void>((go) => setImmediate(go));

function asked(task: PlannerTask, key: string) {
  let finish: () => void = () => undefined;
  let fail: (cause: Error) => void = () => undefined;
  let tell: (share: number) => void = () => undefined;
  task.ask(key, (_, onProgress) => {
    tell = onProgress;
    return new Promise<void>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  });
  return {
    finish: () => finish(),
    fail: (cause: Error) => fail(cause),
    tell: (share: number) => tell(share),
  };
}

describe('a task of the planner', () => {
  it('runs until it is answered, with its progress', async () => {
    const task = new PlannerTask(machines().start);
    const run = asked(task, 'a');
    expect(task.running).toBe(true);
    run.tell(0.4);
    expect(task.progress).toBe(0.4);
    run.finish();
    await settled();
    expect([task.running, task.gone]).toEqual([false, false]);
  });

  it('asks the same question once, and ends the worker of the one before', () => {
    const { start, ended, count } = machines();
    const task = new PlannerTask(start);
    asked(task, 'a');
    asked(task, 'a');
    expect([count(), ended]).toEqual([1, []]);
    asked(task, 'b');
    expect([count(), ended]).toEqual([2, [0]]);
  });

  it('ignores progress and failure of a question after another one was asked', async () => {
    const task = new PlannerTask(machines().start);
    const first = asked(task, 'a');
    asked(task, 'b');
    first.tell(0.9);
    first.fail(new Error('ended'));
    await settled();
    expect([task.progress, task.gone]).toEqual([0, false]);
  });

  it('says that the worker ended midway, and asks again when it is told to', async () => {
    const { start, count } = machines();
    const task = new PlannerTask(start);
    asked(task, 'a').fail(new Error('out of memory'));
    await settled();
    expect([task.gone, task.running]).toEqual([true, false]);
    // Drawing the screen again does not start the question again.
    asked(task, 'a');
    expect(count()).toBe(1);
    task.again();
    asked(task, 'a').finish();
    await settled();
    expect([count(), task.gone, task.running]).toEqual([2, false, false]);
  });

  it('is stopped by the reader, and told from one that broke off', () => {
    const { start, ended } = machines();
    const task = new PlannerTask(start);
    asked(task, 'a');
    task.cancel();
    expect([task.cancelled, task.gone, task.running, ended]).toEqual([true, false, false, [0]]);
    task.again();
    expect(task.cancelled).toBe(false);
    asked(task, 'a');
    task.end();
    expect(ended).toEqual([0, 1]);
  });
});

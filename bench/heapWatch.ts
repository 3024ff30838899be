import { setTimeout as after } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';

/** How often the heaps are looked at. */
const LOOK_MS = 200;

/** What `Runtime.getHeapUsage` answers of a page or a worker, bytes. */
interface HeapUsage {
  readonly usedSize: number;
  /** Of DOM and canvas; older browsers do not tell it. */
  readonly embedderHeapUsedSize?: number;
  /** Of array buffers and external strings, which the heap itself does not count. */
  readonly backingStorageSize?: number;
}

const wholeOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

export interface WorstHeap {
  /** Page and workers together, when that was most. */
  readonly most_bytes: number;
  /** The share of the workers in it. */
  readonly ofWorkers_bytes: number;
}

/**
 * Looks at the heaps of a page and of its workers until it is told to stop. While a task runs on a thread its heap is told only
 * when the task is over.
 */
export async function watchHeaps(session: CDPSession): Promise<() => Promise<WorstHeap>> {
  const workers = await workerHeaps(session);
  let worst: WorstHeap = { most_bytes: 0, ofWorkers_bytes: 0 };
  const look = async () => {
    const [page, others] = await Promise.all([session.send('Runtime.getHeapUsage'), workers()]);
    const most_bytes = wholeOf(page) + others;
    if (most_bytes > worst.most_bytes) worst = { most_bytes, ofWorkers_bytes: others };
  };
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      await look();
      await after(LOOK_MS);
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    return worst;
  };
}

/** Attaches to every worker that the page starts. Answers with the sum of their heaps now. */
async function workerHeaps(session: CDPSession): Promise<() => Promise<number>> {
  const waiting = new Map<string, Map<number, (bytes: number) => void>>();
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => void waiting.set(sessionId, new Map()));
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    // A worker that ended with its question open holds nothing.
    for (const answer of waiting.get(sessionId)?.values() ?? []) answer(0);
    waiting.delete(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: HeapUsage };
    const questions = waiting.get(sessionId);
    if (id === undefined) return;
    questions?.get(id)?.(result ? wholeOf(result) : 0);
    questions?.delete(id);
  });
  // Playwright has no sessions of workers, so that their messages go through the page's.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const heapOf = (sessionId: string, questions: Map<number, (bytes: number) => void>) =>
    new Promise<number>((resolve) => {
      const id = ++asked;
      questions.set(id, resolve);
      const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
      // Refused when the worker has just ended.
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(0));
    });
  return async () => {
    const heaps = await Promise.all(
      [...waiting].map(([sessionId, questions]) => heapOf(sessionId, questions)),
    );
    return heaps.reduce((sum, heap) => sum + heap, 0);
  };
}

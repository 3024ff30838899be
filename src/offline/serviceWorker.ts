import type { AppBuild } from './appFiles';
import { KeptApp } from './keptApp';
import type { WorkerScope } from './workerScope';

/** The list of files, which scripts/ci/offline/offlineBuild.ts writes into the built worker. */
declare const __PETALA_BUILD__: AppBuild;

const worker = globalThis as unknown as WorkerScope;
const app = new KeptApp(worker, __PETALA_BUILD__);

worker.addEventListener('install', (event) => event.waitUntil(app.keep()));
// Without `skipWaiting` a new build waits until no page of the old one is open, or until a reader asks for it.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('activate', (event) =>
  event.waitUntil(worker.clients.claim().then(() => app.tidy())),
);
worker.addEventListener('fetch', (event) => {
  const answer = app.answer(event.request, (work) => event.waitUntil(work));
  if (!answer) return;
  if (event.request.mode === 'navigate') event.waitUntil(app.tidy());
  event.respondWith(answer);
});

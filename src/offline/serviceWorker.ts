import { MESSAGES, type AppBuild } from './appFiles';
import { answerBuild } from './buildOf';
import { KeptApp } from './keptApp';
import { VisitedPages } from './visitedPages';
import type { WorkerScope } from './workerScope';

/** The list of files, which scripts/ci/offline/offlineBuild.ts writes into the built worker. */
declare const __PETALA_BUILD__: AppBuild;

const worker = globalThis as unknown as WorkerScope;
// Read once: the list stands in the code wherever it is named.
const build = __PETALA_BUILD__;
const app = new KeptApp(worker, build);
const pages = new VisitedPages(worker);

worker.addEventListener('install', (event) => event.waitUntil(app.keep()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  // Without `skipWaiting` a new build waits until no page of the old one is open, or until a reader asks for it.
  if (event.data === MESSAGES.takeOver) event.waitUntil(worker.skipWaiting());
  answerBuild(build.id, event);
  if (event.data === MESSAGES.tidy) event.waitUntil(app.tidy());
});
worker.addEventListener('fetch', (event) => {
  const last = (work: Promise<unknown>) => event.waitUntil(work);
  const answer = app.answer(event.request, last) ?? pages.answer(event.request, last);
  if (answer) event.respondWith(answer);
});

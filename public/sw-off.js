/*
 * Switches offline use off. Put in the place of sw.js (docs/deploy.md), it replaces every older service worker of this
 * address at the next visit, removes what those kept, and ends itself. Open pages stay as they are.
 */
self.addEventListener('install', () => self.skipWaiting());
const end = (event) => {
  const own = `petala ${new URL(self.registration.scope).pathname} `;
  const empty = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(empty());
};
self.addEventListener('activate', end);
// An open page may have registered it once more by then; each says something to its worker.
self.addEventListener('message', end);

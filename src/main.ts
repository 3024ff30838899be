import './trustedTypes';
import './ui/base.css';
import { mount } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import App from './App.svelte';
import type { Environment } from './state/session/environment';

/** The address of a view in a frame may also be written as `./?bingkai#/peta`: the page for frames has its own code. */
const framed = /[?&]bingkai\b/.test(location.search);
if (framed) location.replace(`bingkai.html${location.search}${location.hash}`);

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
/** Of a text that is not loaded, the console has a line and the reader a gap; in development it is an error. */
const reported = new Set<string>();
function reportMissing(key: string): string {
  if (!reported.has(key)) console.error(`The message ${key} is used before its part is loaded`);
  reported.add(key);
  return '';
}
const offline = async () => (await import('./state/offline/browserHost')).browserHost();
const environment: Environment = {
  history: {
    hash: () => location.hash,
    state: () => history.state as unknown,
    // An empty address would be one without its fragment's sign: null leaves it as it is.
    push: (state, hash) => history.pushState(state, '', hash || null),
    replace: (state, hash) => history.replaceState(state, '', hash || null),
    go: (steps) => history.go(steps),
    later: (act) => void setTimeout(act),
  },
  matches: (query) => new MediaQuery(query, false),
  textScale: parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
  documents: async () => (await import('./state/documents/indexedDocuments')).indexedDocuments(),
  devicePosition: async () =>
    (await import('./state/session/devicePosition')).devicePosition(navigator.geolocation),
  packs: new URL('geojson/', document.baseURI).href,
  ...(import.meta.env.DEV ? {} : { missingText: reportMissing, offline }),
  startWorker: async (name) => (await import('./workers/startWorkers')).startWorker(name),
};
if (!framed) mount(App, { target, props: { environment } });

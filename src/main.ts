import './trustedTypes';
import './ui/base.css';
import { mount } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import App from './App.svelte';
import type { Environment } from './state/session/environment';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
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
  packs: new URL('geojson/', document.baseURI).href,
};
mount(App, { target, props: { environment } });

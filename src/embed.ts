import './trustedTypes';
import './ui/base.css';
import { mount } from 'svelte';
import { browserIo } from './state/pack/browserIo';
import EmbedPage from './ui/embed/EmbedPage.svelte';

const target = document.getElementById('bingkai');
if (!target) throw new Error('bingkai.html has no #bingkai');
mount(EmbedPage, {
  target,
  props: {
    search: location.search,
    hash: () => location.hash,
    home: new URL('./', document.baseURI).href,
    packs: new URL('geojson/', document.baseURI).href,
    io: browserIo(),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    around: window.parent === window ? null : window.parent,
  },
});

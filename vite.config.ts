import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/ci/contentSecurityPolicy.ts';
import { deckPlayer } from './scripts/ci/deckPlayer.ts';
import { firstPage } from './scripts/ci/firstPage.ts';
import { framePage } from './scripts/ci/framePage.ts';
import { isOfMapWorker, mapLibreSources } from './scripts/ci/mapLibreSources.ts';
import { methodsText } from './scripts/ci/methodsText.ts';
import { thirdPartyLicences } from './scripts/ci/licences/thirdPartyLicences.ts';
import { offlineBuild } from './scripts/ci/offline/offlineBuild.ts';

/** What jspdf would load for pages of HTML and pictures of SVG, of which we make none. */
const neverLoaded = {
  find: /^(html2canvas|dompurify|canvg)$/,
  replacement: `${import.meta.dirname}/src/export/form/neverLoaded.ts`,
};

/** Whose first page stands in index.html (`DEFAULT_PACK` in src/state/url/appState.ts). */
const DEFAULT_PACK = 'pekalongan';

const workerNames = { entryFileNames: 'assets/worker-[name]-[hash].js' };

/** Small files that the first map loads in any case: apart, each would weigh its own head and compress worse. */
const FIRST_MAP_FILES = [
  'src/aggregate/classes/histogram',
  'src/aggregate/modes/(bivariateCodes|mapAnswer)',
  'src/aggregate/neighbours/(adjacency|longitude|sharedEdges)',
  'src/data/model/rowIndex',
  'src/layers/palettes/circleColour',
  'src/layers/symbols/(interventionClusters|interventionLayers|petalShape|programmeLayers|selectedLayers|statusSymbols)',
  'src/reading/(interventionPlace|legendChart|linePath|linearAxis|mapTitle|rankText|seriesFigures|spread|worstVillages)',
  'src/ui/figures/(ActorPin|ArithmeticDrawer|ClassSwatch|MethodLink|StatusIcon|cellText|certaintyWords|compareToggle)',
  'src/ui/figures/(drawnName|figureRanks|layerCounts|placeLine)',
  'src/state/view/answering',
  'src/ui/filter/FilterButton',
  'src/ui/kit/(Choice|WayOut|longList)',
  'src/ui/map/drawnView',
  'src/ui/peta/interventions/(InterventionItem|clusterParts)',
  'src/ui/peta/legend/(SymbolScale|frozenWords)',
  'src/ui/peta/map/ownBasemaps',
  '@lucide/svelte/dist/icons/(chevron-down|info|map|plus|sliders-horizontal|table-2)',
];

/** Twenty small files weigh more than one, and each is asked for apart. */
const chunks = [
  // MapLibre triangulates with the same package; who triangulates villages need not load MapLibre for it.
  {
    name: 'triangulate',
    test: /[\\/](node_modules[\\/]earcut[\\/]|src[\\/]layers[\\/]scene[\\/]triangulate\.)/,
    priority: 3,
  },
  // What the page cannot start without. MapLibre's worker is an entry, too, and no part of the page.
  {
    name: (id: string, context: Rolldown.ChunkingContext) => (isOfMapWorker(id, context) ? null : 'shell'),
    debugName: 'shell',
    tags: ['$initial' as const],
    priority: 2,
  },
  {
    name: (id: string, context: Rolldown.ChunkingContext) => (isOfMapWorker(id, context) ? 'maplibre' : null),
    debugName: 'maplibre',
    minShareCount: 2,
    priority: 2,
  },
  {
    name: 'map-parts',
    test: new RegExp(`/(${FIRST_MAP_FILES.join('|')})\\.`.replaceAll('/', '[\\\\/]')),
    minShareCount: 2,
    priority: 1.5,
  },
  // Asked for together when a pack is opened.
  {
    name: 'pack',
    test: /[\\/]src[\\/](state[\\/]pack[\\/](askedFiles|boundaryReader)|data[\\/]pack[\\/](readPack|earlyFiles))\./,
    priority: 1.2,
  },
  // What eight or more of the late parts use: with fewer, the first map would load what only files need. Left out is
  // what many parts use and the first map does not: the map as SVG, the symbols of large packs from afar, sharing, files,
  // further modes.
  {
    name: 'parts',
    test: /[\\/]src[\\/](?!layers[\\/](svg|symbols[\\/]gather)|ui[\\/]sharing|data[\\/]export|export|aggregate[\\/]modes)|lucide/,
    minShareCount: 8,
    priority: 1,
  },
];

/** What the app and the page for frames are built with alike. */
const pagePlugins = () => [
  svelte({ configFile: false }),
  contentSecurityPolicy({ extraHosts: process.env['PETALA_BASEMAP_HOSTS'] ?? '' }),
];

const common = {
  // Relative paths: the same build is served from a domain's root or from a subfolder.
  base: './',
  // Routes live in the hash: a file that is missing is a 404, as on any file host, not index.html once more.
  appType: 'mpa',
  // What the app may know of the environment: which hosts of base maps the policy admits.
  envPrefix: ['VITE_', 'PETALA_BASEMAP_'],
  resolve: { alias: [neverLoaded] },
  // The name is what src/trustedTypes.ts admits.
  worker: { format: 'es', rolldownOptions: { output: workerNames }, plugins: () => [deckPlayer()] },
  build: {
    target: 'es2022',
    // Every browser that draws WebGL 2 preloads modules by itself.
    modulePreload: {
      polyfill: false,
      // Names of what a place needs weigh on the first script: they stand there for the places that are opened first. A
      // profile asks for its small files itself.
      resolveDependencies: (file, needed) =>
        needed.filter(
          (one) =>
            one.endsWith('.css') ||
            /(PetaPage|mapHost)-/.test(file) ||
            (/ProfilePage-/.test(file) && /\/([A-Z]\w*|parts|map-parts|readSources|svgMap)-/.test(one)),
        ),
    },
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    // No data: URLs for small files: the CSP's font-src and script-src name 'self' alone.
    assetsInlineLimit: 0,
  },
} satisfies UserConfig;

export default defineConfig({
  ...common,
  plugins: [
    mapLibreSources(),
    ...pagePlugins(),
    thirdPartyLicences(import.meta.dirname),
    firstPage(() => [svelte({ configFile: false })], DEFAULT_PACK),
    methodsText(import.meta.dirname),
    framePage(() => ({ ...common, plugins: pagePlugins() })),
    // The last, since it lists what all others have written.
    offlineBuild(),
  ],
  build: { ...common.build, rolldownOptions: { output: { codeSplitting: { groups: chunks } } } },
  preview: { port: 4173, strictPort: false },
});

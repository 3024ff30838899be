import type { Import } from './imports.ts';

/** The folders of src/, and what each may import besides itself. `root` is main.ts, App.svelte and their like. */
const PURE = ['data', 'messages', 'aggregate', 'planner', 'helix', 'layers', 'studio'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  data: [],
  messages: [],
  aggregate: ['data', 'messages'],
  planner: ['data', 'messages', 'aggregate'],
  helix: ['data', 'messages', 'aggregate'],
  layers: ['data', 'messages', 'aggregate'],
  studio: ['data', 'messages', 'aggregate', 'helix'],
  reading: ['data', 'messages', 'aggregate', 'layers', 'studio'],
  export: ['data', 'messages', 'aggregate', 'layers', 'reading', 'story'],
  // The service worker and what its pages share with it.
  offline: [],
  // The page of a meeting's file: it runs where the app is not, and weighs in every file.
  player: ['story', 'export'],
  engine: ['data', 'messages', 'aggregate', 'planner', 'helix', 'studio', 'reading'],
  workers: [...PURE, 'engine', 'export'],
  story: ['data', 'messages'],
  state: [...PURE, 'story', 'engine', 'workers', 'offline'],
  ui: [...PURE, 'reading', 'export', 'engine', 'state', 'story', 'workers'],
  root: [...PURE, 'reading', 'export', 'engine', 'state', 'story', 'workers', 'ui'],
};
const SCRIPTS_MAY_IMPORT = [...PURE, 'reading', 'export', 'engine', 'offline'];
/** What of the state is pure: a link, and the view that it gives of a pack. */
const SCRIPTS_MAY_READ = /^src\/state\/(view|url)\//;
/** Folders of src/ui that every place may use; any other belongs to the place that it is named after. */
const SHARED_UI = ['kit', 'figures', 'filter', 'search', 'sharing', 'map'];
/** What the parts of the kit may import: nothing that knows a pack, a map or the app. */
const KIT_MAY_IMPORT = ['src/ui/kit/', 'src/messages/'];
/** Files that one folder may import although the folder as a whole is closed to it. */
const EXCEPTIONS: readonly { readonly from: string; readonly to: string; readonly typeOnly?: true }[] = [
  { from: 'messages', to: 'src/data/model/localized.ts' },
  { from: 'messages', to: 'src/data/model/level.ts', typeOnly: true },
];
const ENTRY_FILES = [
  'src/main.ts',
  'src/App.svelte',
  'src/pages.ts',
  'src/FirstPage.svelte',
  'src/embed.ts',
  'src/firstPage.ts',
  'src/kit.ts',
  'src/KitPage.svelte',
  'src/KitParts.svelte',
];
/** Packages that hold a GL context: the rest of the house sees the map as a value. */
const GL_PACKAGES = /^(maplibre-gl|@deck\.gl\/)/;

/** The folder of src/ in which a file stands, `root` for src/ itself; null outside of src/. */
export function folderOf(path: string): string | null {
  const match = /^src\/(?:([^/]+)\/)?[^/]+$/.exec(path) ?? /^src\/([^/]+)\//.exec(path);
  return match === null ? null : (match[1] ?? 'root');
}

function placeOf(path: string): string | null {
  return /^src\/ui\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function isException(from: string, to: string, typeOnly: boolean): boolean {
  return EXCEPTIONS.some(
    (entry) => entry.from === from && to.startsWith(entry.to) && (!entry.typeOnly || typeOnly),
  );
}

/** What is wrong with an import from one folder of src/ into another; null when nothing is. */
function folderFault(item: Import, to: string): string | null {
  const source = folderOf(item.from);
  const target = folderOf(to);
  if (source === null) {
    const isOwn = !item.from.startsWith('scripts/') || target === null;
    if (isOwn || SCRIPTS_MAY_IMPORT.includes(target) || SCRIPTS_MAY_READ.test(to)) return null;
    return `scripts may import ${SCRIPTS_MAY_IMPORT.join(', ')}, not ${target}`;
  }
  if (target === null) return 'src imports nothing outside of src';
  if (target === 'ui' && source !== 'ui' && !ENTRY_FILES.includes(item.from)) {
    return 'only main.ts, App.svelte, pages.ts, embed.ts and the page of the kit import ui';
  }
  if (source === target || isException(source, to, item.typeOnly)) return null;
  const allowed = MAY_IMPORT[source];
  if (allowed === undefined) return `src/${source} is no folder of the house`;
  return allowed.includes(target) ? null : `${source} may not import ${target}`;
}

/** What is wrong with an import of one file of src/ui from another; null when nothing is. */
function placeFault(from: string, to: string): string | null {
  const source = placeOf(from);
  const target = placeOf(to);
  if (source === 'kit' && !KIT_MAY_IMPORT.some((path) => to.startsWith(path))) {
    return 'the kit knows nothing of the app';
  }
  if (source === null || target === null || source === target || SHARED_UI.includes(target)) return null;
  return `the place ${source} imports a private file of the place ${target}`;
}

/** One line for every import that the house does not allow. */
export function importFaults(imports: readonly Import[]): string[] {
  return imports.flatMap((item) => {
    const faults: (string | null)[] = [];
    if (item.to !== null) faults.push(folderFault(item, item.to), placeFault(item.from, item.to));
    else if (item.specifier.startsWith('.') && /(^|\/)[^.]*$|\.(ts|svelte)$/.test(item.specifier)) {
      faults.push('leads nowhere');
    }
    const drawsItself =
      GL_PACKAGES.test(item.specifier) && !item.typeOnly && !item.specifier.endsWith('.css');
    if (drawsItself && item.from.startsWith('src/') && !item.from.startsWith('src/layers/gl/')) {
      faults.push('only src/layers/gl holds a GL context or a map');
    }
    return faults
      .filter((fault) => fault !== null)
      .map((fault) => `${item.from}: ${item.specifier}: ${fault}`);
  });
}

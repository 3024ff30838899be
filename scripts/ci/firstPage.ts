import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite';
import { folderIo } from '../pack/folderIo.ts';
import { buildClassicScript } from './classicScript.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Where index.html takes the first page. */
const PLACE = '<div id="first"></div>';
const FONT = /plus-jakarta-sans-latin-wght-normal-[\w-]+\.woff2$/;
/** The components whose styles the first page needs before anything is painted. */
const PAGE = 'src/ui/beranda/HomePage.svelte';

/**
 * Writes the first page of the default pack into index.html, so that it is on the screen before any script. It is
 * rendered by a build of its own for Node, from the components that the app shows in its place.
 */
export function firstPage(plugins: () => PluginOption[], pack: string): Plugin {
  let html = '';
  let fileName = '';
  return {
    name: 'petala-first-page',
    apply: 'build',
    async buildStart() {
      html = await rendered(plugins, pack);
      const { script } = await buildClassicScript(resolve(ROOT, 'src/beforePaint.ts'));
      fileName = `assets/first-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
      this.emitFile({ type: 'asset', fileName, source: script });
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle, filename }) {
        if (!filename.endsWith('index.html') || !bundle) return page;
        const styles = stylesOf(bundle).filter((file) => !page.includes(file));
        const letters = Object.keys(bundle).find((file) => FONT.test(file));
        if (letters === undefined) throw new Error(`no file is named like ${FONT.source}`);
        const head = [
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${letters}">`,
          ...styles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
          `<script src="./${fileName}"></script>`,
        ];
        return page
          .replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`)
          .replace(PLACE, () => `<div id="first">${html}</div>`);
      },
    },
  };
}

async function rendered(plugins: () => PluginOption[], pack: string): Promise<string> {
  const outDir = resolve(ROOT, '.cache/firstPage');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: plugins(),
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: resolve(ROOT, 'src/firstPage.ts'),
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'firstPage.mjs' } },
    },
  });
  const { firstPage: render } = (await import(
    `${pathToFileURL(resolve(outDir, 'firstPage.mjs')).href}?${Date.now()}`
  )) as { firstPage: (folder: string, io: typeof folderIo) => Promise<string> };
  return withoutDeadLinks(await render(`${ROOT}/public/geojson/${pack}/`, folderIo));
}

/** Marks for a hydration that does not happen are left out; links wait for the script that makes them lead somewhere. */
function withoutDeadLinks(html: string): string {
  return html.replace(/<!--.*?-->/g, '').replaceAll(' href="#/', ' data-to="#/');
}

/** The style sheets of the first page's chunk and of all that it imports. */
function stylesOf(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const start = chunks.find(({ moduleIds }) => moduleIds.some((one) => one.endsWith(PAGE)));
  if (!start) throw new Error(`${PAGE} is in no chunk`);
  const seen = new Set<string>();
  const walk = (file: string): string[] => {
    const chunk = chunks.find(({ fileName }) => fileName === file);
    if (!chunk || seen.has(file)) return [];
    seen.add(file);
    return [...(chunk.viteMetadata?.importedCss ?? []), ...chunk.imports.flatMap(walk)];
  };
  return [...new Set(walk(start.fileName))];
}

import type { Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;
type Output = Rolldown.OutputBundle;

/** What a citizen does not come for: it is kept when it is used, or when the reader asks for all. */
const LATER = new RegExp(
  '/src/(' +
    [
      'ui/(perencana|evaluasi|helix|rapat|kantong)/',
      'ui/data/studio/',
      'ui/peta/(regions|analyses|time/Multiples)',
      '(export|story|planner|helix|player|aggregate/(regions|hotspots))/',
      'layers/gl/regionDrawing',
      'data/pack/readParquetColumn',
      'messages/(id|en)/(planner|helix|rapat|evaluation|regions|hotspots|documents|kantong|studio\\w*|imports|importTables)\\.',
    ].join('|') +
    ')',
);
/**
 * Workers that draw files, read those of officials, solve plans, search regions, or read packs too large to be kept
 * unasked; letters that no name of the country has.
 */
const LATER_ASSET = /worker-(?:calculator|columns|export|planner|studio|workbook)\.|vietnamese/;

/**
 * The files that the places of a citizen can ask for: everything that the first script leads to, at once or later, but
 * not through a place that is not theirs.
 */
export function firstStage(bundle: Output): ReadonlySet<string> {
  const chunks = new Map(
    Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  );
  const seen = new Set<string>();
  const waiting = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks.get(name);
    if (seen.has(name)) continue;
    seen.add(name);
    if (chunk) waiting.push(...neededBy(chunk, chunks));
  }
  return seen;
}

function neededBy(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>): string[] {
  const late = (name: string) => LATER.test((chunks.get(name)?.facadeModuleId ?? '').replaceAll('\\', '/'));
  return [
    ...chunk.imports,
    ...chunk.dynamicImports.filter((name) => !late(name)),
    ...assetsOf(chunk).filter((name) => !LATER_ASSET.test(name)),
  ];
}

/** Style sheets and other files that a chunk names; Vite notes them beside the chunk, workers only in its code. */
function assetsOf(chunk: Chunk): string[] {
  const { viteMetadata } = chunk as {
    viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> };
  };
  const named = [...chunk.code.matchAll(/worker-[\w.-]+\.js/g)].map(([file]) => `assets/${file}`);
  return [...(viteMetadata?.importedCss ?? []), ...(viteMetadata?.importedAssets ?? []), ...named];
}

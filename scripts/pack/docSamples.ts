import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Refreshes the samples in docs/data-pack.md after the default pack has changed: `tsx scripts/pack/docSamples.ts`.
 * A block that begins with ```csv title=<file> shows the first lines of that file, as many as it showed before.
 */
const DOCUMENT = 'docs/data-pack.md';
const text = readFileSync(DOCUMENT, 'utf8');
const refreshed = text.replace(
  /^(```\w* title=(\S+)\n)([\s\S]*?)^```/gm,
  (_, head: string, path: string, block: string) => {
    const count = block.split('\n').length - 1;
    return `${head}${readFileSync(path, 'utf8').split('\n').slice(0, count).join('\n')}\n\`\`\``;
  },
);
writeFileSync(DOCUMENT, refreshed);

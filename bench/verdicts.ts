/** `npx tsx bench/verdicts.ts`: renders `bench/results/*.json` into `bench/README.md` and `bench/growth.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './builds';
import { growthPage } from './growth';
import { readResults } from './results';
import { verdictTables, withVerdicts } from './verdictTables';

const results = readResults();
const write = async (name: string, text: (before: string) => string) => {
  const path = join(ROOT, 'bench', name);
  const options = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(text(readFileSync(path, 'utf8')), options));
};
await write('README.md', (before) => withVerdicts(before, verdictTables(results)));
await write('growth.md', () => growthPage(results));

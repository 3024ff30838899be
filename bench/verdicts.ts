/** `npx tsx bench/verdicts.ts`: renders the verdicts of `bench/results/*.json` into `bench/README.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './builds';
import { readResults } from './results';
import { verdictTables, withVerdicts } from './verdictTables';

const path = join(ROOT, 'bench/README.md');
const rendered = withVerdicts(readFileSync(path, 'utf8'), verdictTables(readResults()));
writeFileSync(path, await format(rendered, { ...(await resolveConfig(path)), filepath: path }));

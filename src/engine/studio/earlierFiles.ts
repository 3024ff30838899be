import { unzipEntry, zipEntries } from '../../data/import/container/unzip';
import { decodedAs } from '../../data/import/foreignText';
import { LIMITS } from '../../data/import/importLimits';
import { IssueLog, RejectedFile } from '../../data/import/issueLog';
import { DECISIONS_FILE, readDecisions, writeDecisions } from '../../studio/join/decisionsFile';
import { isRecipe, readRecipe } from '../../studio/recipe/recipe';
import { RECIPE_FILE } from '../../studio/recipe/recipeFile';
import type { GivenBlob } from './importBlobs';

/** Why no recipe of an earlier year could be opened. */
export interface EarlierFault {
  /** `none`: no recipe among the files; otherwise the file that is damaged, and where. */
  readonly problem: 'none' | 'damaged';
  readonly file: string;
  readonly where: string;
}

/** The texts of a recipe and of decisions, both sound; or the fault. */
export interface EarlierAnswer {
  readonly fault: EarlierFault | null;
  readonly recipe: string;
  readonly decisions: string;
}

/** More is no recipe: a portal's longest has some hundred kilobytes. */
const MOST_BYTES = 64 * 2 ** 20;

/** Reads the recipe of an earlier year, and the decisions with it, from files as they are or from the zip of a published pack. */
export async function earlierFiles(given: readonly GivenBlob[]): Promise<EarlierAnswer> {
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const { name, blob } of given) {
    if (blob.size > MOST_BYTES) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    for (const file of isZip ? recordsIn(bytes) : [{ name, bytes }]) {
      const text = decodedAs(file.bytes, 'utf-8');
      if (text !== null) texts.push({ name: file.name, text });
    }
  }
  const own = texts.find(({ text }) => isRecipe(text));
  if (!own) return faulty('none', given[0]?.name ?? '', '');
  const read = readRecipe(own.text);
  if (!read.ok) return faulty('damaged', own.name, read.where);
  const decided = texts.find(({ name }) => name.endsWith(DECISIONS_FILE));
  if (!decided) return { fault: null, recipe: own.text, decisions: writeDecisions([]) };
  const decisions = readDecisions(decided.text);
  if (!decisions.ok) return faulty('damaged', decided.name, decisions.where);
  return { fault: null, recipe: own.text, decisions: decided.text };
}

function faulty(problem: EarlierFault['problem'], file: string, where: string): EarlierAnswer {
  return { fault: { problem, file, where }, recipe: '', decisions: '' };
}

/** The recipe and the decisions in the zip of a pack; none where it is damaged. */
function recordsIn(bytes: Uint8Array): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const log = new IssueLog();
  try {
    const budget = { unpacked: 0 };
    return zipEntries(bytes, log)
      .filter(({ name, unpacked }) => isRecord(name) && unpacked <= LIMITS.memberBytes)
      .map((entry) => unzipEntry(bytes, entry, { log, budget }));
  } catch (cause) {
    if (cause instanceof RejectedFile) return [];
    throw cause;
  }
}

const isRecord = (path: string): boolean =>
  [RECIPE_FILE, DECISIONS_FILE].some((name) => path === name || path.endsWith(`/${name}`));

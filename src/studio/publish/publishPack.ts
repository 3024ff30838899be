import type { ProtectionReport } from '../../data/disclosure/protectPack';
import type { PackAttack } from '../../data/disclosure/attackPack';
import { openPack, type PackFiles } from '../../data/pack/packFiles';
import { readDataset } from '../../data/pack/readPack';
import { checkAttack } from '../check/attackChecks';
import { checkPack } from '../check/checkPack';
import { isRefused, type Finding } from '../check/finding';
import { versionChanges, type OpenPack } from '../diff/versionChanges';
import type { ColumnEncoder } from '../pack/columnFiles';
import { draftContent, withVersions } from './draftContent';
import { memoryIo, type PackFile } from '../pack/memoryIo';
import { packFiles } from '../pack/packContent';
import type { PackDraft } from './packDraft';
import { versionRows } from '../pack/versionRows';

/** What came of a draft. */
export interface PublishedPack {
  /** datapackage.json first; by path within the pack. */
  readonly files: readonly PackFile[];
  /** All that the checks found, warnings among them. */
  readonly findings: readonly Finding[];
  /** Whether the pack may not be used. */
  readonly refused: boolean;
  /** What was hidden of what was brought; null where nothing was brought. */
  readonly protection: ProtectionReport | null;
  /** What an attack on the published numbers reaches; null where the pack cannot be read so far. */
  readonly attack: PackAttack | null;
}

/**
 * Makes the files of a pack from a draft, in memory: hides what must not be shown, writes the version with what changed, and
 * then checks and attacks the files as `petala pack check --attack` does. The same draft gives the same bytes.
 *
 * @param encode writes the values of a large pack; numbers that are brought to one need it
 * @returns a sentence where the numbers that were brought contradict each other
 */
export async function publishPack(
  draft: PackDraft,
  encode: ColumnEncoder | null = null,
): Promise<PublishedPack | string> {
  let made: ReturnType<typeof draftContent>;
  let files: readonly PackFile[];
  try {
    made = draftContent(draft, encode);
    files = packFiles(made.content);
    if (draft.version) {
      const changes = await versionChanges(await openBase(draft.base), await openFiles(files));
      const rows = versionRows({ ...draft.version, changes });
      files = packFiles(withVersions(made.content, draft, rows));
    }
  } catch (cause) {
    // A plain error is a sentence for the person; any other is a fault of the program.
    if (cause instanceof Error && cause.name === 'Error') return cause.message;
    throw cause;
  }
  const io = memoryIo(files);
  const { findings: ordinary } = await checkPack(
    { base: '', io },
    files.map(({ path }) => path),
  );
  const attacked = await checkAttack('', io);
  const findings = [...ordinary, ...attacked.findings];
  return {
    files,
    findings,
    refused: isRefused(findings),
    protection: made.disclosure?.report ?? null,
    attack: attacked.attack,
  };
}

/** Opens files in memory as the app opens a pack. Throws where they are none, which the checks tell in full. */
export async function openFiles(files: readonly PackFile[]): Promise<OpenPack> {
  const opened = await openPack('', memoryIo(files));
  if (!opened.ok) throw new Error(`${opened.fault.file}, ${opened.fault.where}: ${opened.fault.code}`);
  return read(opened.value);
}

async function openBase(base: PackFiles | null): Promise<OpenPack | null> {
  return base ? read(base) : null;
}

async function read(files: PackFiles): Promise<OpenPack> {
  const dataset = await readDataset(files);
  if (dataset.ok) return { files, dataset: dataset.value.dataset };
  const { file, where, got, expected } = dataset.fault;
  throw new Error(`${file}, ${where}: ada "${got}", seharusnya ${expected}`);
}

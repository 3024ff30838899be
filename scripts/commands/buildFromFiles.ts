import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importFiles } from '../../src/data/import/importFiles';
import type { GivenFile, ImportedFile } from '../../src/data/import/imported';
import { formats } from '../../src/messages/format';
import { translator } from '../../src/messages/translator';
import { draftFaultText, mappingIssueText } from '../../src/reading/draftWords';
import { correctionFateText } from '../../src/reading/correctionWords';
import { leftRowText, tableStepText } from '../../src/reading/tableWords';
import { pointText } from '../../src/reading/pointWords';
import type { CorrectionFate } from '../../src/studio/corrections/applyCorrections';
import type { PlacedIntervention } from '../../src/studio/places/placedInterventions';
import { readDecisions } from '../../src/studio/join/decisionsFile';
import type { JoinDecision } from '../../src/studio/join/joinDecision';
import { draftFaults } from '../../src/studio/publish/draftFaults';
import { openDraft } from '../../src/studio/publish/openDraft';
import type { PackDraft } from '../../src/studio/publish/packDraft';
import { withDecisions, withReport } from '../../src/studio/publish/packRecords';
import { publishPack } from '../../src/studio/publish/publishPack';
import { newPackDraft } from '../../src/studio/recipe/newPack';
import { choicesOf } from '../../src/studio/recipe/fileReading';
import { isRecipe, readRecipe, type Recipe } from '../../src/studio/recipe/recipe';
import { filesOf } from '../../src/studio/recipe/writeRecipe';
import { RECIPE_FILE } from '../../src/studio/recipe/recipeFile';
import { withRecipe } from '../../src/studio/recipe/withRecipe';
import type { PlacedActivities, TableStep } from '../../src/studio/recipe/recipeTables';
import { runRecipe, type RecipeStep } from '../../src/studio/recipe/runRecipe';
import { figuresFile } from '../national/figuresFile';
import { loadSqliteFile } from '../pack/loadSqliteFile';
import { parquetColumn } from '../pack/parquetColumn';
import { writeFiles } from '../pack/packWriter';
import type { CommandIo } from './commandIo';
import { openFolder, sure } from './packFolder';

/** Whether a folder holds raw files with a recipe, instead of the sources of the default pack. */
export function hasRecipe(dir: string): boolean {
  const path = join(dir, RECIPE_FILE);
  return existsSync(path) && isRecipe(readFileSync(path, 'utf8'));
}

/** Folders of a build; `dasar` is that of the pack to start from, in place of the one that the recipe names. */
export interface BuildFolders {
  readonly dataDir: string;
  readonly outDir: string;
  readonly dasar: string | undefined;
}

/**
 * `petala pack build` of a folder with raw files: reads them as the studio does, joins and maps them as `sources.json` says,
 * and writes the pack where the check finds no error. Throws a sentence on anything that does not fit.
 */
export async function buildFromFiles(
  { dataDir: dir, outDir, dasar }: BuildFolders,
  io: CommandIo,
): Promise<number> {
  const read = readRecipe(readFileSync(join(dir, RECIPE_FILE), 'utf8'));
  if (!read.ok)
    throw new Error(`${join(dir, RECIPE_FILE)}: ${read.where} tidak sesuai; lihat docs/data-pack.md`);
  const { recipe } = read;
  const files = await importedFiles(dir, recipe, io);
  const decisions = decisionsOf(dir, recipe);
  const named = recipe.paket_dasar === undefined ? undefined : resolve(dir, recipe.paket_dasar);
  const base = await startOf(dasar ?? named, { recipe, files });
  const { draft, steps, tables, placed, corrections } = runRecipe(base, { recipe, files, decisions });
  for (const step of steps) tell(step, io);
  tellTables(tables, io);
  if (placed) tellPlaced(placed, io);
  tellCorrections(corrections, io);
  const recorded = withRecords(draft, { recipe, files, steps, decisions });
  const faults = draftFaults(recorded, parquetColumn);
  const t = translator('id');
  for (const fault of faults) io.say(`${fault.about}: ${draftFaultText(fault, t)}`);
  if (faults.length > 0) return 1;
  const done = await publishPack(recorded, parquetColumn);
  if (typeof done === 'string') throw new Error(done);
  if (done.refused) {
    // Where nothing is refused, the check of what was written tells the rest.
    for (const { file, where, message, remedy, code } of done.findings)
      io.say(`${file}${where ? `, ${where}` : ''}: ${message}. ${remedy} [${code}]`);
    return 1;
  }
  writeFiles(done.files, outDir);
  const gzip = done.files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
  io.say(`${done.files.length} berkas, ${(gzip / 1000).toFixed(1)} kB gzip, di ${outDir}`);
  return 0;
}

/** The draft that a pack starts from: a published pack, or the villages of a boundary file. */
async function startOf(
  folder: string | undefined,
  {
    recipe,
    files,
  }: { readonly recipe: Recipe; readonly files: ReadonlyMap<string, readonly ImportedFile[]> },
): Promise<PackDraft> {
  if (recipe.paket_baru && folder === undefined) return newPackDraft(recipe, files);
  if (recipe.paket_baru || folder === undefined)
    throw new Error(`${RECIPE_FILE}: isi salah satu dari "paket_dasar" dan "paket_baru"`);
  const opened = await openFolder(folder);
  return sure(await openDraft(opened.files, { everyColumn: true }), folder);
}

async function importedFiles(
  dir: string,
  recipe: Recipe,
  io: CommandIo,
): Promise<ReadonlyMap<string, readonly ImportedFile[]>> {
  const files = new Map<string, readonly ImportedFile[]>();
  for (const name of filesOf(recipe)) {
    const path = join(dir, name);
    if (!existsSync(path)) throw new Error(`${path}: berkas tidak ada`);
    const imported = statSync(path).isDirectory()
      ? [await figuresFile(path, name)]
      : await importFiles(withCompanions(path), {
          choices: choicesOf(recipe.baca[name]),
          loadSqlite: loadSqliteFile,
        });
    for (const { verdict, format, issues, rowsIn } of imported)
      io.say(`${name}: ${format}, ${rowsIn} baris, ${verdict}, ${issues.length} temuan`);
    files.set(name, imported);
  }
  return files;
}

/** A file, and with an unpacked Shapefile the files beside it that belong to it. */
function withCompanions(path: string): GivenFile[] {
  const stem = /^(.*)\.shp$/i.exec(basename(path))?.[1]?.toLowerCase();
  const own = (name: string) => /^(.*)\.(?:shp|dbf|shx|prj|cpg)$/i.exec(name)?.[1]?.toLowerCase() === stem;
  const names = stem === undefined ? [basename(path)] : readdirSync(dirname(path)).filter(own);
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(dirname(path), name))) }));
}

function decisionsOf(dir: string, { keputusan }: Recipe): readonly JoinDecision[] {
  if (keputusan === undefined) return [];
  const path = join(dir, keputusan);
  const read = readDecisions(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(`${path}: ${read.where} tidak sesuai`);
  return read.decisions;
}

function withRecords(
  draft: PackDraft,
  {
    recipe,
    files,
    steps,
    decisions,
  }: {
    readonly recipe: Recipe;
    readonly files: ReadonlyMap<string, readonly ImportedFile[]>;
    readonly steps: readonly RecipeStep[];
    readonly decisions: readonly JoinDecision[];
  },
): PackDraft {
  const brought = [...files].flatMap(([name, imported]) =>
    imported.map((file) => ({
      file,
      counts: steps.find((step) => step.file === name)?.counts ?? null,
    })),
  );
  const reported = withReport(draft, brought);
  return withRecipe(decisions.length > 0 ? withDecisions(reported, decisions) : reported, recipe);
}

function tell({ file, of, counts, mapped, loss, repair }: RecipeStep, io: CommandIo): void {
  const { rowsIn, joined, notJoined, rejected, placesWithoutRow } = counts;
  io.say(
    `${of} dari ${file}: ${rowsIn} baris = ${joined} bergabung + ${notJoined} menunggu keputusan + ${rejected} bukan desa paket; ` +
      `${placesWithoutRow} desa tanpa baris`,
  );
  const t = translator('id');
  for (const issue of mapped?.issues ?? []) io.say(`  ${mappingIssueText(issue, t)}`);
  for (const { label, column, stated, joined: sum, agrees } of mapped?.sums ?? [])
    io.say(
      `  ${label}, ${column}: berkas menyatakan ${stated}, yang bergabung ${sum}${agrees ? '' : ': BERBEDA'}`,
    );
  if (repair) tellRepair(repair, io);
  if (!loss) return;
  const { before, after, shift_m, areaChange, least_m2 } = loss;
  io.say(
    `  Batas ${kB(before)} menjadi ${kB(after)} kB gzip; sudut di bawah ${least_m2} m² dihilangkan, bergeser paling jauh ` +
      `${shift_m.toFixed(0)} m, luas berubah paling besar ${(100 * areaChange.most).toFixed(2)} %, ` +
      `tengah ${(100 * areaChange.median).toFixed(2)} %`,
  );
}

/** Gaps and overlaps between neighbours: how many were closed, and those that a person must look at. */
function tellRepair({ repaired, borders }: NonNullable<RecipeStep['repair']>, io: CommandIo): void {
  const closed = borders.filter(({ givenTo }) => givenTo !== null);
  const area = closed.reduce((sum, { area_m2 }) => sum + area_m2, 0);
  const mended = repaired.filter(({ mends }) => mends.length > 0).length;
  io.say(
    `  ${mended} bentuk diperbaiki; ${closed.length} celah dan tumpang tindih ditutup (${(area / 1e4).toFixed(1)} ha), ` +
      `${borders.length - closed.length} terlalu besar dan dibiarkan`,
  );
}

/** Files that are tables of the pack: how many of their rows are taken, and each that is not. */
function tellTables(tables: readonly TableStep[], io: CommandIo): void {
  const words = { t: translator('id'), f: formats('id') };
  for (const step of tables) {
    io.say(tableStepText(step, words));
    for (const left of step.left.slice(1)) io.say(`  ${leftRowText(left, step.columns, words.t)}`);
  }
}

/** Interventions at a point, and those that somebody should look at. */
function tellPlaced({ placed }: PlacedActivities, io: CommandIo): void {
  const counted = (used: PlacedIntervention['used']) => placed.filter((one) => one.used === used).length;
  io.say(
    `Intervensi: ${placed.length} baris = ${counted('titik')} di titiknya + ${counted('sebutan')} di tempat yang disebut + ` +
      `${counted('tinggalkan')} tidak dipakai`,
  );
  const words = { t: translator('id'), f: formats('id') };
  for (const { id, rowNumber, found, used } of placed.filter(({ doubtful }) => doubtful))
    io.say(`  baris ${rowNumber}, ${id}: titik ${pointText(found, words)}; dipakai: ${used}`);
}

/** How many corrections hold, and those that do not any more. */
function tellCorrections(fates: readonly CorrectionFate[], io: CommandIo): void {
  if (fates.length === 0) return;
  const unfit = fates.filter(({ fate }) => fate !== 'applied');
  io.say(`Koreksi angka: ${fates.length - unfit.length} dari ${fates.length} dipakai`);
  const words = { t: translator('id'), f: formats('id') };
  for (const fate of unfit) io.say(`  ${correctionFateText(fate, words)}`);
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

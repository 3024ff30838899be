import type { ImportedFile, ImportedPart, ImportedShape } from '../../data/import/imported';
import { isLarge } from '../publish/draftSize';
import { boundaryTopology, type BoundaryVillage } from '../boundary/boundaryTopology';
import type { BoundaryLoss } from '../boundary/boundaryLoss';
import { joinCounts, type JoinCounts } from '../join/joinCounts';
import type { JoinResult } from '../join/joinRows';
import { cellText } from '../join/villageCode';
import type { JoinDecision } from '../join/joinDecision';
import { DEFAULT_DISCLOSURE } from '../../data/disclosure/settings';
import { indicatorOf, type MappedIndicator } from '../mapping/indicatorOf';
import { peopleBehind } from '../mapping/peopleBehind';
import { columnsIn } from '../mapping/valueLayout';
import { villageRows } from '../mapping/villageRows';
import { withCorrections, type CorrectionFate } from '../corrections/applyCorrections';
import { boundaryRoom } from '../publish/boundaryRoom';
import { draftPlaces } from '../publish/draftPlaces';
import {
  withBoundary,
  withIndicator,
  withSource,
  withVersion,
  type DraftIndicator,
  type PackDraft,
} from '../publish/packDraft';
import type { Reviewable } from '../shapes/boundaryReview';
import { readMends } from '../shapes/readMends';
import { repairReport } from '../shapes/repairReport';
import { entryOf, layoutOf } from './indicatorEntry';
import { joinOf, partOf } from './joinOf';
import type { Recipe, RecipeBoundary, RecipeIndicator } from './recipe';
import { withPlaced, withTables, type PlacedActivities, type TableStep } from './recipeTables';

/** What was made of one entry of a recipe. */
export interface RecipeStep {
  readonly file: string;
  /** Id of the indicator, or `batas`. */
  readonly of: string;
  readonly counts: JoinCounts;
  readonly mapped: Pick<MappedIndicator, 'issues' | 'sums'> | null;
  readonly loss: BoundaryLoss | null;
  /** What was mended in the areas of villages and at the borders between them, by village row; null without boundaries. */
  readonly repair: Reviewable | null;
}

export interface RecipeRun {
  readonly draft: PackDraft;
  readonly steps: readonly RecipeStep[];
  /** What became of the files that are tables of the pack. */
  readonly tables: readonly TableStep[];
  /** Where the interventions that were brought lie, against the boundaries of the draft; null where none were. */
  readonly placed: PlacedActivities | null;
  /** By village row the areas as they were brought and as they were mended; null without boundaries. */
  readonly outlines: Outlines | null;
  /** What became of each correction of a number. */
  readonly corrections: readonly CorrectionFate[];
}

export interface Outlines {
  readonly brought: readonly (ImportedShape | null)[];
  readonly mended: readonly (ImportedShape | null)[];
}

export interface RecipeInput {
  readonly recipe: Recipe;
  /** What was read of each file that the recipe names. */
  readonly files: ReadonlyMap<string, readonly ImportedFile[]>;
  readonly decisions: readonly JoinDecision[];
}

/**
 * Makes the draft of a pack from raw files as a recipe says. Rows that wait for a decision are not used; their number stands
 * in the steps. Throws a sentence where a file, a sheet or a column is not there, or villages have no area.
 */
export function runRecipe(base: PackDraft, input: RecipeInput): RecipeRun {
  const { recipe } = input;
  let draft = withVersion(base, {
    version: recipe.terbitan.versi,
    date: recipe.terbitan.tanggal,
    note: recipe.terbitan.keterangan,
  });
  for (const source of recipe.sumber) draft = withSource(draft, source);
  const steps: RecipeStep[] = [];
  for (const indicator of recipe.indikator) {
    const made = indicatorStep(draft, indicator, input);
    draft = made.draft;
    steps.push(made.step);
  }
  const corrected = withCorrections(draft, recipe.koreksi);
  const tables = withTables(corrected.draft, input);
  draft = tables.draft;
  let outlines: Outlines | null = null;
  if (recipe.batas) {
    const made = boundaryStep(draft, recipe.batas, input);
    outlines = made.outlines;
    draft = made.draft;
    steps.push(made.step);
  }
  const { placed, ...activities } = withPlaced(draft, input);
  return {
    ...{ draft: activities.draft, steps, placed, outlines, corrections: corrected.fates },
    tables: [...tables.steps, ...activities.steps],
  };
}

interface Made {
  readonly draft: PackDraft;
  readonly step: RecipeStep;
}

function indicatorStep(draft: PackDraft, asked: RecipeIndicator, { files, decisions }: RecipeInput): Made {
  const part = partOf(files, asked);
  const places = draftPlaces(draft);
  const several = asked.kolom_tahun !== undefined;
  const join = joinOf(part, asked, { places, decisions, several });
  const layout = layoutOf(asked);
  const rowOf = villageRows(join.outcomes);
  const mapped = indicatorOf(
    part,
    {
      entry: entryOf(draft, asked),
      layout,
      formats: new Map(Object.entries(asked.format)),
    },
    { rowOf, villages: places.length },
  );
  const missing = mapped.issues.find(({ code }) => code === 'columnMissing');
  if (missing) throw new Error(`${asked.berkas}: tidak ada kolom "${missing.column ?? ''}"`);
  return {
    draft: withIndicator(draft, {
      ...mapped.indicator,
      ...(asked.tanpa_sembunyi === undefined ? {} : { exempt: asked.tanpa_sembunyi }),
      ...peopleOf(draft, part, { asked, columns: columnsIn(layout), rowOf }),
    }),
    step: {
      file: asked.berkas,
      of: asked.katalog.id,
      counts: joinCounts(join),
      mapped,
      loss: null,
      repair: null,
    },
  };
}

/** The persons behind an indicator, by village row, where its table counts them. */
function peopleOf(
  { head }: PackDraft,
  part: ImportedPart,
  {
    asked,
    columns,
    rowOf,
  }: { readonly asked: RecipeIndicator; readonly columns: readonly string[]; readonly rowOf: Int32Array },
): Pick<DraftIndicator, 'people'> {
  const { threshold, minDenominator } = head.disclosure ?? DEFAULT_DISCLOSURE;
  const behind = peopleBehind(part, columns, { least: threshold, leastAsked: minDenominator });
  if (behind === null) return {};
  const few = new Set(rowOf.filter((village, row) => village >= 0 && behind.few[row]));
  return { people: { of: `${asked.berkas} ${asked.lembar} ${behind.family}`, few } };
}

function boundaryStep(
  draft: PackDraft,
  asked: RecipeBoundary,
  { files, decisions }: RecipeInput,
): Made & { readonly outlines: Outlines } {
  const part = partOf(files, asked);
  const join = joinOf(part, asked, { places: draftPlaces(draft), decisions, several: true });
  const { region } = draft.head;
  const villages = (draft.tables.desa ?? []) as unknown as readonly BoundaryVillage[];
  const brought = join.rowsOfPlace.map((rows) =>
    mergedShape(rows.flatMap((row) => part.shapes?.[row] ?? [])),
  );
  const issues = files.get(asked.berkas)?.find(({ parts }) => parts.includes(part))?.issues ?? [];
  const read = readMends(issues, part, join.rowsOfPlace);
  // Whose code says that they are no village was told by the join; here every shape is a village's.
  const { shapes, ...repair } = repairReport(
    brought,
    brought.map(() => ''),
  );
  const built = boundaryTopology({
    ...{ villages, shapes },
    region: { code: region.code, name: region.name.id },
    status: asked.status,
    most_bytes: mostBytes(draft, asked.paket_kb),
  });
  if ('missing' in built) {
    const names = built.missing.map((row) => `${villages[row]?.nama} (${villages[row]?.kode})`);
    throw new Error(`${asked.berkas}: ${names.length} desa tanpa bentuk: ${names.join(', ')}`);
  }
  const boundary = {
    ...{ topology: built.topology, status: asked.status, note: asked.keterangan, sourceId: asked.sumber },
    provinceNames: provinceNames(part, asked, { join, draft }),
  };
  return {
    outlines: { brought, mended: shapes },
    draft: withBoundary(draft, boundary),
    step: {
      file: asked.berkas,
      of: 'batas',
      counts: joinCounts(join),
      mapped: null,
      loss: built.loss,
      repair: { ...repair, read },
    },
  };
}

/** Kilobytes that a pack has once compressed where a recipe does not say; of a large one its boundaries, by village. */
const PACK_KB = 150;
const KB_PER_VILLAGE = 0.5;

/** Bytes that the boundaries may have. A large pack loads them by province, so that nobody waits for the whole of it. */
function mostBytes(draft: PackDraft, paket_kb: number | undefined): number {
  const villages = draft.tables.desa?.length ?? 0;
  if (isLarge(draft)) return 1000 * (paket_kb ?? KB_PER_VILLAGE * villages);
  return boundaryRoom(draft, 1000 * (paket_kb ?? PACK_KB));
}

/** Names of provinces by code, of the first village for which the file says one; those before where it says none. */
function provinceNames(
  part: ImportedPart,
  { berkas, kunci }: RecipeBoundary,
  { join, draft }: { readonly join: JoinResult; readonly draft: PackDraft },
): ReadonlyMap<string, string> {
  if (kunci?.provinsi === undefined) return draft.provinceNames;
  const cells = part.columns.find(({ name }) => name === kunci.provinsi)?.cells;
  if (!cells) throw new Error(`${berkas}: tidak ada kolom "${kunci.provinsi}"`);
  const names = new Map<string, string>();
  join.rowsOfPlace.forEach((rows, place) => {
    const code = String(draft.tables.desa?.[place]?.kode).slice(0, 2);
    const said = rows.map((row) => cellText(cells[row])).find((name) => name !== '');
    if (said !== undefined && !names.has(code)) names.set(code, said);
  });
  return names;
}

/** The areas of several features of one village as one; null where none of them is an area. */
function mergedShape(shapes: readonly ImportedShape[]): ImportedShape | null {
  const areas = shapes.filter(({ kind }) => kind === 'area');
  return areas.length === 0 ? null : { kind: 'area', parts: areas.flatMap(({ parts }) => parts) };
}

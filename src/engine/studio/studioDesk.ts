import type { ImportOptions } from '../../data/import/importFiles';
import type { ImportChoices, ImportedFile, ImportedPart, ImportProgress } from '../../data/import/imported';
import type { Language } from '../../data/model/localized';
import type { PackIo } from '../../data/pack/packFiles';
import type { JoinDecision } from '../../studio/join/joinDecision';
import { guessedNames, type KeyColumnNames } from '../../studio/join/joinPart';
import type { Signature } from '../../studio/join/makeDecision';
import { guessIndicators, type GuessedIndicator } from '../../studio/mapping/guessIndicators';
import type { TableFile } from '../../studio/mapping/tableFiles';
import type { PackFile } from '../../studio/pack/memoryIo';
import type { JoinPlace } from '../../studio/join/placesToJoin';
import type { Recipe } from '../../studio/recipe/recipe';
import { guessMapping } from '../../studio/tables/guessTable';
import type { TableContext } from '../../studio/tables/mappedTable';
import type { TableMapping } from '../../studio/tables/tableMapping';
import type { TemplateId } from '../../studio/templates/templates';
import { villagesText, type AddedUp, type AddUpChoices } from './addUp';
import { DeskJoins, type DeskAct, type JoinAsked, type JoinPage } from './deskJoins';
import { earlierFiles, type EarlierAnswer } from './earlierFiles';
import { importBlobs, sometimes, type GivenBlob } from './importBlobs';
import type { ReportForm } from './joinReport';
import type { JoinedRow, JoinList, JoinSummary } from './joinView';
import {
  StudioPublisher,
  type BroughtIndicator,
  type PlanCheck,
  type PointsAnswer,
  type PublishedSummary,
  type VillageOutline,
} from './studioPublish';
import { summaryOf, type FileSummary } from './studioSummary';
import { lookAtTable, type TableLook } from './tableLook';

/** What was made of a plan, or why nothing could be. */
export interface PublishAnswer {
  readonly problem: string;
  readonly made: PublishedSummary | null;
}

/** Files that belong together, as they are asked to be read. */
export interface BringAsked {
  readonly id: string;
  /** How a plan calls them. */
  readonly name: string;
  readonly given: readonly GivenBlob[];
  readonly choices: ImportChoices;
}

/**
 * The studio's table in its worker: it holds what was imported, and answers the page in summaries and lists, so that the
 * page never holds the cells of a large file.
 */
export class StudioDesk {
  readonly #files = new Map<string, readonly ImportedFile[]>();
  /** Of what was brought the name by which a plan calls it. */
  readonly #names = new Map<string, string>();
  #publisher: StudioPublisher | null = null;
  #places: readonly JoinPlace[] = [];
  readonly #joins = new DeskJoins();

  /**
   * @param io reads the files of packs
   * @param loadSqlite brings the WebAssembly of SQLite, without which a GeoPackage is refused
   */
  constructor(
    private readonly io: PackIo,
    private readonly loadSqlite?: ImportOptions['loadSqlite'],
  ) {}

  /** Reads files that belong together; what was brought under the id before is replaced. */
  async bring(
    { id, name, given, choices }: BringAsked,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<readonly FileSummary[]> {
    const imported = await importBlobs(given, {
      choices,
      progress: sometimes(onProgress),
      ...this.#sqlite(),
    });
    this.remove(id);
    this.#files.set(id, imported);
    this.#names.set(id, name);
    return imported.map((file, i) => summaryOf(file, `${id}:${i}`));
  }

  /** Adds a table of households or persons up to villages. Neither the file nor its rows are held afterwards. */
  async addUp(given: readonly GivenBlob[], { choices, aggregate }: AddUpChoices): Promise<AddedUp> {
    const imported = await importBlobs(given, { choices: { ...choices, aggregate }, ...this.#sqlite() });
    const made = imported.find(({ verdict, parts }) => verdict !== 'rejected' && parts.length > 0);
    const { issues = [] } = made ?? imported[0] ?? {};
    return { text: made ? villagesText(made.parts[0]!) : null, issues };
  }

  /** The recipe of an earlier year, and the decisions with it. */
  earlier(given: readonly GivenBlob[]): Promise<EarlierAnswer> {
    return earlierFiles(given);
  }

  /** Which columns of a part may stand for those of a table of the pack. */
  guessTable(key: string, table: TableFile): TableMapping {
    return guessMapping(this.part(key), table);
  }

  /** What becomes of a part as a table of the open pack. */
  async tableLook(
    key: string,
    mapping: TableMapping,
    asked: Omit<TableContext, 'places'>,
  ): Promise<TableLook> {
    const draft = await this.#published().base();
    return lookAtTable(this.part(key), mapping, { ...asked, places: this.#places, draft });
  }

  /** A workbook to be filled in, as bytes; those of indicators name the villages of the open pack. */
  async template(id: TemplateId): Promise<Uint8Array<ArrayBuffer>> {
    const { templateWorkbook } = await import('../../studio/templates/templateWorkbook');
    return templateWorkbook(id, this.#places);
  }

  /** Forgets what was brought under the id, and the joins of its parts. */
  remove(id: string): void {
    this.#files.delete(id);
    this.#names.delete(id);
    this.#joins.remove(id);
  }

  /** Which pack is open: the one that a plan starts from, by the address of its folder with a slash at its end. */
  open(url: string): void {
    this.#publisher = new StudioPublisher(url, this.io);
  }

  /** Which columns of a table may be which indicators of the open pack; none where its file was replaced meanwhile. */
  async guess(key: string, keys: readonly string[]): Promise<readonly GuessedIndicator[]> {
    const { indicators } = await this.#published().base();
    const part = this.#found(key);
    return part ? guessIndicators(part, new Set(keys), indicators) : [];
  }

  /** What a plan would come to. */
  check(recipe: Recipe, decisions: readonly JoinDecision[]): Promise<PlanCheck> {
    return this.#published().check({ recipe, decisions, files: this.#byName() });
  }

  /** The numbers of one indicator of a plan, as its files have them. */
  indicator(recipe: Recipe, decisions: readonly JoinDecision[], id: string): Promise<BroughtIndicator> {
    return this.#published().indicator({ recipe, decisions, files: this.#byName() }, id);
  }

  /** Where the interventions of a plan lie. */
  points(recipe: Recipe, decisions: readonly JoinDecision[]): Promise<PointsAnswer> {
    return this.#published().points({ recipe, decisions, files: this.#byName() });
  }

  /** Publishes a plan; the problem is a sentence where it cannot be run. */
  async publish(recipe: Recipe, decisions: readonly JoinDecision[]): Promise<PublishAnswer> {
    const made = await this.#published().publish({ recipe, decisions, files: this.#byName() });
    return typeof made === 'string' ? { problem: made, made: null } : { problem: '', made };
  }

  /** The pack that was published last, as a zip with one folder of that name. */
  zip(id: string): Uint8Array<ArrayBuffer> {
    return this.#published().zip(id);
  }

  /** The files of the pack that was published last. */
  published(): readonly PackFile[] {
    return this.#published().files;
  }

  /** The area of a village before and after it was mended. */
  outline(row: number): VillageOutline {
    return this.#published().outline(row);
  }

  #published(): StudioPublisher {
    if (!this.#publisher) throw new Error('studio: no pack is open');
    return this.#publisher;
  }

  #byName(): ReadonlyMap<string, readonly ImportedFile[]> {
    return new Map([...this.#files].map(([id, files]) => [this.#names.get(id) ?? id, files]));
  }

  /** The villages that rows are joined to, in the order of the open pack. */
  know(places: readonly JoinPlace[]): void {
    this.#places = places;
    this.#joins.clear();
  }

  /** Joins a part, by columns that were chosen or else by those that are guessed. */
  join(key: string, asked: JoinAsked): JoinSummary {
    return this.#joins.join(key, asked, { part: this.part(key), places: this.#places });
  }

  /** The columns of a part that are guessed to say which village a row is about; none where its file was replaced meanwhile. */
  keys(key: string): KeyColumnNames {
    const part = this.#found(key);
    return part ? guessedNames(part, this.#places) : { code: null, name: null, district: null, apart: null };
  }

  /** Some rows of a list of the last join. */
  joinRows(key: string, page: JoinPage): readonly JoinedRow[] {
    return this.#joins.rows(key, page);
  }

  /** The match report and the leftovers of both sides as a workbook, or one of them as CSV. */
  report(key: string, form: ReportForm, language: Language): Uint8Array<ArrayBuffer> {
    return this.#joins.report(key, this.part(key), { form, language });
  }

  /** What a person's act on a row becomes: one decision, in a list since the library would spread its union. */
  decide(
    key: string,
    { row, act }: { readonly row: number; readonly act: DeskAct },
    signature: Signature,
  ): readonly JoinDecision[] {
    return [this.#joins.decide(key, { row, act, part: this.part(key) }, signature)];
  }

  /** Decisions that take the candidate of every row of a list whose name is like that of one village alone. */
  acceptBest(key: string, list: JoinList, signature: Signature): readonly JoinDecision[] {
    return this.#joins.acceptBest(key, list, signature);
  }

  #sqlite(): Pick<ImportOptions, 'loadSqlite'> {
    return this.loadSqlite ? { loadSqlite: this.loadSqlite } : {};
  }

  /** @throws where no part has the key */
  part(key: string): ImportedPart {
    const found = this.#found(key);
    if (!found) throw new Error(`studio: no part ${key}`);
    return found;
  }

  #found(key: string): ImportedPart | undefined {
    const [id = '', file, part] = key.split(':');
    return this.#files.get(id)?.[Number(file)]?.parts[Number(part)];
  }
}

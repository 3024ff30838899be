import type { ImportedPart } from '../../data/import/imported';
import type { Language } from '../../data/model/localized';
import { translator } from '../../messages/translator';
import { outcomeWords } from '../../reading/joinWords';
import type { JoinDecision } from '../../studio/join/joinDecision';
import type { RowOutcome } from '../../studio/join/joinOutcome';
import { contentOf, joinPart, type KeyColumnNames, type PartJoin } from '../../studio/join/joinPart';
import { decideRow, type RowAct, type Signature } from '../../studio/join/makeDecision';
import type { JoinPlace } from '../../studio/join/placesToJoin';
import { tablePlaces } from '../../studio/tables/tablePlaces';
import { reportFile, type ReportForm } from './joinReport';
import {
  joinSummary,
  joinedRow,
  rowsOfList,
  type JoinedRow,
  type JoinList,
  type JoinSummary,
} from './joinView';

/** A person's act on a row; which of several rows is meant follows from the row itself. */
export type DeskAct =
  | { readonly action: 'accept' | 'choose' | 'useRow'; readonly place: number }
  | { readonly action: 'leaveOut' };

/** Which rows of a list are asked for. */
export interface JoinPage {
  readonly list: JoinList;
  readonly from: number;
  readonly count: number;
}

/** How a part is to be joined: by columns that were chosen, or else by those that are guessed. */
export interface JoinAsked {
  readonly columns: KeyColumnNames | null;
  readonly decisions: readonly JoinDecision[];
  /** Whether each row is a thing of its own, of which a village may have several: an activity, a finding. */
  readonly several: boolean;
}

/** The last join of each part, by its key: lists, decisions and reports are made from it. */
export class DeskJoins {
  readonly #joins = new Map<string, PartJoin>();

  clear(): void {
    this.#joins.clear();
  }

  /** Forgets the joins of all parts of what was brought under the id. */
  remove(id: string): void {
    for (const key of this.#joins.keys()) if (key.startsWith(`${id}:`)) this.#joins.delete(key);
  }

  join(
    key: string,
    { columns, decisions, several }: JoinAsked,
    { part, places }: { readonly part: ImportedPart; readonly places: readonly JoinPlace[] },
  ): JoinSummary {
    const join =
      several && columns
        ? { ...tablePlaces(part, columns, { places, decisions }).join, columns }
        : joinPart(part, places, decisions, columns ?? undefined);
    this.#joins.set(key, join);
    return joinSummary(key, { join, part, places });
  }

  rows(key: string, { list, from, count }: JoinPage): readonly JoinedRow[] {
    const join = this.#joinOf(key);
    return rowsOfList(join, list)
      .slice(from, from + count)
      .map((row) => joinedRow(join, row));
  }

  report(
    key: string,
    part: ImportedPart,
    { form, language }: { readonly form: ReportForm; readonly language: Language },
  ): Uint8Array<ArrayBuffer> {
    const [join, t] = [this.#joinOf(key), translator(language, 'village')];
    const words = (outcome: RowOutcome) => Object.values(outcomeWords(outcome, join.index, t)).join(': ');
    return reportFile(form, { part, join, words });
  }

  /** What a person's act on a row of the part becomes. */
  decide(
    key: string,
    { row, act, part }: { readonly row: number; readonly act: DeskAct; readonly part: ImportedPart },
    signature: Signature,
  ): JoinDecision {
    const content = act.action === 'useRow' ? { content: contentOf(part, row) } : {};
    return decideRow(this.#joinOf(key), row, { ...act, ...content } as RowAct, signature);
  }

  /** Decisions that take the candidate of every row of a list whose name is like that of one village alone. */
  acceptBest(key: string, list: JoinList, signature: Signature): readonly JoinDecision[] {
    const join = this.#joinOf(key);
    return rowsOfList(join, list).flatMap((row) => {
      const outcome = join.outcomes[row]!;
      const [best, ...others] = outcome.kind === 'similar' ? outcome.candidates : [];
      return best && others.length === 0
        ? [decideRow(join, row, { action: 'accept', place: best.place }, signature)]
        : [];
    });
  }

  #joinOf(key: string): PartJoin {
    const join = this.#joins.get(key);
    if (!join) throw new Error(`studio: ${key} is not joined yet`);
    return join;
  }
}

import { importFiles } from '../../data/import/importFiles';
import type { ImportChoices, ImportedFile, ImportedPart, ImportProgress } from '../../data/import/imported';
import { summaryOf, type FileSummary } from './studioSummary';

/** A file that is still where the browser keeps it. */
export interface GivenBlob {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * The studio's table in its worker: it holds what was imported, and answers the page in summaries and lists, so that the
 * page never holds the cells of a large file.
 */
export class StudioDesk {
  readonly #files = new Map<string, readonly ImportedFile[]>();

  /** Reads files that belong together; what was brought under the id before is replaced. */
  async bring(
    { id, given, choices }: { readonly id: string; readonly given: readonly GivenBlob[]; readonly choices: ImportChoices },
    onProgress: (progress: ImportProgress) => void,
  ): Promise<readonly FileSummary[]> {
    const files = await Promise.all(
      given.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })),
    );
    const imported = await importFiles(files, { choices, progress: onProgress });
    this.#files.set(id, imported);
    return imported.map((file, i) => summaryOf(file, `${id}:${i}`));
  }

  remove(id: string): void {
    this.#files.delete(id);
  }

  /** @throws where no part has the key */
  part(key: string): ImportedPart {
    const [id = '', file, part] = key.split(':');
    const found = this.#files.get(id)?.[Number(file)]?.parts[Number(part)];
    if (!found) throw new Error(`studio: no part ${key}`);
    return found;
  }
}

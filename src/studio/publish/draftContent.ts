import type { Row } from '../pack/csvText';
import { defaultAbout } from './defaultAbout';
import type { Disclosure } from '../pack/discloseTables';
import { draftDisclosure, draftValues } from './draftValues';
import { isLarge } from './draftSize';
import { largeFiles, withOwnProvinces } from './largeDraft';
import type { ColumnEncoder } from '../pack/columnFiles';
import { TABLE_ORDER, type PackContent } from '../pack/packContent';
import type { ResourceAbout } from '../pack/packDescriptor';
import type { DraftTable, PackDraft } from './packDraft';
import { bboxOf } from '../pack/villageBox';

/**
 * The content of the pack that a draft becomes. Throws the sentence of disclosure control where brought numbers contradict
 * each other.
 *
 * @param encode writes the values of a large pack; numbers that are brought to one need it
 */
export function draftContent(
  draft: PackDraft,
  encode: ColumnEncoder | null = null,
): { readonly content: PackContent; readonly disclosure: Disclosure | null } {
  const values = draftValues(draft);
  const { katalog, nilai, total, disclosure } = values;
  const { tables, version, topology } = draft;
  const apart = isLarge(draft) && disclosure !== null;
  if (apart && encode === null) throw new RangeError('draftContent: a large draft without an encoder');
  const all: Partial<Record<DraftTable, readonly Row[]>> = {
    ...tables,
    katalog,
    ...filled('nilai', nilai, tables.nilai),
    ...filled('total', total, tables.total),
  };
  if (total.length === 0 || apart) delete all.total;
  if (apart) delete all.nilai;
  const isRedrawn = draft.about.batas === undefined;
  const content: PackContent = {
    head: {
      ...draft.head,
      ...(version ? { version: version.version, created: version.date } : {}),
      ...(isRedrawn ? { bbox: bboxOf(topology) } : {}),
      villageCount: tables.desa?.length ?? 0,
      defaultIndicator: draft.head.defaultIndicator || String(katalog[0]?.id ?? ''),
      ...(disclosure ? { disclosure: draftDisclosure(draft) } : {}),
    },
    tables: all,
    topology,
    interventions: draft.interventions,
    about: aboutsOf(draft, all),
    extraFiles: apart && encode ? largeFiles(draft, values, encode) : draft.extraFiles,
  };
  return { content: withOwnProvinces(content, draft), disclosure };
}

/** A content with rows behind those of `versi`. */
export function withVersions(content: PackContent, draft: PackDraft, rows: readonly Row[]): PackContent {
  const { tables, about } = content;
  return {
    ...content,
    tables: { ...tables, versi: [...(tables.versi ?? []), ...rows] },
    about: { ...about, versi: about.versi ?? defaultAbout(draft, 'versi') },
  };
}

function filled(name: DraftTable, rows: readonly Row[], before: readonly Row[] | undefined) {
  return rows.length > 0 || before ? { [name]: rows } : {};
}

/** What each resource says of itself: as before, with the sources and licences of what was brought. */
function aboutsOf(
  draft: PackDraft,
  tables: Partial<Record<DraftTable, readonly Row[]>>,
): Record<string, ResourceAbout> {
  const names = [...TABLE_ORDER.filter((name) => tables[name]), 'batas', 'intervensi'];
  const brought = [...draft.brought.values()].map(({ entry }) => entry);
  return Object.fromEntries(
    names.map((name) => {
      const about = draft.about[name] ?? defaultAbout(draft, name);
      if ((name !== 'katalog' && name !== 'nilai' && name !== 'total') || brought.length === 0)
        return [name, about];
      const sourceIds = [...new Set([...about.sourceIds, ...brought.flatMap(({ sumber }) => sumber)])];
      const licences = [...new Set([...about.licences, ...brought.map(({ lisensi }) => lisensi)])];
      return [name, { ...about, sourceIds, licences }];
    }),
  );
}

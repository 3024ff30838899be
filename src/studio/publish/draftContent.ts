import type { Row } from '../pack/csvText';
import { defaultAbout } from './defaultAbout';
import type { Disclosure } from '../pack/discloseTables';
import { draftDisclosure, draftValues } from './draftValues';
import { TABLE_ORDER, type PackContent } from '../pack/packContent';
import type { ResourceAbout } from '../pack/packDescriptor';
import type { DraftTable, PackDraft } from './packDraft';
import { bboxOf } from '../pack/villageBox';

/**
 * The content of the pack that a draft becomes. Throws the sentence of disclosure control where brought numbers contradict
 * each other.
 *
 * @param versions rows that are put behind those of `versi`
 */
export function draftContent(
  draft: PackDraft,
  versions: readonly Row[],
): { readonly content: PackContent; readonly disclosure: Disclosure | null } {
  const { katalog, nilai, total, disclosure } = draftValues(draft);
  const { tables, version, topology } = draft;
  const versi = [...(tables.versi ?? []), ...versions];
  const all: Partial<Record<DraftTable, readonly Row[]>> = {
    ...tables,
    katalog,
    ...filled('nilai', nilai, tables.nilai),
    ...filled('total', total, tables.total),
    ...filled('versi', versi, tables.versi),
  };
  if (total.length === 0) delete all.total;
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
    extraFiles: draft.extraFiles,
  };
  return { content, disclosure };
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

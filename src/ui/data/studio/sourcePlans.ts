import type { Dataset } from '../../../data/model/dataset';
import type { SourcePlan, StudioPlan } from '../../../state/studio/studioPlan';

/** Ids of the sources that the open pack has. */
export function sourceIds(dataset: Pick<Dataset, 'sources'> | null): ReadonlySet<string> {
  return new Set(dataset?.sources.keys());
}

/** A source in which everything is open, with an id that nothing has yet. */
export function newSource(own: readonly SourcePlan[], taken: ReadonlySet<string>): SourcePlan {
  const ids = new Set([...taken, ...own.map(({ id }) => id)]);
  let n = 1;
  while (ids.has(`berkas-${n}`)) n++;
  return {
    id: `berkas-${n}`,
    ...{ judul: '', penerbit: '', alamat: '', lisensi: '', tanggal: '', catatan: '' },
  };
}

export function sourceWith(plan: StudioPlan, source: SourcePlan): StudioPlan {
  return { ...plan, sources: plan.sources.map((one) => (one.id === source.id ? source : one)) };
}

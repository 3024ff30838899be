import type { Formats } from '../../messages/format';
import type { Task } from '../../story/decision';

/** A follow-up in a line: "Pemdes: menggali sumur · 31 Januari 2027 · Rp 25.000.000 · Dana Desa". */
export function taskText(
  { actor, action, due, amount, fund }: Task,
  { f }: { readonly f: Pick<Formats, 'date' | 'rupiah'> },
): string {
  const parts = [`${actor}: ${action}`, due && f.date(due), amount === null ? '' : f.rupiah(amount), fund];
  return parts.filter(Boolean).join(' · ');
}

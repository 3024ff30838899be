import type { Session } from '../../state/session/session.svelte';

/** A size as people say it: whole kilobytes below one megabyte, then one decimal. */
export function sizeText({ t, f }: Pick<Session, 't' | 'f'>, bytes: number): string {
  if (bytes < 1_000_000) return t('luring.kb', { n: f.number(Math.max(1, Math.round(bytes / 1000))) });
  return t('luring.mb', { n: f.number(bytes / 1_000_000, 1) });
}

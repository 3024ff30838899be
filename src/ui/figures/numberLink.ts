import { DEFAULT_STATE, type AppState } from '../../state/url/appState';
import { encodeState } from '../../state/url/urlCodec';

/** A short link to a number: the profile of its place with the indicator and the year, without all else on the screen. */
export function numberLink(
  { pack, level, language }: Pick<AppState, 'pack' | 'level' | 'language'>,
  { code, indicatorId, year }: { readonly code: string; readonly indicatorId: string; readonly year: number },
): string {
  const route = { place: 'desa', code } as const;
  const hash = encodeState({ ...DEFAULT_STATE, route, pack, level, language, indicatorId, year });
  return `${location.href.replace(/#.*$/s, '')}${hash}`;
}

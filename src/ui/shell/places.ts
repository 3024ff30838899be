import type { MessageKey } from '../../messages/translate';
import type { Route } from '../../state/url/appState';

/** The pages in the navigation, in order. */
export const PLACES = [
  { place: 'peta', route: { place: 'peta' }, label: 'nav.peta' },
  { place: 'perencana', route: { place: 'perencana', step: 'tujuan' }, label: 'nav.perencana' },
  { place: 'evaluasi', route: { place: 'evaluasi', part: 'effect' }, label: 'nav.evaluasi' },
  { place: 'helix', route: { place: 'helix', part: 'matrix' }, label: 'nav.helix' },
  { place: 'rapat', route: { place: 'rapat', deck: null, part: 'scenes' }, label: 'nav.rapat' },
  { place: 'data', route: { place: 'data' }, label: 'nav.data' },
] as const satisfies readonly { place: Route['place']; route: Route; label: MessageKey }[];

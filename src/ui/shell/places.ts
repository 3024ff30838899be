import type { Route } from '../../state/appState';
import type { MessageKey } from '../../messages/translate';

/** The places that stand in the navigation, in their order. */
export const PLACES: readonly {
  readonly place: Route['place'];
  readonly route: Route;
  readonly label: MessageKey;
}[] = [
  { place: 'peta', route: { place: 'peta' }, label: 'nav.peta' },
  { place: 'data', route: { place: 'data' }, label: 'nav.data' },
];

import type { ActResult, ExploreResult } from './explore';
import type { Act, ExplorerKind } from './pages/explore/explorer';
import { figure, spreadText, table } from './tables';

const ACT_NAMES: Readonly<Record<Act, string>> = {
  year: 'step a year',
  hover: 'hover a class, and leave it',
  filter: 'filter half of the kecamatan, and take it back',
  swipe: 'begin a swipe against another year',
  drag: 'drag the divider of the swipe',
  pan: 'pan the swipe map',
};
const KIND_NAMES: Readonly<Record<ExplorerKind, string>> = {
  petala: '**Petala**',
  featureState: 'stock map, feature-state of changed villages',
  twoMaps: 'two stock maps, one clipped',
};

/** One table a size: every act in Petala beside the stock way. */
export function exploreReport(results: readonly ExploreResult[]): string {
  return [
    '## Exploring',
    ...results.flatMap((result) => {
      const { villages, acts, looked } = result;
      const own = (act: Act) => acts.find((one) => one.act === act && one.kind === 'petala');
      return [
        `### ${villages.toLocaleString('en')} villages`,
        table(
          ['act', 'map', 'call → idle, ms', 'call → drawn, ms', '× Petala, idle', '× Petala, drawn'],
          [...acts]
            .sort((a, b) => Object.keys(ACT_NAMES).indexOf(a.act) - Object.keys(ACT_NAMES).indexOf(b.act))
            .map((one) => rowOf(one, own(one.act))),
        ),
        `Looked at: ${looked.year} villages in a year, ${looked.hover} of a hovered class, ${looked.filter} under a filter, ` +
          'both maps together.',
      ];
    }),
  ].join('\n\n');
}

function rowOf({ act, kind, idle_ms, drawn_ms }: ActResult, own: ActResult | undefined): string[] {
  return [
    ACT_NAMES[act],
    KIND_NAMES[kind],
    spreadText(idle_ms),
    spreadText(drawn_ms),
    figure(idle_ms.median / (own?.idle_ms.median ?? NaN)),
    figure(drawn_ms.median / (own?.drawn_ms.median ?? NaN)),
  ];
}

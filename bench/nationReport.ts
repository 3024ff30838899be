import { REGENCY, type Moments, type NationResult, type NearPlace } from './nation';
import type { Spread, Target } from './statistics';
import { figure, spreadText, table, targetTable } from './tables';
import { TITLES } from './verdictTables';

/** The least number of villages of which the time after the last boundaries is a target. */
const NATION_FROM = 81_904;
/** From the last boundary file to the map that stands. */
const AFTER_BOUNDARIES_MS = 3_000;
/** All of the process of page and workers. */
const MEMORY_MB = 400;
/** A province, by a link or chosen on the map, against a regency's own pack. */
const MOST_TIMES = 1.5;

const MB = 1e6;

const said = (villages: number): string => villages.toLocaleString('en');

export function nationTargets(result: NationResult): Target[] {
  const { nation, regency, link, chosen_ms } = result;
  return [
    ...namedPacks(result).flatMap(({ name, pack }): Target[] => [
      ...(pack.villages >= NATION_FROM
        ? [
            {
              name: `${name}: last boundaries → ready`,
              got: pack.afterBoundaries_ms.median,
              atMost: AFTER_BOUNDARIES_MS,
              unit: 'ms',
            },
          ]
        : []),
      {
        name: `${name}: memory of the page’s process`,
        // What matters is whether it ever was too much.
        got: pack.resident_bytes.max / MB,
        atMost: MEMORY_MB,
        unit: 'MB',
      },
    ]),
    {
      name: `link to a province of ${said(nation)} villages: time of a regency’s pack`,
      got: link.ready_ms.median / regency.ready_ms.median,
      atMost: MOST_TIMES,
      unit: '×',
    },
    {
      name: `province chosen on the map of ${said(nation)} villages: time of a regency’s pack`,
      got: chosen_ms.median / regency.ready_ms.median,
      atMost: MOST_TIMES,
      unit: '×',
    },
  ];
}

/** All packs that were opened whole, as they are called. */
function namedPacks({ packs, published }: NationResult) {
  return [
    ...packs.map((pack) => ({ name: `${said(pack.villages)} villages`, pack })),
    ...(published
      ? [{ name: `${said(published.villages)} villages, published borders`, pack: published }]
      : []),
  ];
}

export function nationReport(result: NationResult): string {
  const { nation, province, regency, link, chosen_ms } = result;
  const places = [
    { name: `a regency’s pack, ${REGENCY} villages, opened cold`, place: regency },
    {
      name: `link to ${province.name}, ${said(province.villages)} of ${said(nation)}, opened cold`,
      place: link,
    },
  ];
  return [
    `## ${TITLES.nation}`,
    targetTable(nationTargets(result)),
    packTable(result),
    table(
      [
        'a province',
        'first map, ms',
        'ready, ms',
        'ratio',
        'longest task, ms',
        'fetched, kB',
        'boundary files',
      ],
      [
        ...places.map(({ name, place }) => placeRow(name, place, regency)),
        [
          'the same chosen on the map of the nation that stands',
          '–',
          spreadText(chosen_ms),
          figure(chosen_ms.median / regency.ready_ms.median),
          ...['–', '–', '–'],
        ],
      ],
    ),
    '### Where the time goes on the way to a province',
    table(
      ['ms since the navigation', 'regency', 'link'],
      MOMENTS.map(([what, of]) => [what, ...[regency, link].map(({ moments }) => figure(of(moments)))]),
    ),
  ].join('\n\n');
}

const MOMENTS: readonly (readonly [what: string, of: (moments: Moments) => number])[] = [
  ['village table asked for', (at) => at.villagesAsked_ms],
  ['village table there', (at) => at.villagesThere_ms],
  ['village table and what came beside it read', (at) => at.villagesRead_ms],
  ['last boundary file asked for', (at) => at.boundariesAsked_ms],
  ['last boundary file there', (at) => at.boundariesThere_ms],
  ['first map', (at) => at.firstMap_ms],
  ['ready', (at) => at.ready_ms],
];

function packTable(result: NationResult): string {
  return table(
    [
      'villages',
      'first map, ms',
      'ready, ms',
      'last boundaries → ready, ms',
      'longest task, ms',
      'fetched, kB',
      'process, MB',
      'empty page, MB',
      'heaps, MB',
      'of these workers, MB',
    ],
    namedPacks(result).map(({ name, pack }) => [
      name.replace(' villages', ''),
      spreadText(pack.firstMap_ms),
      spreadText(pack.ready_ms),
      spreadText(pack.afterBoundaries_ms),
      spreadText(pack.longest_ms),
      figure(pack.fetched_bytes / 1000),
      spreadText(inMb(pack.resident_bytes)),
      spreadText(inMb(result.emptyPage_bytes)),
      spreadText(inMb(pack.heap_bytes)),
      figure(pack.heapOfWorkers_bytes / MB),
    ]),
  );
}

function placeRow(name: string, place: NearPlace, regency: NearPlace): string[] {
  return [
    name,
    spreadText(place.firstMap_ms),
    spreadText(place.ready_ms),
    figure(place.ready_ms.median / regency.ready_ms.median),
    spreadText(place.longest_ms),
    figure(place.fetched_bytes / 1000),
    String(place.boundaryFiles),
  ];
}

function inMb({ median, min, max, n }: Spread): Spread {
  return { median: median / MB, min: min / MB, max: max / MB, n };
}

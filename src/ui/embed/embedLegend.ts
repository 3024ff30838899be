import type { Classified } from '../../aggregate/classes/classify';
import type { Hexagons } from '../../aggregate/regions/hexQuestion';
import type { PaletteId, Theme } from '../../layers/choices';
import { circleColour } from '../../layers/palettes/circleColour';
import { bivariateAxes, codeOf, type BivariateAxis } from '../../reading/bivariateWords';
import { LOOK_KEYS, type Look } from '../../reading/figure';
import { hexClassNames, hexCounts } from '../../reading/hexWords';
import {
  certaintyCounts,
  drawnAsSymbols,
  legendColours,
  noNumberRows,
  symbolSizes,
} from '../../reading/legendMarks';
import { classRows, directionKey } from '../../reading/legendWords';
import { sideTitle } from '../../reading/mapTitle';
import type { Words } from '../../reading/words';
import type { DrawnView } from '../../state/view/mapView';

/** What stands before a row of a frame's legend. */
export type EmbedSwatch =
  | { readonly kind: 'class'; readonly colour: string; readonly at: number }
  | { readonly kind: 'look'; readonly look: Look }
  /** Radius as a share of the largest. */
  | { readonly kind: 'circle'; readonly colour: string; readonly share: number }
  | { readonly kind: 'none' };

export interface EmbedLegendRow {
  readonly swatch: EmbedSwatch;
  readonly text: string;
  /** The class's name where it has one; empty otherwise. */
  readonly label: string;
  /** How many villages; empty where that says nothing. */
  readonly count: string;
}

/** How to read one indicator of a frame. */
export interface EmbedLegend {
  readonly title: string;
  readonly direction: string;
  /** Of a crossing: what the letters and the digits of its codes mean. */
  readonly axes: readonly string[];
  readonly rows: readonly EmbedLegendRow[];
  /** Pointing at a class dims the others on the map. */
  readonly pointable: boolean;
}

export interface EmbedLook {
  readonly words: Words;
  readonly theme: Theme;
  readonly palette: PaletteId | null;
  /** Uncertain numbers are hatched on the map. */
  readonly uncertainty: boolean;
}

type Legended = Pick<DrawnView, 'answer' | 'companions' | 'proportionalSymbols' | 'dataset'>;

/** The legends of a view: two for a swipe of two indicators, one more for circles over colours. */
export function embedLegends(
  view: Legended,
  hexagons: Hexagons | null,
  look: EmbedLook,
): readonly EmbedLegend[] {
  const { answer, companions, proportionalSymbols } = view;
  if (!answer) return [];
  const left =
    companions.kind === 'swipe' && companions.left.indicator.id !== answer.indicator.id
      ? companions.left
      : null;
  const main = hexagons ? hexLegend(hexagons, answer, look) : legendOf(answer, view, look);
  return [
    ...(left ? [legendOf(left, view, look)] : []),
    main,
    ...(proportionalSymbols
      ? [circles(proportionalSymbols, circleColour(null, { answer, ...look }), look)]
      : []),
  ];
}

function legendOf(answer: Classified, view: Legended, look: EmbedLook): EmbedLegend {
  const colours = legendColours(answer, look);
  const { words } = look;
  const besides = besidesOf(answer, view, look);
  if (drawnAsSymbols(answer)) {
    const drawn = circles(answer, colours.symbol, look);
    return { ...drawn, rows: [...drawn.rows, ...besides] };
  }
  const axes = crossedAxes(view, words);
  const rows = classRows(answer, words).map(({ range, label, count }, at): EmbedLegendRow => ({
    swatch: { kind: 'class', colour: colours.classes[at] ?? '', at },
    text: axes.length > 0 ? codeOf(at) : range,
    label: axes.length > 0 ? '' : label,
    count: words.f.number(count),
  }));
  return { ...headOf(answer, look), axes, rows: [...rows, ...besides], pointable: true };
}

function headOf(answer: Classified, look: EmbedLook): Pick<EmbedLegend, 'title' | 'direction'> {
  const { words, theme } = look;
  const { indicator } = answer;
  const { palette } = legendColours(answer, look);
  const unit = indicator.kind === 'category' ? '' : indicator.unit[words.language];
  const title = sideTitle(indicator.shortName, answer, words.language);
  return {
    title: unit ? `${title} (${unit})` : title,
    direction: words.t(directionKey(answer, { palette, theme })),
  };
}

/** Numbers that are missing or withheld, and how many are not sure. */
function besidesOf(
  answer: Classified,
  { dataset }: Legended,
  { words, uncertainty }: EmbedLook,
): readonly EmbedLegendRow[] {
  const { t, f } = words;
  const blanks = noNumberRows(answer, dataset.villages).map(({ look, count }): EmbedLegendRow => ({
    swatch: { kind: 'look', look },
    text: t(LOOK_KEYS[look]),
    label: '',
    count: f.number(count),
  }));
  const sure = uncertainty ? certaintyCounts(answer) : null;
  const unsure = (['careful', 'unsure'] as const).flatMap((kind): EmbedLegendRow[] =>
    sure && sure[kind] > 0
      ? [
          {
            swatch: { kind: 'none' },
            text: t(kind === 'careful' ? 'legend.careful' : 'legend.unsure'),
            label: '',
            count: f.number(sure[kind]),
          },
        ]
      : [],
  );
  return [...blanks, ...unsure];
}

/** What the letters and the digits of a crossing's codes mean, a line each; none where nothing is crossed. */
function crossedAxes({ companions }: Legended, words: Words): readonly string[] {
  if (companions.kind !== 'bivariate') return [];
  const { across, up } = bivariateAxes(companions, words);
  const line = ({ name, ranges }: BivariateAxis, signs: string) =>
    `${name}: ${ranges.flatMap((range, i) => (range ? [`${signs[i] ?? ''} ${range}`] : [])).join('; ')}`;
  return [line(across, 'ABC'), line(up, '123')];
}

function circles(answer: Classified, colour: string, look: EmbedLook): EmbedLegend {
  const rows = symbolSizes(answer.max).map(({ value, radius }): EmbedLegendRow => ({
    swatch: { kind: 'circle', colour, share: radius },
    text: look.words.f.number(value),
    label: '',
    count: '',
  }));
  return {
    ...headOf(answer, look),
    direction: look.words.t('legend.larger'),
    axes: [],
    rows,
    pointable: false,
  };
}

/** Of hexagons their own classes are counted: a village lies in several. */
function hexLegend(hexagons: Hexagons, answer: Classified, look: EmbedLook): EmbedLegend {
  const { words } = look;
  const { indicator, column } = answer;
  const drawn = { ...answer, classCount: hexagons.classCount };
  const { classes } = legendColours(drawn, look);
  const counts = hexCounts(hexagons);
  const rows = hexClassNames(hexagons, { ...words, indicator, column }).map((text, at): EmbedLegendRow => ({
    swatch: { kind: 'class', colour: classes[at] ?? '', at },
    text,
    label: '',
    count: words.f.number(counts[at] ?? 0),
  }));
  const colourful = { ...answer, indicator: { ...indicator, level: 'district' as const } };
  return { ...headOf(colourful, look), axes: [], rows, pointable: false };
}

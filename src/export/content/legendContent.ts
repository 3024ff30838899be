import { isByInterval, type Classified } from '../../aggregate/classes/classify';
import type { Hexagons } from '../../aggregate/regions/hexQuestion';
import { BIVARIATE_SIDE } from '../../aggregate/modes/bivariateCodes';
import type { Provenance } from '../../data/model/packWords';
import type { PaletteId } from '../../layers/choices';
import { circleColour } from '../../layers/palettes/circleColour';
import { LOOK_KEYS, valueText, type Look } from '../../reading/figure';
import { hexClassNames, hexCounts } from '../../reading/hexWords';
import { axisDecimals, legendChart, type LegendChart } from '../../reading/legendChart';
import {
  certaintyCounts,
  drawnAsSymbols,
  legendColours,
  noNumberRows,
  symbolSizes,
} from '../../reading/legendMarks';
import { classRows, classSentence, directionKey, type ClassRow } from '../../reading/legendWords';
import { sideTitle } from '../../reading/mapTitle';
import { codeOf, bivariateAxes, bivariateClass } from '../../reading/bivariateWords';
import type { Words } from '../../reading/words';
import type { ExportAsked } from '../asked';

/** What stands before a row of a legend. */
export type Swatch =
  | { readonly kind: 'class'; readonly colour: string; readonly at: number }
  | { readonly kind: 'look'; readonly look: Look }
  | {
      readonly kind: 'careful' | 'unsure';
      readonly colour: string;
      readonly at: number;
      readonly circle: boolean;
    };

export interface LegendRow {
  readonly swatch: Swatch;
  readonly text: string;
  /** The class's name where it has one; empty otherwise. */
  readonly label: string;
  /** How many villages, in words of the language. */
  readonly count: string;
}

/** The histogram with its axis, texts written. */
export interface LegendHistogram {
  /** At any width and height. */
  readonly at: (size: { readonly width: number; readonly height: number }) => LegendChart;
  readonly tick: (value: number) => string;
  readonly colours: readonly string[];
}

/** How to read one indicator of the map. */
export interface LegendContent {
  readonly title: string;
  readonly unit: string;
  readonly provenance: Provenance;
  /** Which way the colours run. */
  readonly direction: string;
  /** How the classes were made; empty where that goes without saying. */
  readonly made: string;
  /** Heads of the columns: what lies in a class, how many villages. */
  readonly heads: readonly [string, string];
  readonly rows: readonly LegendRow[];
  /** Villages without a number, and those whose number is not sure. */
  readonly besides: readonly LegendRow[];
  /** null where circles, categories or made classes have none. */
  readonly histogram: LegendHistogram | null;
  /** For a count in circles: how large is how many, radius as a share of the largest; empty otherwise. */
  readonly circles: readonly { readonly text: string; readonly share: number }[];
  readonly circleColour: string;
  /** Its rows are long: those of a crossing say what lies on either side. */
  readonly wide: boolean;
}

/** What legends follow from. */
export interface LegendAsked {
  readonly view: Pick<ExportAsked['view'], 'answer' | 'companions' | 'proportionalSymbols' | 'dataset'>;
  readonly state: Pick<ExportAsked['state'], 'palette' | 'overlays'>;
  readonly hexagons: Hexagons | null;
}

type ColourChoice = { readonly palette: PaletteId | null; readonly theme: 'terang' };

/** Legends of a view: a swipe of two indicators has two, hexagons one of their own, circles over colours one more. */
export function legendContents(asked: LegendAsked, words: Words): readonly LegendContent[] {
  const { view, state, hexagons } = asked;
  const { answer, companions, proportionalSymbols } = view;
  if (!answer) return [];
  const look: ColourChoice = { palette: state.palette, theme: 'terang' };
  const left =
    companions.kind === 'swipe' && companions.left.indicator.id !== answer.indicator.id
      ? [companions.left]
      : [];
  const main = [...left, answer].map((one) => legendOf(one, asked, { words, look, over: null }));
  const over =
    proportionalSymbols &&
    legendOf(proportionalSymbols, asked, { words, look, over: circleColour(null, { answer, ...look }) });
  const all = over ? [...main, over] : main;
  return hexagons ? [hexLegend(hexagons, answer, { words, look }), ...all.slice(1)] : all;
}

interface Dressed {
  readonly words: Words;
  readonly look: ColourChoice;
  /** Colour of its circles, where they lie over another indicator's colours. */
  readonly over: string | null;
}

function legendOf(answer: Classified, asked: LegendAsked, { words, look, over }: Dressed): LegendContent {
  const { t, language } = words;
  const colours = legendColours(answer, look);
  const circled = over !== null || drawnAsSymbols(answer);
  const circle = over ?? colours.symbol;
  const { indicator } = answer;
  return {
    title: sideTitle(indicator.shortName, answer, language),
    unit: indicator.kind === 'category' ? '' : indicator.unit[language],
    provenance: indicator.provenance,
    direction: t(directionKey(answer, { palette: colours.palette, theme: 'terang' })),
    made: classSentence(answer, words),
    heads: [t(answer.categorical ? 'legend.class' : 'legend.range'), t('legend.villages')],
    rows: circled
      ? []
      : classesOf(answer, asked, words).map((row, at) =>
          rowOf(row, { at, answer, colours: colours.classes, words }),
        ),
    besides: besidesOf(answer, asked, {
      words,
      colour: circled ? circle : (colours.classes[2] ?? circle),
      circled,
    }),
    histogram: circled || !hasHistogram(answer) ? null : histogramOf(answer, colours.classes, words),
    circles: circled ? circleTexts(answer.max, words) : [],
    circleColour: circle,
    wide: indicator.formula.kind === 'bivariate',
  };
}

/** Categories, made classes and whole intervals have no axis of values. */
function hasHistogram(answer: Classified): boolean {
  return !answer.categorical && !isByInterval(answer) && Number.isFinite(answer.min);
}

/** A code of a crossing means nothing without what lies in it on either side. */
function classesOf(
  answer: Classified,
  { view: { companions } }: LegendAsked,
  words: Words,
): readonly ClassRow[] {
  const plain = classRows(answer, words);
  if (companions.kind !== 'bivariate' || answer.indicator.formula.kind !== 'bivariate') return plain;
  const { across, up } = bivariateAxes(companions, words);
  return plain.map((row, at) => {
    const digit = at % BIVARIATE_SIDE;
    const letter = (at - digit) / BIVARIATE_SIDE;
    const label = `${across.name} ${across.ranges[letter] ?? ''}; ${up.name} ${up.ranges[digit] ?? ''}`;
    return { ...row, range: codeOf(bivariateClass(letter, digit)), label };
  });
}

function rowOf(
  { range, label, count, whole }: ClassRow,
  of: {
    readonly at: number;
    readonly answer: Classified;
    readonly colours: readonly string[];
    readonly words: Words;
  },
): LegendRow {
  const { t, f } = of.words;
  return {
    swatch: { kind: 'class', colour: of.colours[of.at] ?? '#ffffff', at: of.at },
    text: range,
    label,
    count: of.answer.shown ? t('legend.ofAll', { n: f.number(count), m: f.number(whole) }) : f.number(count),
  };
}

function besidesOf(
  answer: Classified,
  { view: { dataset }, state: { overlays } }: LegendAsked,
  of: { readonly words: Words; readonly colour: string; readonly circled: boolean },
): readonly LegendRow[] {
  const { t, f } = of.words;
  const blanks = noNumberRows(answer, dataset.villages).map(({ look, count, onlyWards }): LegendRow => ({
    swatch: { kind: 'look', look },
    text: t(onlyWards && look === 'notApplicable' ? 'legend.onlyDesa' : 'legend.marked', {
      what: t(LOOK_KEYS[look]),
      n: f.number(count),
    }),
    label: '',
    count: f.number(count),
  }));
  const certainty =
    overlays.includes('uncertainty') && !isByInterval(answer) ? certaintyCounts(answer) : null;
  if (!certainty) return blanks;
  const unsure = (['careful', 'unsure'] as const).flatMap((kind): LegendRow[] => {
    const count = f.number(certainty[kind]);
    const text = t('legend.marked', {
      what: t(kind === 'careful' ? 'legend.careful' : 'legend.unsure'),
      n: count,
    });
    const swatch = { kind, colour: of.colour, at: 2, circle: of.circled };
    return certainty[kind] > 0 ? [{ swatch, text, label: '', count }] : [];
  });
  return [...blanks, ...unsure];
}

function histogramOf(
  answer: Classified,
  colours: readonly string[],
  { f, language }: Words,
): LegendHistogram {
  const { indicator } = answer;
  const bounds = [answer.min, ...answer.upper, answer.max];
  const decimals = axisDecimals(bounds, indicator.decimals);
  const wording = { indicator: { ...indicator, decimals }, f, language };
  return { at: (size) => legendChart(answer, size), tick: (value) => valueText(value, wording), colours };
}

function circleTexts(largest: number, { f }: Words): LegendContent['circles'] {
  return symbolSizes(largest).map(({ value, radius }) => ({ text: f.number(value), share: radius }));
}

/** Of hexagons their own classes are counted: a village lies in several. */
function hexLegend(
  hexagons: Hexagons,
  answer: Classified,
  { words, look }: Omit<Dressed, 'over'>,
): LegendContent {
  const { t, f, language } = words;
  const { indicator } = answer;
  const { palette, classes } = legendColours({ ...answer, classCount: hexagons.classCount }, look);
  const counts = hexCounts(hexagons);
  // The typeface of pages has no such signs.
  const names = hexClassNames(hexagons, { ...words, indicator, column: answer.column }).map((name) =>
    name.startsWith('≤ ')
      ? t('legend.upTo', { v: name.slice(2) })
      : name.startsWith('> ')
        ? t('legend.above', { v: name.slice(2) })
        : name,
  );
  return {
    title: sideTitle(indicator.shortName, answer, language),
    unit: indicator.kind === 'category' ? '' : indicator.unit[language],
    provenance: indicator.provenance,
    direction: t(
      directionKey(
        { ...answer, indicator: { ...indicator, level: 'district' } },
        { palette, theme: 'terang' },
      ),
    ),
    made: '',
    heads: [t('legend.range'), t('segi.judul')],
    rows: names.map((text, at) => ({
      swatch: { kind: 'class', colour: classes[at] ?? '#ffffff', at },
      text,
      label: '',
      count: f.number(counts[at] ?? 0),
    })),
    besides: [],
    histogram: null,
    circles: [],
    circleColour: '',
    wide: false,
  };
}

import type { Classified } from '../../aggregate/classes/classify';
import type { Dataset } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import type { Provenance } from '../../data/model/packWords';
import type { Theme } from '../../layers/choices';
import { paintOf } from '../../layers/palettes/paint';
import type { ChoroplethPaint } from '../../layers/palettes/choroplethPaint';
import { areThemed, themedColour } from '../../layers/palettes/themedColour';
import { isSample, mapNotes } from '../../layers/scene/mapNotes';
import { compactMap, type CompactMap } from '../../layers/svg/compactMap';
import { LOOK_KEYS, type Look } from '../figure';
import { noNumberRows } from '../legendMarks';
import { classRows, directionKey } from '../legendWords';
import { sideTitle } from '../mapTitle';
import { PROVENANCE_KEYS } from '../provenanceWords';
import type { Words } from '../words';

export interface HomeLegendRow {
  /** A colour of a class, or the look of what has no number. */
  readonly swatch: { readonly colour: string } | { readonly look: Look };
  readonly text: string;
  readonly count: number;
}

/** The map of the first page in words, and how to read it. */
export interface HomeFigure {
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  readonly provenance: Provenance;
  readonly provenanceWord: string;
  /** Which way the colours run, on light ground and on dark. */
  readonly direction: { readonly light: string; readonly dark: string };
  readonly rows: readonly HomeLegendRow[];
  readonly notes: readonly string[];
  /** Whether made-up data are drawn: the picture then says so across itself. */
  readonly isSample: boolean;
}

interface Shown {
  readonly dataset: Pick<Dataset, 'villages' | 'manifest'>;
  readonly answer: Classified;
  readonly theme: Theme;
}

/** The colours of the first map: by their names among the tokens where they have some, otherwise those of the theme. */
export function homePaint({ dataset: { villages }, answer, theme }: Shown): ChoroplethPaint {
  const asked = { answer, villages, palette: null, onlyClass: null, uncertainty: true } as const;
  const plain = { overBasemap: false, size: 'laptop', withoutHue: false } as const;
  const light = paintOf({ ...asked, ...plain, theme: 'terang' });
  return areThemed(light.palette) ? light : paintOf({ ...asked, ...plain, theme });
}

export function homeMap(shown: Shown, geometry: PackGeometry): CompactMap {
  return compactMap(geometry, homePaint(shown), shown.dataset.manifest.bbox);
}

export function homeFigure(shown: Shown, words: Words): HomeFigure {
  const { dataset, answer } = shown;
  const { villages, manifest } = dataset;
  const { t, language } = words;
  const { palette, paletteId } = homePaint(shown);
  const made = { manifest, answer, left: null, proportionalSymbols: null };
  const notes = mapNotes({
    ...{ ...made, marksAsOf: null, leftMarksAsOf: null, interventions: null, hexagons: false },
    ...{ language, t },
  });
  const title = sideTitle(answer.indicator.name, answer, language);
  const direction = (theme: Theme) => t(directionKey(answer, { palette: paletteId, theme }));
  return {
    title,
    description: t('beranda.gambar', { indikator: title, wilayah: manifest.region.name[language] }),
    provenance: answer.indicator.provenance,
    provenanceWord: t(PROVENANCE_KEYS[answer.indicator.provenance]),
    direction: { light: direction('terang'), dark: direction('gelap') },
    rows: [
      ...classRows(answer, words).map(({ range, label, count }, i) => ({
        swatch: { colour: themedColour(palette[i] ?? '') },
        text: label ? `${label}, ${range}` : range,
        count,
      })),
      ...noNumberRows(answer, villages).map(({ look, count }) => ({
        swatch: { look },
        text: t(LOOK_KEYS[look]),
        count,
      })),
    ],
    notes: notes.map(({ text }) => text),
    isSample: isSample(made),
  };
}

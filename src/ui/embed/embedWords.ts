import type { Classified } from '../../aggregate/classes/classify';
import { isShown } from '../../aggregate/classes/classify';
import type { Level } from '../../data/model/level';
import type { Language } from '../../data/model/localized';
import { AREA_TEXTS } from '../../messages/areaTexts';
import { formats } from '../../messages/format';
import { translatorOf } from '../../messages/translate';
import { figureAt } from '../../reading/figure';
import type { FilterContext } from '../../reading/filterWords';
import { sideTitle, type Titled } from '../../reading/mapTitle';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import type { AppState } from '../../state/url/appState';
import type { DrawnView, MapView } from '../../state/view/mapView';
import { pointedText } from '../figures/pointedText';

/** The words of a frame: one language, of villages or of areas. */
export async function embedWords(language: Language, level: Level): Promise<Words> {
  const [own, areas] = await Promise.all([
    language === 'en'
      ? import('../../messages/en').then(({ en }) => en)
      : import('../../messages/id').then(({ id }) => id),
    level === 'village' ? null : AREA_TEXTS[language](),
  ]);
  const texts = level === 'village' ? own : { ...own, ...areas?.[level] };
  return { t: translatorOf(texts, { language, level }), f: formats(language), language };
}

/** A view as titles and filter words read it. */
export function readView(
  view: MapView,
  of: { readonly state: AppState; readonly words: Words; readonly allInterventions: number },
): Titled & FilterContext {
  const { state, words, allInterventions } = of;
  function part(name: 'actors'): MapView['actors'];
  function part(name: 'interventions'): { readonly length: number };
  function part(name: 'actors' | 'interventions') {
    return name === 'actors' ? view.actors : { length: allInterventions };
  }
  const { answer, companions, dataset, shown, interventions } = view;
  return {
    ...words,
    nav: { state },
    explorer: { answer, companions, dataset, shown, interventionsShown: interventions },
    pack: { part },
  };
}

/** "Mulyorejo, Kec. Tirto: 0,6022, Berkembang"; where two maps are one, the figures of both. */
export function villageWords(
  { answer, companions, dataset, proportionalSymbols }: DrawnView,
  row: number,
  words: Words,
): string {
  const { name, kecamatan } = placeAt(dataset.villages, row);
  const place = kecamatan ? words.t('desa.named', { nama: name, kec: kecamatan }) : name;
  if (!answer || !isShown(answer, row)) return place;
  const titled = (side: Classified) =>
    `${sideTitle(side.indicator.shortName, side, words.language)} ${sideWords(side, row, words)}`;
  const sides =
    companions.kind === 'swipe'
      ? [companions.left, answer].map(titled)
      : companions.kind === 'bivariate'
        ? [sideWords(answer, row, words), ...[companions.across, companions.up].map(titled)]
        : [sideWords(answer, row, words)];
  return `${place}: ${[...sides, ...(proportionalSymbols ? [titled(proportionalSymbols)] : [])].join('; ')}`;
}

function sideWords(side: Classified, row: number, words: Words): string {
  const { text, unit, classWord } = figureAt({ ...side, row, ...words });
  const read = pointedText(words, side, row);
  // A number that is not sure is said with its doubt, after which a unit would read oddly.
  const whole = read === text && unit ? `${read} ${unit}` : read;
  return [whole, classWord].filter(Boolean).join(', ');
}

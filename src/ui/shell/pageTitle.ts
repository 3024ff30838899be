import type { Classified } from '../../aggregate/classes/classify';
import type { Dataset } from '../../data/model/dataset';
import type { Language } from '../../data/model/localized';
import type { Translate } from '../../messages/translate';
import type { AppState, DataPart } from '../../state/url/appState';
import { drawnName } from '../figures/drawnName';
import { placeAt } from '../../reading/villagePlace';

/** Input of the title besides the state. */
export interface TitleParts {
  readonly t: Translate;
  readonly language: Language;
  /** null while it is loading. */
  readonly dataset: Pick<Dataset, 'villages' | 'manifest' | 'indicators'> | null;
  readonly answer: Pick<Classified, 'indicator' | 'column'> | null;
  readonly rowOf: (code: string) => number | null;
}

/** The document title: what the page shows, from the particular to the general, followed by the app's name. */
export function pageTitle(state: AppState, parts: TitleParts): string {
  return [...pageWords(state, parts), 'Petala'].filter(Boolean).join(' · ');
}

function pageWords(state: AppState, parts: TitleParts): readonly string[] {
  const { route, selected, compared } = state;
  const { t, dataset, answer, language } = parts;
  const placeOf = (code: string) => placeWords(code, { ...parts, level: state.level });
  const region = dataset?.manifest.region.name[language] ?? '';
  const drawn = [answer && drawnName(answer, language), region].filter(Boolean).join(', ');
  switch (route.place) {
    case 'beranda':
      return [t('judul.beranda'), region];
    case 'desa':
      return [placeOf(route.code) || route.code];
    case 'peta':
      return [selected === null ? '' : placeOf(selected), drawn];
    case 'banding': {
      const names = compared.map(placeOf).filter(Boolean);
      return [t('banding.judul'), names.join(' | ')];
    }
    case 'kantong':
      return [t('judul.kantong'), drawn];
    case 'evaluasi':
      return [t('judul.evaluasi'), region];
    case 'helix':
      return [t('judul.helix'), region];
    case 'rapat':
      return [t('nav.rapat'), region];
    case 'perencana':
      return [t('nav.perencana'), region];
    case 'data':
      return [dataPartWord(route.part, parts), t('nav.data'), region];
    default:
      return route satisfies never;
  }
}

/** The page behind the overview of the place Data: an indicator's name; empty for the overview. */
function dataPartWord(part: DataPart | undefined, { t, dataset, language }: TitleParts): string {
  if (part?.kind === 'glossary') return t('judul.istilah');
  if (part?.kind === 'access') return t('judul.akses');
  if (part?.kind === 'studio') return t('judul.studio');
  if (part?.kind !== 'indicator') return '';
  return dataset?.indicators.find(({ id }) => id === part.id)?.name[language] ?? part.id;
}

/** "Mulyorejo, Kec. Tirto", "Kecamatan Tirto". Empty if the pack does not contain the code. */
function placeWords(
  code: string,
  { dataset, rowOf, t, level }: TitleParts & Pick<AppState, 'level'>,
): string {
  const row = rowOf(code);
  if (!dataset || row === null) return '';
  const { name, kecamatan } = placeAt(dataset.villages, row);
  return t(level === 'village' ? 'desa.named' : 'profil.judul_desa', { nama: name, kec: kecamatan });
}

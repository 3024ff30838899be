import type { Classified } from '../../../aggregate/classes/classify';
import { isMadeOnScreen, runsBothWays } from '../../../aggregate/arithmetic/formulaKinds';
import type { Companions } from '../../../aggregate/modes/companions';
import type { VillageStanding } from '../../../aggregate/programme/programmeStatus';
import { villageRanks } from '../../../aggregate/classes/rank';
import { certaintyAt, interval95 } from '../../../aggregate/classes/uncertainty';
import type { Villages } from '../../../data/model/dataset';
import { figureAt, intervalTexts, LOOK_KEYS } from '../../../reading/figure';
import { certaintyKey } from '../../figures/certaintyWords';
import { tieWords } from '../../figures/figureRanks';
import { chipsOf, STATUS_KEYS } from '../../../reading/programmeWords';
import { PROVENANCE_KEYS } from '../../../reading/provenanceWords';
import { rankText } from '../../../reading/rankText';
import { placeAt } from '../../../reading/villagePlace';
import type { Words } from '../../../reading/words';

/** Input of the announcement of a village. */
export interface SpokenVillage {
  readonly villages: Villages;
  readonly row: number;
  /** null until the values have loaded. */
  readonly answer: Classified | null;
  readonly companions: Companions;
  readonly standing: VillageStanding | undefined;
  /** The map marks uncertain values. */
  readonly uncertainty: boolean;
  /** The user's filter excludes the village. */
  readonly outside: boolean;
}

/**
 * The text that screen readers announce for a village, such as "Mulyorejo, Kecamatan Tirto. IDM 2024 0,6022,
 * Berkembang. Peringkat 3 dari 272 dari terendah. Laboratorium 2018. Sumber resmi."
 */
export function spokenVillage(spoken: SpokenVillage, words: Words): string {
  const { villages, row, answer, standing, outside } = spoken;
  const { t } = words;
  const place = placeAt(villages, row);
  const roles = chipsOf(standing).map(({ status, date }) => `${t(STATUS_KEYS[status])} ${date.slice(0, 4)}`);
  const sentences = [
    t('desa.place', { name: place.name, district: place.kecamatan }),
    ...(answer ? [drawnWords(spoken, answer, words), rankSentence(spoken, answer, words)] : []),
    roles.join(', '),
    answer ? t('ucap.sumber', { asal: lower(t(PROVENANCE_KEYS[answer.indicator.provenance])) }) : '',
    outside ? t('ucap.luar_saringan') : '',
  ];
  return sentences.flatMap((sentence) => (sentence ? [`${sentence}.`] : [])).join(' ');
}

/** What the map shows there, with what its mode sets beside that. */
function drawnWords(spoken: SpokenVillage, answer: Classified, words: Words): string {
  const { companions } = spoken;
  const say = (side: Classified) => figureWords(spoken, side, words);
  if (companions.kind === 'hotspots') return [answer, companions.base].map(say).join('; ');
  if (companions.kind === 'swipe')
    return words.t('ucap.tirai', { kiri: say(companions.left), kanan: say(answer) });
  if (companions.kind !== 'bivariate') return say(answer);
  const code = figureAt({ ...answer, row: spoken.row, ...words });
  const both = [companions.across, companions.up].map(say).join('; ');
  return code.value === null ? both : words.t('ucap.silang', { kode: code.text, keduanya: both });
}

/** "IDM 2024 0,6022, Berkembang", or the reason why there is no value. */
function figureWords({ row, uncertainty }: SpokenVillage, drawn: Classified, words: Words): string {
  const { indicator, column, classIndex, classCount, categorical } = drawn;
  const { t, language } = words;
  const figure = figureAt({ indicator, column, row, ...words });
  const derived = runsBothWays(indicator);
  const name = isMadeOnScreen(indicator)
    ? indicator.shortName[language]
    : `${indicator.shortName[language]} ${column.year}`;
  if (figure.value === null) return `${name} ${lower(t(LOOK_KEYS[figure.look ?? 'missing']))}`;
  const classWord =
    figure.classWord ??
    (categorical ? '' : t('ucap.kelas', { k: words.f.number(classIndex[row]! + 1), n: classCount }));
  const sign = derived && figure.value > 0 && !figure.text.startsWith('+') ? '+' : '';
  return [
    `${name} ${sign}${figure.text}${figure.unit ? ` ${figure.unit}` : ''}`,
    classWord,
    uncertainty ? certaintyWords(drawn, row, words) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * The confidence interval of a value that is hatched or whose colour is withheld, and its reliability in
 * words.
 */
function certaintyWords(drawn: Classified, row: number, words: Words): string {
  const sure = certaintyAt(drawn, row);
  if (sure === null || sure === 'sure') return '';
  const ends = interval95(drawn.column.value[row]!, drawn.column.standardError![row]!);
  const between = words.t('desa.selang', intervalTexts(ends, { ...words, indicator: drawn.indicator }));
  return `${between}, ${words.t(certaintyKey(drawn.indicator, sure))}`;
}

/** "Peringkat 3 dari 272 dari terendah"; empty for categorical indicators, which have no ranks. */
function rankSentence({ villages, row }: SpokenVillage, answer: Classified, { t, f }: Words): string {
  const { indicator, column, categorical } = answer;
  if (categorical || indicator.level !== 'village') return '';
  const ranks = villageRanks({ villages, indicator, column, row });
  if (ranks === null) return '';
  const key = ranks.from === 'lowest' ? 'ucap.peringkat' : 'ucap.peringkat_atas';
  const text = rankText(ranks.all, { t, f });
  if (!ranks.all.told) return upper(text);
  const tie = tieWords(ranks.all, { t, f });
  return t(key, { r: text, n: f.number(ranks.all.n) }) + (tie && `, ${tie}`);
}

/** Capitalises the first letter, for the beginning of a sentence. */
function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lower-cases the first letter, for use inside a sentence: "Belum ada data" becomes "belum ada data". */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

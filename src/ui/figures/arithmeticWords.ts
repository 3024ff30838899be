import type { Arithmetic, ArithmeticInput } from '../../aggregate/arithmetic/arithmetic';
import type { Language } from '../../data/model/localized';
import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';
import { valueText, type Wording } from '../../reading/figure';

export interface Words {
  readonly t: Translate;
  readonly f: Formats;
  readonly language: Language;
}

/** A piece of the formula as it is written; `label` is the small name behind a number. */
export interface FormulaPart {
  readonly text: string;
  readonly label?: string;
}

/** Name and number of an input. */
export function inputWords(
  input: ArithmeticInput,
  words: Words,
): { readonly name: string; readonly short: string; readonly text: string | null } {
  const { t, f, language } = words;
  const { indicator, role, value } = input;
  const name =
    indicator?.name[language] ?? t(role === 'denominator' ? 'hitung.penyebut' : 'hitung.pembilang');
  return {
    name,
    short: indicator?.shortName[language] ?? name,
    text: value === null ? null : indicator ? valueText(value, { indicator, f, language }) : f.number(value),
  };
}

/** The formula with the village's inputs; empty where it cannot be carried out. */
export function formulaParts(arithmetic: Arithmetic, words: Words): readonly FormulaPart[] {
  const { kind, inputs, multiplier, recomputed, indicator } = arithmetic;
  if (recomputed === null) return [];
  const terms = inputs.map((input): FormulaPart => {
    const { text, short } = inputWords(input, words);
    return { text: text ?? '?', label: kind === 'change' ? `${short} ${input.year}` : short };
  });
  const result: FormulaPart = {
    text: valueText(recomputed, { indicator, f: words.f, language: words.language }),
  };
  switch (kind) {
    case 'mean': {
      const sum = terms.flatMap((term, i) => (i === 0 ? [term] : [{ text: '+' }, term]));
      return [
        { text: '(' },
        ...sum,
        { text: ')' },
        { text: '÷' },
        { text: String(terms.length) },
        { text: '=' },
        result,
      ];
    }
    case 'areas':
    case 'ratio': {
      const scaled = multiplier === 1 ? [] : [{ text: '×' }, { text: words.f.number(multiplier) }];
      return [...terms.slice(0, 1), { text: '÷' }, ...terms.slice(1), ...scaled, { text: '=' }, result];
    }
    case 'classOf':
      return [...terms, { text: ':' }, result];
    case 'change':
      return [...terms.slice(0, 1), { text: '\u2212' }, ...terms.slice(1), { text: '=' }, result];
    case 'gap': {
      const places = inputs.map(({ rank }, i): FormulaPart => {
        const label = words.t(i === 0 ? 'gap.peringkat_butuh' : 'gap.peringkat_tanggap');
        return { text: typeof rank === 'number' ? words.f.number(rank, 1) : '?', label };
      });
      return [...places.slice(0, 1), { text: '\u2212' }, ...places.slice(1), { text: '=' }, result];
    }
    case 'reported':
    case 'model':
    case 'bivariate':
    case 'accessibility':
    case 'hotSpots':
      return [];
  }
}

/** A sentence that describes the formula. */
export function formulaSentence(arithmetic: Arithmetic, words: Words): string {
  const { inputs, multiplier, indicator } = arithmetic;
  const { formula } = indicator;
  const { t, f, language } = words;
  switch (formula.kind) {
    case 'areas':
      return t(`hitung.areas.${formula.contract}`);
    case 'reported':
      return t('hitung.reported');
    case 'mean':
      return t('hitung.mean', { n: inputs.length });
    case 'ratio':
      return multiplier === 1 ? t('hitung.ratio_satu') : t('hitung.ratio', { k: f.number(multiplier) });
    case 'classOf':
      return t('hitung.classOf', { indikator: inputs[0]?.indicator?.shortName[language] ?? '' });
    case 'model':
      return t('hitung.model');
    case 'change':
      return t('hitung.change');
    case 'bivariate':
      return t('hitung.bivariate');
    case 'gap':
      return t('gap.hitung');
    case 'accessibility':
      return t('jangkau.hitung');
    case 'hotSpots':
      return t('kantong.guna');
  }
}

/**
 * A sentence that states whether the published figure agrees with its formula; empty where nothing was
 * recomputed.
 */
export function agreementSentence(arithmetic: Arithmetic, { t, f }: Words): string {
  const { agrees, difference, indicator, kind, withinRounding } = arithmetic;
  if (agrees === null || difference === null) return '';
  if (kind === 'classOf') return t(agrees ? 'hitung.cocok_kelas' : 'hitung.beda_kelas');
  const n = indicator.decimals;
  if (agrees) return t('hitung.cocok', { n });
  const d = f.signed(difference, n);
  return withinRounding ? t('hitung.beda_bulat', { d }) : t('hitung.beda', { d, n });
}

/**
 * The limits of official classes, such as "Sangat Tertinggal sampai 0,4907; …; Mandiri di atasnya"; otherwise
 * empty.
 */
export function classLimits({ classes, inputs }: Arithmetic, words: Words): string {
  const input = inputs[0]?.indicator;
  if (!classes || !input) return '';
  const wording: Wording = { indicator: input, f: words.f, language: words.language };
  const batas = classes.labels
    .map((label, i) => {
      const upper = classes.upper[i];
      return upper === undefined
        ? words.t('hitung.atas', { label: label[words.language] })
        : words.t('hitung.sampai', { label: label[words.language], v: valueText(upper, wording) });
    })
    .join('; ');
  return words.t('hitung.batas_kelas', { batas });
}

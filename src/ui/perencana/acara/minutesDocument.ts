import { packStamp } from '../../../export/content/packStamp';
import type { DocumentPart, TextDocument } from '../../../export/content/textDocument';
import type { Scenario } from '../../../planner/scenario/scenario';
import type { Words } from '../../../reading/words';
import { chosenParts } from './minutesChoice';
import { criteriaParts } from './minutesCriteria';
import { heading, type MinutesInput } from './minutesInput';

/** The decision as a text: why, by what, which villages, how firm, what else was possible, what was objected. */
export function minutesDocument(input: MinutesInput): TextDocument {
  const { scenario, dataset, answer, words } = input;
  const { t, language } = words;
  const date = scenario.minutes?.date || input.today;
  const head = answer.head.kind === 'best' ? answer.head : null;
  const title = t('perencana.acara.judul', { nama: scenario.name || t('nav.perencana') });
  const parts: DocumentPart[] = [
    { kind: 'paragraph', text: dataset.manifest.region.name[language], strong: true },
    { kind: 'heading', level: 1, text: title },
    ...opening(input, date),
    ...criteriaParts(input),
    ...(head ? chosenParts(input, head) : []),
    ...objectionParts(scenario, words),
    ...dataParts(input),
    ...signatureParts(scenario, words),
    { kind: 'link', text: t('perencana.acara.tautan'), url: input.link },
  ];
  return { title, language, date, parts };
}

function opening({ scenario, dataset, words, changes }: MinutesInput, date: string): DocumentPart[] {
  const { t, f } = words;
  const { purpose, forum, place } = scenario.minutes ?? { purpose: '', forum: '', place: '' };
  const where = [place, f.date(date)].filter(Boolean).join(', ');
  return [
    ...(dataset.manifest.demo
      ? [{ kind: 'paragraph', text: t('perencana.acara.peraga'), strong: true } as const]
      : []),
    { kind: 'paragraph', text: where },
    ...(forum ? [{ kind: 'paragraph', text: t('perencana.acara.forum', { forum }) } as const] : []),
    heading(t('perencana.maksud')),
    { kind: 'paragraph', text: purpose || t('perencana.acara.tanpa_maksud') },
    ...changes.map((text) => ({ kind: 'paragraph', text, strong: true }) as const),
  ];
}

function objectionParts({ minutes }: Scenario, { t }: Words): DocumentPart[] {
  const objections = (minutes?.objections ?? []).filter(Boolean);
  return [
    heading(t('perencana.acara.keberatan')),
    objections.length > 0
      ? { kind: 'list', items: objections }
      : { kind: 'paragraph', text: t('perencana.acara.tanpa_keberatan') },
  ];
}

/** Digits of a file's hash on paper: enough to see that it is another. */
const HASH_DIGITS = 12;

function dataParts({ dataset, ranked, words }: MinutesInput): DocumentPart[] {
  const { t, language } = words;
  const { manifest, sources } = dataset;
  const ids = [...new Set(ranked.wishes.flatMap(({ indicator }) => indicator.sourceIds))];
  const named = ids.flatMap((id) => {
    const source = sources.get(id);
    return source ? [`${source.title}, ${source.publisher}`] : [];
  });
  const files = manifest.resources.map(({ path, hash }) => `${path} ${hash.slice(0, HASH_DIGITS)}`);
  return [
    heading(t('perencana.acara.data')),
    {
      kind: 'paragraph',
      text: t('perencana.acara.versi', {
        paket: manifest.title[language],
        versi: manifest.version,
        sidik: packStamp(manifest),
      }),
    },
    ...(named.length > 0 ? [{ kind: 'list', items: named } as const] : []),
    { kind: 'paragraph', text: files.join('; '), small: true },
  ];
}

const SIGNATURE = '\u2026'.repeat(20);
const EMPTY_LINES = 3;

function signatureParts({ minutes }: Scenario, { t }: Words): DocumentPart[] {
  const named = (minutes?.signers ?? []).filter(Boolean);
  const lines = named.length > 0 ? named : Array.from({ length: EMPTY_LINES }, () => '');
  return [
    heading(t('perencana.acara.tanda_tangan')),
    {
      kind: 'table',
      heads: ['', ''],
      rows: lines.map((name) => [{ text: name || SIGNATURE }, { text: SIGNATURE, end: true }]),
      widths: [0.5, 0.5],
    },
  ];
}

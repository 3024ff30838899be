import type { ProgrammeStatus } from '../../data/model/packWords';
import type { Scene } from '../../layers/scene/scene';
import { STATUS_SYMBOLS } from '../../layers/symbols/statusSymbols';
import { STATUS_KEYS } from '../../reading/programmeWords';
import type { Words } from '../../reading/words';
import type { ExportedView } from '../asked';

/** What a mark on the map means. */
export type MarkRow =
  | { readonly kind: 'status'; readonly status: ProgrammeStatus; readonly text: string }
  | { readonly kind: 'actor'; readonly symbol: string; readonly colour: string; readonly text: string };

/** The programme's symbols with how many stand on the map, and whose the pins are. */
export function programmeRows(
  { programme, leftMarks, deck }: Pick<Scene, 'programme' | 'leftMarks' | 'deck'>,
  { actors }: Pick<ExportedView, 'actors'>,
  { t, f, language }: Words,
): readonly MarkRow[] {
  const drawn = [...programme.marks, ...(leftMarks?.marks ?? [])].flatMap(({ role, leftRed, poverty }) =>
    [role, leftRed ? ('leftRed' as const) : null, poverty].filter((status) => status !== null),
  );
  // In a swipe each side has its own year, so one number would hold for neither.
  const count = (status: ProgrammeStatus) =>
    leftMarks === null ? ` (${f.number(drawn.filter((one) => one === status).length)})` : '';
  const statuses = STATUS_SYMBOLS.filter((status) => drawn.includes(status));
  const codes = new Set([...deck.pins, ...(leftMarks?.pins ?? [])].map(({ look }) => look.code));
  return [
    ...statuses.map((status) => ({
      kind: 'status' as const,
      status,
      text: `${t(STATUS_KEYS[status])}${count(status)}`,
    })),
    ...actors
      .filter(({ symbol }) => codes.has(symbol))
      .map(({ symbol, color, name }) => ({
        kind: 'actor' as const,
        symbol,
        colour: color,
        text: name[language],
      })),
  ];
}

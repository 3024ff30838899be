import { MODES } from '../../../src/aggregate/modes/modeRegister';
import { PARTS, type MessagePart } from '../../../src/messages/parts';

const NAMES = Object.keys(PARTS) as MessagePart[];
const PART_OF = new Map<string, MessagePart>();
for (const part of NAMES) {
  const { texts } = await PARTS[part].id();
  for (const key of Object.keys(texts)) PART_OF.set(key, part);
}

/** The part that has a key; null where it is no key of a message. */
export function partOfKey(key: string): MessagePart | null {
  return PART_OF.get(key) ?? null;
}

/** The parts that a mode of the map asks for. */
export const PARTS_OF_MODES: ReadonlySet<MessagePart> = new Set(
  Object.values(MODES).flatMap(({ words }) => words),
);

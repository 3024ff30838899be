/** What an XML text consists of, one after the other. */
export type XmlPart =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Characters between two signs of life. */
const CHARACTERS_A_SIGN = 1_000_000;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags and texts of an XML document, for the tables within Office files. Names are without their namespace's prefix;
 * an empty element opens and closes. Comments, instructions and the document type are passed over. `alive` is called again
 * and again, for a reader who waits.
 */
export function* xmlParts(xml: string, alive: () => void = () => undefined): Generator<XmlPart> {
  let at = 0;
  let toSign = 0;
  while (at < xml.length) {
    if (at >= toSign) {
      alive();
      toSign = at + CHARACTERS_A_SIGN;
    }
    const start = xml.indexOf('<', at);
    if (start !== at) {
      const text = xml.slice(at, start < 0 ? undefined : start);
      yield { kind: 'text', text: unescaped(text) };
    }
    if (start < 0) return;
    if (xml.startsWith('<![CDATA[', start)) {
      const end = endOf(xml, ']]>', start);
      yield { kind: 'text', text: xml.slice(start + 9, end - 3) };
      at = end;
    } else if (xml.startsWith('<!--', start)) {
      at = endOf(xml, '-->', start);
    } else {
      const end = endOf(xml, '>', start);
      yield* tagParts(xml.slice(start + 1, end - 1));
      at = end;
    }
  }
}

function* tagParts(tag: string): Generator<XmlPart> {
  if (tag.startsWith('?') || tag.startsWith('!')) return;
  if (tag.startsWith('/')) return yield { kind: 'close', name: localName(tag.slice(1).trim()) };
  const isEmpty = tag.endsWith('/');
  const whole = isEmpty ? tag.slice(0, -1) : tag;
  const name = localName(/^\S*/.exec(whole)![0]);
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of whole.matchAll(ATTRIBUTE)) {
    attributes.set(localName(key), unescaped(double ?? single ?? ''));
  }
  yield { kind: 'open', name, attributes };
  if (isEmpty) yield { kind: 'close', name };
}

/** The position after a mark; the end of the text where it is cut off. */
function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length + mark.length : found + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? (whole as string);
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

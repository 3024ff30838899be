import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentCell, DocumentPart, TextDocument } from '../content/textDocument';
import { sameZip } from './sameZip';

const FONT = 'Plus Jakarta Sans';
/** Half points. */
const SIZE = { text: 20, small: 16 } as const;
/** Twentieths of a point: A4 with 20 mm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'DFE2EA' } as const;

/** A text with tables as an office file, every word of it editable; heads of tables repeat on every page. */
export async function docxFile(document: TextDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { title, language, date, parts } = document;
  const lang = language === 'id' ? 'id-ID' : 'en-GB';
  const file = new Document({
    title,
    creator: 'Petala',
    lastModifiedBy: 'Petala',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.text, color: '171A2B', language: { value: lang } } },
        heading1: {
          run: { size: 36, bold: true, color: '171A2B' },
          paragraph: { spacing: { before: 60, after: 120 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: '171A2B' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: parts.flatMap(nodesOf),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return sameZip(bytes, { date, text: withPlainIds() });
}

function nodesOf(part: DocumentPart): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: part.text,
          heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ];
    case 'paragraph': {
      const run = new TextRun({
        text: part.text,
        bold: part.strong === true,
        size: part.small ? SIZE.small : SIZE.text,
      });
      return [new Paragraph({ children: [run], spacing: { after: 80 } })];
    }
    case 'list':
      return part.items.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 40 } }));
    case 'table':
      return [tableOf(part)];
    case 'picture': {
      const { png, width, height, alternative } = part;
      const per = 96 / 72;
      const image = new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * per), height: Math.round(height * per) },
        altText: { name: 'peta', title: alternative, description: alternative },
      });
      return [new Paragraph({ children: [image], spacing: { after: 120 } })];
    }
    case 'link': {
      const run = new TextRun({ text: `${part.text}: ${part.url}`, style: 'Hyperlink', size: SIZE.small });
      return [new Paragraph({ children: [new ExternalHyperlink({ children: [run], link: part.url })] })];
    }
    default:
      return part satisfies never;
  }
}

function tableOf({ heads, rows, widths }: Extract<DocumentPart, { kind: 'table' }>): Table {
  const cell = ({ text, end, strong, fill }: DocumentCell, at: number) =>
    new TableCell({
      width: { size: Math.round((widths[at] ?? 0) * 100), type: WidthType.PERCENTAGE },
      borders: { top: THIN, bottom: THIN, left: NONE, right: NONE },
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill: fill.slice(1), color: 'auto' } } : {}),
      children: [
        new Paragraph({
          alignment: end ? AlignmentType.END : AlignmentType.START,
          children: [new TextRun({ text, bold: strong === true, size: 18 })],
        }),
      ],
    });
  const head = heads.some(Boolean)
    ? [
        new TableRow({
          tableHeader: true,
          children: heads.map((text, at) => cell({ text, strong: true }, at)),
        }),
      ]
    : [];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...head, ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) }))],
  });
}

/** The library draws the names of parts by lot: here they are numbered in the order in which they are met. */
function withPlainIds(): (path: string, text: string) => string {
  const numbers = new Map<string, string>();
  const numbered = (drawn: string): string => {
    const known = numbers.get(drawn) ?? `p${numbers.size + 1}`;
    numbers.set(drawn, known);
    return known;
  };
  let pictures = 0;
  return (_, text) =>
    text
      // Pictures are counted over all files that were ever made here.
      .replace(/(<wp:docPr id=")\d+/g, (_whole, open: string) => `${open}${++pictures}`)
      .replace(/\brId([a-z0-9_-]{21})(?=")/g, (_whole, id: string) => `rId${numbered(id)}`)
      .replace(/\b(w:rsid\w*|w14:paraId|w14:textId)="[^"]*"/g, '');
}

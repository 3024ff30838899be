import type { CardContent } from './cardContent';
import type { Drawing } from './regionMap';

/** A page with the pictures beside it, which are drawn when somebody asks for them. */
export interface SiteFiles {
  readonly html: string;
  /** The picture for chats. */
  readonly card: () => Drawing;
  /** A map too large for the page's own text; null where it has none. */
  readonly map: (() => Drawing) | null;
}

/** What a picture for chats says, for those who do not see it. */
export function cardWords({ name, about, figure, sentences }: CardContent): string {
  const said = [
    name,
    about,
    figure ? `${figure.label}: ${figure.value} ${figure.beside}`.trim() : '',
    ...sentences,
  ];
  return said
    .filter(Boolean)
    .map((words) => words.replace(/\.$/, ''))
    .join('. ');
}

import { MAP_FONTS } from '../mapTheme';

/** The bundled variable font: one file a range of letters. */
export interface FontFile {
  readonly url: string;
  readonly unicodeRange?: string;
}

/**
 * Registers the bundled font under the names that the style uses. MapLibre draws letters itself where a style
 * has no glyph server, and reads the weight from the family's name: one variable file serves both weights,
 * offline and with the same pixels on every machine. A file that does not load leaves the system's letters.
 */
export async function loadMapFonts(files: readonly FontFile[]): Promise<void> {
  const faces = Object.values(MAP_FONTS).flatMap((family) =>
    files.map(
      ({ url, unicodeRange }) =>
        new FontFace(family, `url(${JSON.stringify(url)})`, {
          weight: '200 800',
          ...(unicodeRange === undefined ? {} : { unicodeRange }),
        }),
    ),
  );
  faces.forEach((face) => document.fonts.add(face));
  await Promise.allSettled(faces.map((face) => face.load()));
}

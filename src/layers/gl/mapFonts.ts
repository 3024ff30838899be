import { MAP_FONTS } from '../mapTheme';

/** The bundled variable font: one file per range of characters. */
export interface FontFile {
  readonly url: string;
  readonly unicodeRange?: string;
}

/**
 * Registers the bundled font under the names that the map style uses. Without a glyph server MapLibre renders
 * text itself and takes the weight from the family name. One variable font then serves both weights, works
 * offline and looks the same on every machine. If a file does not load, the system font is used.
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

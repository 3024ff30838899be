import { createPicker } from '../../layers/camera/picker';
import type { ExportAsked } from '../asked';
import { IDENTITY, placed, scaleOf, within, type Matrix } from '../drawing/matrix';
import type { Box, Page, Shape } from '../drawing/shape';
import { group } from '../drawing/shapes';
import { mapBlock, mapHeight } from './mapBlock';
import type { PageChoice, Printing } from './viewPages';

export interface MapPageSize {
  readonly width: number;
  /** null: as high as the land needs. */
  readonly height: number | null;
  readonly size: number;
}

/** The map of a view alone, with its scale and north: for a slide, or a picture without a frame of words. */
export function mapPage(
  asked: ExportAsked,
  { width, height, size }: MapPageSize,
  { words, faces, tones, extent }: Printing & Pick<PageChoice, 'tones' | 'extent'>,
): Page {
  const { geometry, dataset } = asked.view;
  const { bbox } = dataset.manifest;
  const picker = createPicker(geometry.villages);
  const camera = extent === 'tampilan' ? asked.state.camera : null;
  const high = height ?? mapHeight(width, bbox);
  const { shapes } = mapBlock(
    asked,
    { width, height: high },
    { faces, size, words, tones, picker, bbox, camera },
  );
  return { width, height: high, shapes, bookmark: '', chapter: '' };
}

/** The maps of a page, each with its place there and as a page of its own. */
export function mapsOf({ shapes }: Page): readonly { readonly box: Box; readonly page: Page }[] {
  return shapes.flatMap((shape) => found(shape, IDENTITY));
}

function found(shape: Shape, outer: Matrix): { readonly box: Box; readonly page: Page }[] {
  if (shape.kind !== 'group') return [];
  const matrix = within(outer, shape);
  const { clip } = shape;
  if (shape.part !== 'peta' || !clip) return shape.shapes.flatMap((one) => found(one, matrix));
  const [x, y] = placed(matrix, clip.x, clip.y);
  const k = scaleOf(matrix);
  const [width, height] = [clip.width * k, clip.height * k];
  const page = { width, height, shapes: [group(shape.shapes, { scale: k })], bookmark: '', chapter: '' };
  return [{ box: { x, y, width, height }, page }];
}

import type { Side } from '../../aggregate/mapQuestion';
import type { Provenance } from '../../data/model/packWords';
import { placeAt } from '../../reading/villagePlace';
import type { Words } from '../../reading/words';
import { leading, type SheetContent } from '../sheet/sheetContent';
import type { Shape } from '../drawing/shape';
import { group, rect } from '../drawing/shapes';
import { INK_2 } from '../page/block';
import { locator } from '../sheet/locator';
import { sheetMap } from '../sheet/sheetMap';
import { locatorBlock, pictureShapes } from '../sheet/sheetMapBlock';
import type { CardContent } from './cardContent';
import type { Drawing } from './regionMap';
import { shareCard } from './shareCard';
import { placesAt, type PlaceLevel, type Site } from './site';

/** What a picture for chats says, and how it is drawn. */
export interface Card {
  readonly content: CardContent;
  readonly draw: () => Drawing;
}

/** Of a place's map, in the units in which sheets draw it: twice as large in the picture. */
const NEAR = { width_px: 312, height_px: 315 } as const;

/** The card of a village or kecamatan: where it is among its neighbours, and the number that leads. */
export function placeCard(
  site: Site,
  { level, row }: { readonly level: PlaceLevel; readonly row: number },
  sheet: SheetContent,
): Card {
  const { asked, words } = placesAt(site, level);
  const { t } = words;
  const place = placeAt(asked.pack.dataset.villages, row);
  const side = leading(asked);
  const figure = sheet.figures.find(({ indicatorId }) => indicatorId === side?.indicator.id) ?? null;
  const kind = t(
    level === 'district' ? 'situs.kecamatan' : place.kind === 'kelurahan' ? 'situs.kelurahan' : 'situs.desa',
  );
  const content: CardContent = {
    name: place.name,
    about: [kind, level === 'village' ? t('desa.kec', { kec: place.kecamatan }) : '', sheet.region]
      .filter(Boolean)
      .join(', '),
    figure:
      figure && side
        ? {
            label: `${side.indicator.shortName[site.language]} ${side.column.year}`,
            value: figure.value,
            beside: figure.beside,
          }
        : null,
    sentences: sentencesOf(sheet, figure?.rank ?? '', words),
    ...originOf(site, side?.indicator ?? null),
  };
  return {
    content,
    draw: () => shareCard(content, side && nearMap(site, { level, row, side }), { faces: site.faces, t }),
  };
}

/** Its rank, and what its journey says last. */
function sentencesOf({ journey }: SheetContent, rank: string, { t }: Words): readonly string[] {
  const last = journey.at(-1);
  return [
    rank && `${t('lembar.peringkat')} ${rank}.`,
    last ? `${last.lead}: ${last.rest.replace(/\. .*$/, '')}.` : '',
  ].filter(Boolean);
}

function nearMap(
  site: Site,
  { level, row, side }: { readonly level: PlaceLevel; readonly row: number; readonly side: Side },
): Drawing {
  const { asked, words } = placesAt(site, level);
  const map = sheetMap(asked, row, { side, words, size: NEAR });
  const shapes = pictureShapes(map, { faces: site.faces, size: 1, t: words.t, tones: 'warna' });
  return {
    width: map.width,
    height: map.height,
    shapes: [...shapes, whereShapes(site, { level, row }, map)],
  };
}

/** In a region of more places its kecamatan are too small to be told apart there. */
const MOST_WITH_DISTRICTS = 1_500;
/** Width of the small map of the whole region, in the map's units, and its distance from the corner. */
const WHERE = { width: 62, edge: 7, pad: 5 } as const;

/** Where in the region the place is, in a corner of its map. */
function whereShapes(
  site: Site,
  { level, row }: { readonly level: PlaceLevel; readonly row: number },
  map: { readonly width: number; readonly height: number },
): Shape {
  const { dataset, geometry } = placesAt(site, level).asked.pack;
  const whole = locator({ ...geometry, row, bbox: dataset.manifest.bbox, width: WHERE.width });
  const small = dataset.villages.n > MOST_WITH_DISTRICTS ? { ...whole, districts: '' } : whole;
  const [width, height] = [small.width + 2 * WHERE.pad, small.height + 2 * WHERE.pad];
  const plate = rect({ x: 0, y: 0, width, height }, { fill: '#ffffff', stroke: INK_2, width: 0.8 });
  const at = { x: map.width - width - WHERE.edge, y: map.height - height - WHERE.edge };
  return group([plate, group(locatorBlock(small).shapes, { x: WHERE.pad, y: WHERE.pad })], at);
}

/** Where the number of a card is from, and whether anything of it is made up. */
export function originOf(
  { pack: { dataset }, language, words: { t } }: Site,
  of: { readonly sourceIds: readonly string[]; readonly provenance: Provenance | null } | null,
): Pick<CardContent, 'source' | 'provenance' | 'sample'> {
  const source = dataset.sources.get(of?.sourceIds[0] ?? '');
  const named = source ? source.publisher || source.title : '';
  return {
    source: named ? t('situs.kartu_sumber', { sumber: named }) : dataset.manifest.title[language],
    provenance: of?.provenance ?? null,
    sample: dataset.manifest.demo || of?.provenance === 'peraga',
  };
}

/**
 * Which acts move the map, in one place:
 *
 * | act                                            | the map                                                  |
 * | ---------------------------------------------- | -------------------------------------------------------- |
 * | opened by a link that says where it looks      | looks there                                              |
 * | opened with a village chosen ("Lihat di peta") | shows the village's shape with its surroundings          |
 * | opened otherwise                               | shows the whole regency                                  |
 * | back from table or small maps, same choice     | shows what it showed                                     |
 * | chosen by search                               | the shape, where it is not to be seen yet                |
 * | chosen from a list                             | the shape, where it is out of sight or a mere dot        |
 * | Back, or another address                       | looks where that says; else a chosen village as from a   |
 * |                                                | list, or the whole regency                               |
 * | an arrow key to the neighbour                  | moves sideways, where it is out of sight; a dot is shown |
 * | a press on the map                             | stays; moves sideways, where a sheet now covers it       |
 * | year, indicator, mode, filter, layers          | stays                                                    |
 */
export type ChosenBy = 'search' | 'list' | 'address' | 'key' | 'press';

/** How a village stands on the map at the moment. */
export interface Seen {
  /** It lies within what panels and sheet leave free. */
  readonly inView: boolean;
  readonly across_px: number;
  /** From this size on its shape is seen. */
  readonly seen_px: number;
}

export type CameraMove = 'stay' | 'pan' | 'show';

/** Smaller than this a village is a dot. */
export const DOT_PX = 10;

export function cameraMove(by: ChosenBy, { inView, across_px, seen_px }: Seen): CameraMove {
  switch (by) {
    case 'search':
      return inView && across_px >= seen_px ? 'stay' : 'show';
    case 'list':
    case 'address':
      return inView && across_px >= DOT_PX ? 'stay' : 'show';
    case 'key':
      if (across_px < DOT_PX) return 'show';
      return inView ? 'stay' : 'pan';
    case 'press':
      return inView ? 'stay' : 'pan';
    default:
      return by satisfies never;
  }
}

/**
 * How the map's camera reacts to each user action:
 *
 * | action                                           | the camera                                                     |
 * | ------------------------------------------------ | -------------------------------------------------------------- |
 * | opened by a link with a camera                   | is that of the link                                            |
 * | opened with a village selected ("Lihat di peta") | shows the village's shape with its surroundings                |
 * | opened otherwise                                 | shows the whole regency                                        |
 * | back from table or multiples, same selection     | is what it was                                                 |
 * | village selected by search                       | shows its shape, unless that is recognisable already           |
 * | village selected in a list                       | shows its shape, if it is out of view or a dot                 |
 * | Back, or another address                         | is that of the address; otherwise as for a village selected in |
 * |                                                  | a list, or the whole regency                                   |
 * | arrow key to a neighbour                         | pans, if it is out of view; shows the shape, if it is a dot    |
 * | click on the map                                 | stays; pans, if a sheet now covers the village                 |
 * | year, indicator, mode, filter, layers            | stays                                                          |
 */
export type ChosenBy = 'search' | 'list' | 'address' | 'key' | 'press';

/** How a village currently appears on the map. */
export interface Seen {
  /** Whether it is within the part that panels and sheet leave free. */
  readonly inView: boolean;
  readonly across_px: number;
  /** Size from which its shape is recognisable. */
  readonly seen_px: number;
}

export type CameraMove = 'stay' | 'pan' | 'show';

/** Size below which a village appears as a dot. */
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

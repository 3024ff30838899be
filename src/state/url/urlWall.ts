import { paramOf, type UrlParam } from './urlParam';

const WALL = /^([a-z0-9]{1,16})\.([a-z0-9]{1,16})(\.jelajah)?$/;

/** `deck.scene`, with `.jelajah` while the app is open around the scene. */
export const WALL_PARAM: UrlParam = paramOf(
  'layar',
  'wall',
  { scope: 'reader', places: 'all' },
  {
    write: (wall) => wall && `${wall.deck}.${wall.scene}${wall.exploring ? '.jelajah' : ''}`,
    read(text) {
      const read = WALL.exec(text);
      return read && { deck: read[1]!, scene: read[2]!, exploring: read[3] !== undefined };
    },
  },
);

import { paramOf, type UrlParam } from './urlParam';

const EXPLORING = 'jelajah';
const ID = /^[a-z0-9]{1,16}$/;

/** `deck.scene`, with `.jelajah` while the app is open around the scene. */
export const WALL_PARAM: UrlParam = paramOf(
  'layar',
  'wall',
  { scope: 'reader', places: 'all' },
  {
    write: (wall) => wall && [wall.deck, wall.scene, ...(wall.exploring ? [EXPLORING] : [])].join('.'),
    read(text) {
      const [deck = '', scene = '', exploring, ...rest] = text.split('.');
      const known = exploring === undefined || exploring === EXPLORING;
      return ID.test(deck) && ID.test(scene) && known && rest.length === 0
        ? { deck, scene, exploring: exploring === EXPLORING }
        : null;
    },
  },
);

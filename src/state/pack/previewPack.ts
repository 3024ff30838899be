/** Id under which the studio's pack is opened before it is published; no shipped pack has it. */
export const PREVIEW_PACK = 'pratinjau';

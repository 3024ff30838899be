/** Name of the file in a folder of raw files that says what becomes of them. */
export const RECIPE_FILE = 'sources.json';
/** What a recipe says of itself, and the version of its form. */
export const RECIPE_KIND = 'resep_studio';
export const RECIPE_VERSION = 1;

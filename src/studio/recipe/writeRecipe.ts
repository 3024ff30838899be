import { TABLE_FILES } from '../mapping/tableFiles';
import type { Recipe } from './recipe';
import { RECIPE_KIND, RECIPE_VERSION } from './recipeFile';

/** The text of a recipe. Apart from its reading, which a page that only writes one need not load. */
export function writeRecipe(recipe: Omit<Recipe, 'jenis' | 'versi'>): string {
  return `${JSON.stringify({ jenis: RECIPE_KIND, versi: RECIPE_VERSION, ...recipe }, null, 2)}\n`;
}

/** Names of all files that a recipe reads, each once; in the same order however the recipe is written. */
export function filesOf({ batas, indikator, tabel }: Recipe): readonly string[] {
  const places = [...(batas ? [batas] : []), ...indikator].map(({ berkas }) => berkas);
  const tables = TABLE_FILES.flatMap((name) => tabel[name] ?? []);
  return [...new Set([...places, ...tables.map(({ berkas }) => berkas)])];
}

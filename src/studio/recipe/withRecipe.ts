import { DECISIONS_FILE } from '../join/decisionsFile';
import type { PackDraft } from '../publish/packDraft';
import { withJsonFile } from '../publish/packRecords';
import { readRecipe, type Recipe } from './recipe';
import { RECIPE_FILE } from './recipeFile';
import { writeRecipe } from './writeRecipe';

/**
 * Puts the recipe of a draft beside its tables, so that the files of next year begin with its choices. It names the pack that
 * it started from, never a folder, and leaves corrections out: these tell numbers that may be hidden.
 */
export function withRecipe(draft: PackDraft, recipe: Recipe): PackDraft {
  const { keputusan: _, paket_baru: __, ...rest } = recipe;
  const hasDecisions = draft.extraFiles.some(({ name }) => name === 'keputusan');
  const text = writeRecipe({
    ...rest,
    ...{ paket_dasar: draft.base?.manifest.id ?? draft.head.id, koreksi: [] },
    ...(hasDecisions ? { keputusan: DECISIONS_FILE } : {}),
  });
  // Read once, so that its keys stand in one order whoever wrote it.
  const read = readRecipe(text);
  return withJsonFile(draft, {
    ...{ name: 'resep', path: RECIPE_FILE },
    text: read.ok ? writeRecipe(read.recipe) : text,
  });
}

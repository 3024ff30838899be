import { figureTitle } from './figures';
import { HiddenCells } from './hiddenCells';
import type { LinkedFigures } from './linkFigures';
import { hideVillages, ratesOf } from './primaryCells';
import type { DisclosureSettings } from './settings';

/** One message for each published count that is small or makes a rate disclosive. */
export function shownTooSmall(asked: {
  readonly links: LinkedFigures;
  readonly settings: DisclosureSettings;
  readonly codeAt: (row: number) => string;
}): string[] {
  const { links, settings, codeAt } = asked;
  const hidden = new HiddenCells();
  const exempt = new Set(settings.exempt.map(({ indicator }) => indicator));
  const unfit = hideVillages(hidden, { ...asked, rates: ratesOf(links, exempt) });
  const shown = links.figures.flatMap((figure) =>
    [...hidden.rowsOf(figure)]
      .filter((row) => !Number.isNaN(figure.value[row]!))
      .map(
        (row) =>
          `${figureTitle(figure)}, ${codeAt(row)}: ${figure.value[row]} ditampilkan, padahal harus disembunyikan ` +
          `(ambang ${settings.threshold}, penyebut minimal ${settings.minDenominator})`,
      ),
  );
  return unfit === null ? shown : [unfit, ...shown];
}

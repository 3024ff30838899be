import type { ImportChoices } from '../../data/import/imported';
import type { Correction } from '../../studio/corrections/correction';
import type { KeyColumnNames } from '../../studio/join/joinPart';
import type { Fit, FreshTable, TableFit } from '../../studio/recipe/earlierRecipe';
import { choicesOf } from '../../studio/recipe/fileReading';
import type { Recipe } from '../../studio/recipe/recipe';
import type { StudioPart } from './studioParts';
import {
  samePlace,
  withBoundaryPlan,
  withIndicatorPlan,
  withTablePlan,
  type BoundaryPlan,
  type IndicatorPlan,
  type StudioPlan,
} from './studioPlan';
import type { PartUse } from './studioWork';

/** A part as an earlier recipe is held against it. */
export function freshTable(part: StudioPart): FreshTable {
  const { file, summary } = part;
  return {
    ...{ berkas: file, lembar: summary.name, columns: summary.columns.map(({ name }) => name) },
    ...{ isArea: summary.shapes === 'area', table: summary.table?.table ?? null },
  };
}

/**
 * A plan with what an earlier recipe proposes for tables, its sources, and of its corrections those of the numbers that are
 * brought again.
 *
 * @param listed ids of the sources that the open pack has
 */
export function withEarlier(
  plan: StudioPlan,
  {
    recipe,
    tables,
    listed,
  }: { readonly recipe: Recipe; readonly tables: readonly TableFit[]; readonly listed: ReadonlySet<string> },
): StudioPlan {
  let changed = plan;
  const named = new Set<string>();
  for (const { berkas, lembar, fits } of tables) {
    for (const fit of fits) {
      if (fit.kind === 'indikator') {
        const one = indicatorPlan(fit, { berkas, lembar });
        for (const id of (one.entry['sumber'] ?? '').split(';')) named.add(id);
        changed = withCorrectionsOf(withIndicatorPlan(changed, one), one, recipe.koreksi);
      } else if (fit.kind === 'batas') {
        named.add(fit.entry.sumber);
        changed = withBoundaryPlan(changed, boundaryPlan(fit, { berkas, lembar }));
      } else {
        named.add(fit.mapping?.fixed['sumber'] ?? '');
        if (fit.mapping) changed = withTablePlan(changed, { berkas, lembar, ...fit.mapping });
        if (fit.entry === 'intervensi')
          changed = { ...changed, points: { ...recipe.titik, ...changed.points } };
      }
    }
  }
  const known = new Set([...listed, ...changed.sources.map(({ id }) => id)]);
  const added = recipe.sumber.filter(({ id }) => named.has(id) && !known.has(id));
  return { ...changed, sources: [...changed.sources, ...added] };
}

type Place = { readonly berkas: string; readonly lembar: string };

function indicatorPlan(
  { entry, heading, years, yearColumn }: Extract<Fit, { kind: 'indikator' }>,
  place: Place,
): IndicatorPlan {
  const { id, ...told } = entry.katalog;
  const texts = Object.entries(told).flatMap(([name, cell]) =>
    cell === null || cell === undefined ? [] : [[name, Array.isArray(cell) ? cell.join(';') : String(cell)]],
  );
  return {
    ...place,
    ...{ heading, used: true, id, entry: Object.fromEntries(texts) as Record<string, string>, yearColumn },
    years: years.map(({ year, nilai, pembilang, penyebut }) => ({
      ...{ column: nilai, numerator: pembilang, denominator: penyebut },
      year: year === null ? '' : String(year),
    })),
  };
}

function boundaryPlan({ entry }: Extract<Fit, { kind: 'batas' }>, place: Place): BoundaryPlan {
  const { status, sumber, keterangan } = entry;
  return { ...place, status, sumber, keterangan: keterangan.id, keterangan_en: keterangan.en };
}

/** Corrections of an indicator in the years that are brought, behind those that stand there. */
function withCorrectionsOf(
  plan: StudioPlan,
  { id, years }: IndicatorPlan,
  corrections: readonly Correction[],
): StudioPlan {
  const known = new Set(plan.corrections.map((one) => JSON.stringify(one)));
  const added = corrections.filter(
    (one) =>
      one.indikator === id &&
      years.some(({ year }) => year === String(one.tahun)) &&
      !known.has(JSON.stringify(one)),
  );
  return { ...plan, corrections: [...plan.corrections, ...added] };
}

/** What a part is used for by what is proposed for it: boundaries, numbers, by the key columns of last year. */
export function earlierUse(part: StudioPart, fits: readonly Fit[]): PartUse {
  const fit = fits.find((one) => one.kind !== 'tabel');
  if (!fit) return fits.some((one) => one.kind === 'tabel' && one.mapping) ? tableUse(part) : part.use;
  const apart = fit.kind === 'indikator' && fit.yearColumn !== '' ? fit.yearColumn : null;
  const columns: KeyColumnNames | null = fit.keys && {
    ...{ code: fit.keys.kode, name: fit.keys.nama, district: fit.keys.kecamatan, apart },
  };
  return { role: fit.kind === 'batas' ? 'batas' : 'nilai', columns: columns ?? part.use.columns };
}

/** A list becomes a table of the pack; one of points stays one of points. */
function tableUse({ use }: StudioPart): PartUse {
  return use.role === 'titik' ? use : { ...use, role: 'tabel' };
}

/** How a file is read by what is proposed for its parts; what was chosen since stays. */
export function earlierChoices(chosen: ImportChoices, tables: readonly TableFit[]): ImportChoices {
  const proposed = tables.map(({ reading }) => choicesOf(reading ?? undefined));
  const formats = [
    ...(chosen.numberFormats ?? []),
    ...proposed.flatMap(({ numberFormats = [] }) => numberFormats),
  ];
  const first = new Map(formats.toReversed().map((one) => [one.column, one]));
  const numberFormats = [...first.values()].toReversed();
  return {
    ...Object.assign({}, ...proposed.toReversed(), chosen),
    ...(numberFormats.length > 0 ? { numberFormats } : {}),
  } as ImportChoices;
}

/** The parts of a plan's tables, each with what is proposed for it. */
export function proposedParts(
  parts: readonly StudioPart[],
  tables: readonly TableFit[],
): readonly { readonly part: StudioPart; readonly fits: readonly Fit[] }[] {
  return parts.flatMap((part) => {
    const { berkas, lembar } = freshTable(part);
    const own = tables.find((table) => samePlace(table, { berkas, lembar }));
    return own && own.fits.length > 0 ? [{ part, fits: own.fits }] : [];
  });
}

import Papa from 'papaparse';
import { refusalWords } from '../../src/aggregate/rollup/refusalWords';
import type { Membership } from '../../src/aggregate/rollup/membership';
import { reusedArrays } from '../../src/aggregate/rollup/rollupArrays';
import type { CommandIo } from './commandIo';
import { columnOf, type OpenPack } from './packFolder';
import { membershipFor, rollupOf, type Grouping } from './packRollup';
import { flatRows, groupRows, LONG_COLUMNS } from './rollupRows';

/**
 * Every indicator of a pack in every year, put together by group: one table with a row for each indicator, year and
 * group, or one JSON object a line for each indicator and year. They are written one after the other, so that the
 * nation's needs no more memory than one of them. What is refused is said by its indicator and left out.
 * @returns how many indicator-years were written
 */
export async function rollupAll(
  pack: OpenPack,
  { grouping, json }: { readonly grouping: Grouping; readonly json: boolean },
  io: CommandIo,
): Promise<number> {
  const arrays = reusedArrays();
  const memberships = new Map<string, Membership | null>();
  const refused = new Map<string, string>();
  let written = 0;
  if (!json) io.print(`${Papa.unparse([LONG_COLUMNS], { newline: '\n' })}\n`);
  for (const { id, level, years, name, unit, provenance } of pack.dataset.indicators) {
    for (const year of years) {
      const found = await columnOf(pack, id, year);
      // Groups are the same for all indicators of a level and year, and what is remembered of them is used again.
      const key = `${level} ${grouping.by === 'status' ? year : ''}`;
      const membership = memberships.get(key) ?? (await membershipFor(pack, grouping, found));
      memberships.set(key, membership);
      arrays.takeBack();
      const outcome = rollupOf(pack, grouping, { ...found, membership, arrays });
      if (outcome.status === 'refused') {
        refused.set(name.id, refusalWords(outcome.refusal).id);
        continue;
      }
      const { question, kind } = outcome.rollup;
      const groups = groupRows(outcome.rollup);
      const head = { indicator: id, year, unit: unit.id, provenance, kind };
      io.print(
        json
          ? `${JSON.stringify({ question, kind, unit: unit.id, provenance, groups })}\n`
          : `${Papa.unparse({ fields: [...LONG_COLUMNS], data: flatRows(groups, found.indicator).map((row) => ({ ...head, ...row })) }, { newline: '\n', header: false })}\n`,
      );
      written++;
    }
  }
  for (const [name, why] of refused) io.say(`${name}: ${why}`);
  return written;
}

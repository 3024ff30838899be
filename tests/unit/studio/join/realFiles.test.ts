import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDecisions, writeDecisions } from '../../../../src/studio/join/decisionsFile';
import { guessColumns } from '../../../../src/studio/join/guessColumns';
import { joinCounts } from '../../../../src/studio/join/joinCounts';
import { nameDifferences } from '../../../../src/studio/join/joinLists';
import { candidatesOf } from '../../../../src/studio/join/joinOutcome';
import { joinPart } from '../../../../src/studio/join/joinPart';
import { decideRow } from '../../../../src/studio/join/makeDecision';
import type { Cell, ImportedPart } from '../../../../src/data/import/imported';
import { codeOf, csvCells, PEKALONGAN } from './pekalongan';

const REAL = new URL('../../../../../shared/fixtures/thirdparty/real/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, REAL), 'utf8');

function partOf(heading: readonly string[], rows: readonly (readonly Cell[])[]): ImportedPart {
  return {
    name: '',
    format: 'csv',
    rows: rows.length,
    rowNumbers: Int32Array.from(rows, (_, row) => row + 2),
    columns: heading.map((name, column) => ({ name, cells: rows.map((row) => row[column] ?? null) })),
    shapes: null,
    encoding: 'utf-8',
    crs: '',
  };
}

function attributes(name: string): ImportedPart {
  const { features } = JSON.parse(text(name)) as { features: { properties: Record<string, Cell> }[] };
  const heading = Object.keys(features[0]!.properties);
  return partOf(
    heading,
    features.map(({ properties }) => heading.map((key) => properties[key] ?? null)),
  );
}

describe.skipIf(!existsSync(REAL))('the real files of Pekalongan', () => {
  describe('the table of IDM 2024 as Excel exports it', () => {
    const [heading = [], ...rows] = existsSync(REAL)
      ? csvCells(text('idm_2024_excel_id.csv').replace(/^\ufeff/, ''), ';')
      : [];
    const part = partOf(heading, rows);
    const result = joinPart(part, PEKALONGAN, []);

    it('has 272 rows, each with a reason, and none is lost', () => {
      const counts = joinCounts(result);
      expect(counts.rowsIn).toBe(272);
      expect(counts.joined + counts.notJoined + counts.rejected).toBe(272);
      expect(counts.parts).toEqual({
        byCode: 266,
        byName: 0,
        byDecision: 0,
        choice: 6,
        duplicate: 0,
        unmatched: 0,
        setApart: 0,
      });
    });

    it('joins no row to another village than its code says', () => {
      rows.forEach(([code = ''], row) => {
        const own = code.replaceAll('.', '');
        if (/^\d{10}$/.test(own)) expect(codeOf(result, row)?.replaceAll('.', '')).toBe(own);
        else expect(codeOf(result, row)).toBeNull();
      });
    });

    it('proposes for each damaged code the one village of that name, which its code does not prove', () => {
      const open = result.outcomes.flatMap((outcome, row) =>
        outcome.kind === 'damagedCode'
          ? [[rows[row]![1], outcome.candidates.map(({ place }) => PEKALONGAN[place]!.code)]]
          : [],
      );
      expect(open).toEqual([
        ['WANGKELANG', ['33.26.01.2008']],
        ['KARANGASEM', ['33.26.05.2009']],
        ['KEBONAGUNG', ['33.26.08.2021']],
        ['BOJONGWETAN', ['33.26.11.2007']],
        ['SIMBANGWETAN', ['33.26.14.2007']],
        ['PANGKAH', ['33.26.18.2008']],
      ]);
    });
  });

  it('needs no second decision for what was decided in the table of IDM, wherever its rows stand', () => {
    const [heading = [], ...rows] = csvCells(text('idm_2024_excel_id.csv').replace(/^\ufeff/, ''), ';');
    const first = joinPart(partOf(heading, rows), PEKALONGAN, []);
    const decisions = first.outcomes.flatMap((outcome, row) => {
      const [best] = candidatesOf(outcome);
      if (!best) return [];
      const signed = { who: 'Sari', when: '2026-02-03T07:30:00Z', why: 'nama hanya satu' };
      return [decideRow(first, row, { action: 'accept', place: best.place }, signed)];
    });
    const saved = readDecisions(writeDecisions(decisions));
    expect(saved.ok).toBe(true);
    const again = joinPart(partOf(heading, rows.toReversed()), PEKALONGAN, saved.ok ? saved.decisions : []);
    expect(again.fates.map(({ fate }) => fate)).toEqual(Array<string>(6).fill('applied'));
    expect(joinCounts(again)).toMatchObject({ rowsIn: 272, joined: 272, placesWithoutRow: 13 });
  });

  it('joins all of the BPS boundary by its codes, through the table and never by arithmetic', () => {
    const part = attributes('3326_hdx_2020.geojson');
    const guessed = guessColumns(part, PEKALONGAN);
    expect(guessed.code).toMatchObject({ column: 'village_code', fitting: 285, filled: 285 });
    expect(guessed.name?.column).toBe('village');
    expect(guessed.district?.column).toBe('district');
    const result = joinPart(part, PEKALONGAN, []);
    expect(result.system).toBe('bps');
    expect(joinCounts(result).parts.byCode).toBe(285);
    const [heading = [], ...crosswalk] = csvCells(text('3326_crosswalk.csv'));
    const column = (name: string) => heading.indexOf(name);
    const ofBps = new Map(crosswalk.map((row) => [row[column('bps_code')], row[column('kemendagri_code')]]));
    const codes = part.columns.find(({ name }) => name === 'village_code')!.cells;
    codes.forEach((code, row) => expect(codeOf(result, row)).toBe(ofBps.get(String(code))));
    expect(
      nameDifferences(result).map(
        ({ row }) => part.columns.find(({ name }) => name === 'village')!.cells[row],
      ),
    ).toHaveLength(10);
  });

  it('joins all of the Kemendagri boundary by its codes', () => {
    const part = attributes('3326_kemendagri_2025.geojson');
    const result = joinPart(part, PEKALONGAN, []);
    expect(result.system).toBe('kemendagri');
    expect(joinCounts(result).parts.byCode).toBe(285);
    const codes = part.columns.find(({ name }) => name === 'kode')!.cells;
    codes.forEach((code, row) => expect(codeOf(result, row)).toBe(code));
    expect(nameDifferences(result)).toEqual([]);
  });
});

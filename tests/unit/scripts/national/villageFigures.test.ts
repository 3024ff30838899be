import type { DuckDBConnection } from '@duckdb/node-api';
import { group } from 'd3-array';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alkireFoster, type Dimension } from '../../../../scripts/microdata/alkireFoster';
import { fgt } from '../../../../scripts/microdata/fgt';
import { DEFAULT_THRESHOLDS } from '../../../../src/data/disclosure/fewPeople';
import {
  aggregateFolder,
  madeUpPersonsSql,
  VILLAGE_FIGURES_SQL,
  writePartitions,
} from '../../../../scripts/national/duckdb';
import { publishedTables, readFigures, type NationalFigures } from '../../../../scripts/national/readFigures';

/** The dimensions of villageFigures.sql. */
const DIMENSIONS: readonly Dimension[] = [
  { name: 'lama_sekolah', cutoff: 6, weight: 1 / 3 },
  { name: 'imunisasi', cutoff: 1, weight: 1 / 3 },
  { name: 'air_layak', cutoff: 1, weight: 1 / 9 },
  { name: 'sanitasi_layak', cutoff: 1, weight: 1 / 9 },
  { name: 'luas_lantai_m2', cutoff: 8, weight: 1 / 9 },
];
const PERSONS = 30_000;
const VILLAGES = 1_000;

type Person = Readonly<Record<string, string | number | null>>;

// The native module is for one kind of machine only; where it is absent the tests are counted as skipped.
const duckdb = await import('@duckdb/node-api').catch(() => null);

describe('the query for a nation', () => {
  it('keeps to what DuckDB, Trino and Spark have in common', () => {
    const code = VILLAGE_FIGURES_SQL.replace(/--.*$/gm, '');
    // Numbers are whole or have an exponent: a decimal point makes a number of fixed scale in Trino and Spark.
    expect(code).not.toMatch(/\d\.\d/);
    for (const own of [
      '::',
      '//',
      'QUALIFY',
      'FILTER',
      'EXCLUDE',
      'ILIKE',
      'LIST',
      'STRUCT',
      '"',
      '`',
      ';',
    ]) {
      expect(code.toUpperCase()).not.toContain(own);
    }
    const called = [...code.matchAll(/\b([A-Z]+)\(/g)].map(([, name]) => name);
    expect(new Set(called)).toEqual(new Set(['COUNT', 'SUM', 'CAST', 'NULLIF', 'SUBSTRING']));
  });
});

describe.skipIf(duckdb === null)('figures of villages from made-up persons, on DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'petala-nasional-'));
  const [persons, figures] = [join(folder, 'orang'), join(folder, 'angka')];
  let connection: DuckDBConnection;
  let people: ReadonlyMap<string, readonly Person[]>;
  let answers: readonly NationalFigures[];

  beforeAll(async () => {
    connection = await (await duckdb!.DuckDBInstance.create(':memory:')).connect();
    await writePartitions(connection, madeUpPersonsSql(PERSONS, VILLAGES), persons);
    await aggregateFolder(connection, { persons, figures });
    const reader = await connection.runAndReadAll('SELECT * FROM orang');
    people = group(reader.getRowObjectsJS() as Person[], ({ kode }) => String(kode));
    answers = await readFigures(figures);
  });
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  const usable = ({ bobot }: Person) => bobot !== null && Number(bobot) >= 0;
  const close = (got: number | null, expected: number | null) => {
    if (expected === null || got === null) expect(got).toBe(expected);
    else expect(Math.abs(got - expected)).toBeLessThan(1e-9);
  };

  it('loses nobody, and lies in a folder for every province', () => {
    expect(answers).toHaveLength(people.size);
    expect(answers.reduce((sum, { n_orang }) => sum + n_orang, 0)).toBe(PERSONS);
    expect(readdirSync(figures).every((name) => /^prov=\d\d$/.test(name))).toBe(true);
    expect(readdirSync(figures).length).toBeGreaterThan(30);
  });

  it('equal P0, P1 and P2 of the command line to 1e-9', () => {
    let poor = 0;
    for (const answer of answers) {
      const counted = people.get(answer.kode)!.filter((one) => usable(one) && one['pengeluaran'] !== null);
      const own = fgt(
        counted.map(({ pengeluaran, garis, bobot }) => ({
          y: Number(pengeluaran),
          line: Number(garis),
          weight: Number(bobot),
        })),
      );
      expect([answer.n_fgt, answer.miskin_fgt]).toEqual([own.n, own.poor]);
      close(answer.p0, own.P0);
      close(answer.p1, own.P1);
      close(answer.p2, own.P2);
      poor += own.poor;
    }
    expect(poor).toBeGreaterThan(PERSONS / 10);
  });

  it('equal H, A and M0 of the command line to 1e-9', () => {
    let [poor, dropped] = [0, 0];
    for (const answer of answers) {
      const counted = people.get(answer.kode)!.filter(usable);
      const own = alkireFoster({
        dimensions: DIMENSIONS,
        people: counted.map((one) => DIMENSIONS.map(({ name }) => one[name] ?? Number.NaN).map(Number)),
        weights: counted.map(({ bobot }) => Number(bobot)),
        k: 1 / 3,
        missing: 'drop',
      });
      const poorOnes = own.poor.filter((one) => one === 1).length;
      expect([answer.n_af, answer.miskin_af]).toEqual([own.n, poorOnes]);
      close(answer.h, own.H);
      close(answer.a, own.A);
      close(answer.m0, own.M0);
      poor += poorOnes;
      dropped += own.dropped;
    }
    expect(poor).toBeGreaterThan(PERSONS / 10);
    expect(dropped).toBeGreaterThan(PERSONS / 100);
  });

  it('are told only where enough people stand behind them', () => {
    const { fgt: lines, af } = publishedTables(answers, DEFAULT_THRESHOLDS);
    expect([lines.length, af.length]).toEqual([answers.length, answers.length]);
    const hidden = lines.filter(({ tanda }) => tanda === 'sembunyi');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.length).toBeLessThan(lines.length);
    expect(
      hidden.every(({ n, miskin, P0, P1, P2 }) => [n, miskin, P0, P1, P2].every((cell) => cell === null)),
    ).toBe(true);
    const told = lines.filter(({ tanda }) => tanda === 'ada');
    expect(
      told.every(({ n, miskin }) => Number(n) >= 20 && (Number(miskin) === 0 || Number(miskin) >= 5)),
    ).toBe(true);
  });

  it('are refused with a person of no village', async () => {
    const nobody = join(folder, 'tanpa-kode');
    await writePartitions(connection, `SELECT NULL::VARCHAR AS kode, 1 AS n_orang, '33' AS prov`, nobody);
    await expect(readFigures(nobody)).rejects.toThrow('kode desa "null"');
    const empty = join(folder, 'kosong');
    mkdirSync(empty);
    writeFileSync(join(empty, '_SUCCESS'), '');
    await expect(readFigures(empty)).rejects.toThrow('tidak ada berkas Parquet');
    await expect(readFigures(join(folder, 'orang'))).rejects.toThrow('bukan bilangan');
  });
});

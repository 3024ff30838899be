import { describe, expect, test } from 'vitest';
import { languageFaults, unknownKeys, unusedKeys } from '../../../../../scripts/ci/architecture/catalogue.ts';
import { literalTextFaults } from '../../../../../scripts/ci/architecture/literalText.ts';

const source = (text: string): { path: string; text: string }[] => [{ path: 'src/ui/A.svelte', text }];

describe('languageFaults', () => {
  test('a key in one language only, an empty text and other parameters are named', () => {
    const id = {
      ...{ 'a.one': 'Satu', 'a.two': '{n} dari {m} {unit}', 'a.three': 'Tiga' },
      'a.four': '{Unit} {nama}',
    };
    const en = {
      'a.two': '{m} of {n} {n:{unit}|{units}}',
      'a.three': ' ',
      'a.four': 'Village {name}',
      'a.five': 'Five',
    };
    expect(languageFaults(id, en)).toEqual([
      'a.five: only in one language',
      'a.four: parameters {nama} and {name}',
      'a.one: only in one language',
      'a.three: empty',
    ]);
  });
});

describe('keys', () => {
  const keys = ['nav.peta', 'asal.resmi', 'asal.model', 'peta.kelas'];

  test('are used as strings and through template literals', () => {
    const used = source("{t('nav.peta')} {t(`asal.${provenance}`)} const key = 'peta.kelas';");
    expect(unusedKeys(keys, used)).toEqual([]);
  });

  test('that nobody names are found', () => {
    expect(unusedKeys(keys, source("{t('nav.peta')} {t(`nav.${x}`)} peta.kelas"))).toEqual([
      'asal.resmi',
      'asal.model',
      'peta.kelas',
    ]);
  });

  test('that no catalogue has are found', () => {
    expect(
      unknownKeys(keys, source("{app.t('nav.peta')} {app.t( 'nav.pta', { n })} {format('nav.x')}")),
    ).toEqual(['src/ui/A.svelte: nav.pta']);
  });
});

describe('literalTextFaults', () => {
  const found = (text: string): number => literalTextFaults(source(text)).length;

  test.each([
    '<p>Memuat</p>',
    '{#if x}<b>{n} desa</b>{/if}',
    '<button aria-label="Tutup"></button>',
    '<input placeholder="Cari {n}" />',
    '{#each xs as x}<Card title="Judul" />{/each}',
    '{#snippet row()}Baris{/snippet}',
  ])('%s is text of its own', (text) => {
    expect(found(text)).toBe(1);
  });

  test.each([
    '<p>{t("a.b")}: {n} %</p>',
    '<button class="primary" aria-label={t("a.b")} type="button">×</button>',
    '<script>const text = "Memuat";</script><style>p { color: red; }</style>',
    '<h1>Petala</h1>',
    '<p style:left="{x}px" class="panel {kind}"></p>',
    '<!-- a remark --><i>A</i>',
  ])('%s is none', (text) => {
    expect(found(text)).toBe(0);
  });
});

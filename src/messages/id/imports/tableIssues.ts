/** Indonesian texts of an import: what is found of tables, and what to do about it. */
export const texts = {
  'issue.TABLE_OPEN_QUOTE': 'Tanda kutip dibuka dan tidak pernah ditutup.',
  'issue.TABLE_OPEN_QUOTE.remedy': 'Tutup tanda kutipnya, atau ekspor ulang tabelnya.',
} as const;

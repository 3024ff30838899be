/** English texts of an import: what is found of tables, and what to do about it. */
export const texts = {
  'issue.TABLE_OPEN_QUOTE': 'A quotation mark is opened and never closed.',
  'issue.TABLE_OPEN_QUOTE.remedy': 'Close it, or export the table again.',
} as const;

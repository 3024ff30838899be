/** English texts of what an import finds in tables. */
export const texts = {
  'issue.TABLE_NOT_TEXT': 'This file is not text, although it was read as a table of text (CSV).',
  'issue.TABLE_NOT_TEXT.remedy': 'Open it in its own program and save it as XLSX or CSV in UTF-8.',
  'issue.TABLE_OPEN_QUOTE':
    'A quotation mark at {baris} is not closed properly, so what follows cannot be told apart.',
  'issue.TABLE_OPEN_QUOTE.remedy':
    'Mend the quotation mark of that row, or save the file again from its own program.',
  'issue.TABLE_TOO_LARGE': 'This table is larger than what can be read at once.',
  'issue.TABLE_TOO_LARGE.remedy': 'Split it by year or district, or use the command petala pack build.',
  'issue.XLSX_DAMAGED': 'This Excel workbook is damaged, locked, or no table.',
  'issue.XLSX_DAMAGED.remedy': 'Open it in Excel, remove its password, and save it again as XLSX.',
  'issue.ODS_DAMAGED': 'This ODS spreadsheet is damaged, locked, or no table.',
  'issue.ODS_DAMAGED.remedy': 'Open it in LibreOffice, remove its password, and save it again.',
  'issue.TABLE_NO_HEADER': 'In {tempat} no row of headings was found; columns are named by their order.',
  'issue.TABLE_NO_HEADER.remedy': 'Choose the row of headings, if there is one.',
  'issue.TABLE_ROWS_AROUND':
    'In {tempat}, {n} {n:row holds|rows hold} titles, column numbers or notes and {n:is|are} not read as data ({baris}).',
  'issue.TABLE_ROWS_AROUND.remedy': 'If one of them is data, choose the right row of headings.',
  'issue.TABLE_HEADER_JOINED':
    'In {tempat}, the headings stand in rows {dari} to {sampai} and were joined, as “2024 / Jumlah”.',
  'issue.TABLE_HEADER_JOINED.remedy': 'If that is wrong, choose the row of headings yourself.',
  'issue.TABLE_SECTIONS':
    'In {tempat}, {n} {n:row names|rows name} only the district of the villages below; it was put into a column of its own ({baris}).',
  'issue.TABLE_SECTIONS.remedy': 'Check the column of districts in the preview.',
  'issue.TABLE_RAGGED':
    'In {tempat}, {n} {n:row has|rows have} more cells than there are headings; they are kept in further columns ({baris}).',
  'issue.TABLE_RAGGED.remedy': 'See whether a cell of such a row holds the separator.',
  'issue.TABLE_TOTAL_ROW':
    'In {tempat}, {n} {n:row is a total, not a village|rows are totals, not villages}; used as a check ({baris}).',
  'issue.TABLE_TOTAL_ROW.remedy': 'Nothing needs to be done.',
  'issue.TABLE_TOTAL_DIFFERS':
    'In {tempat}, a total row states {tertulis}, while the rows above add up to {hitungan} ({baris}).',
  'issue.TABLE_TOTAL_DIFFERS.remedy':
    'Ask who made the table which number is right, or whether rows are missing.',
  'issue.XLSX_MERGED':
    'In {tempat} {n} {n:group of cells is|groups of cells are} merged; the text was put into each of the cells ({baris}).',
  'issue.XLSX_MERGED.remedy': 'Check the headings and the names of areas in the preview.',
  'issue.XLSX_PERCENT':
    'In {tempat}, {n} {n:number is|numbers are} shown as percentages: {tersimpan} is read as {tampil} %.',
  'issue.XLSX_PERCENT.remedy': 'Nothing needs to be done; the unit is percent.',
  'issue.SHEET_HIDDEN': 'The sheet “{lembar}” is hidden in the file and was not read.',
  'issue.SHEET_HIDDEN.remedy': 'Show that sheet in Excel if its data is needed.',
  'issue.ROWS_HIDDEN':
    'In {tempat}, {n} {n:row is|rows are} hidden in the file, but {n:was|were} read ({baris}).',
  'issue.ROWS_HIDDEN.remedy': 'Delete such rows from the file if they must not be used.',
  'issue.NUMBER_LOCALE': 'The numbers of {tempat} are read with {format}: {contoh}.',
  'issue.NUMBER_LOCALE.remedy': 'Change how they are read if the examples are wrong.',
  'issue.NUMBER_AMBIGUOUS':
    'The numbers of {tempat} can be read in two ways and nothing decides; they are read with {format}: {contoh}.',
  'issue.NUMBER_AMBIGUOUS.remedy': 'Make sure that the examples are right; if not, change how they are read.',
  'issue.NUMBER_UNREAD':
    'In {tempat}, {n} {n:cell is no number and counts|cells are no numbers and count} as empty ({baris}).',
  'issue.NUMBER_UNREAD.remedy': 'Mend such cells, or leave them as missing.',
  'issue.CODE_SCIENTIFIC':
    'In {tempat}, Excel turned {n} {n:code|codes} into rounded numbers as 3,32E+09; the digits are gone ({baris}).',
  'issue.CODE_SCIENTIFIC.remedy':
    'Ask for the original file, or format the column of codes as text before saving.',
  'issue.CODE_DIGITS_LOST':
    'In {tempat}, {n} {n:code|codes} lost digits to Excel; such rows can only be matched by name ({baris}).',
  'issue.CODE_DIGITS_LOST.remedy': 'Write such codes again, or match the rows by hand.',
  'issue.CODE_ZEROS': 'In {tempat}, {n} {n:code|codes} lost leading zeros ({baris}).',
  'issue.CODE_ZEROS.remedy': 'Check how they were matched; format the column of codes as text in Excel.',
  'issue.PRIVACY_PERSONAL_DATA': 'The file is refused, for {tempat} holds {alasan}. Nothing of it is kept.',
  'issue.PRIVACY_PERSONAL_DATA.remedy':
    'Delete that column, or add the rows up to villages here; the arithmetic stays in this browser.',
  'issue.PRIVACY_SMALL_NUMBER':
    'In {tempat}, {n} {n:number is|numbers are} smaller than {ambang}, so that families could be recognised ({baris}). They are hidden when the pack is published.',
  'issue.PRIVACY_SMALL_NUMBER.remedy': 'Nothing needs to be done, or join the groups.',
  'issue.AGGREGATED':
    '{jumlahBaris} {jumlahBaris:row|rows} of {tempat} were added up to {n} {n:village|villages} in this browser; {tersembunyi} {tersembunyi:cell is too small and is|cells are too small and are} hidden.',
  'issue.AGGREGATED.remedy': 'Nothing needs to be done; the rows themselves are not kept.',
  'issue.AGGREGATE_NO_CODE':
    'In {tempat}, {n} {n:row has|rows have} no village code and {n:was|were} not added ({baris}).',
  'issue.AGGREGATE_NO_CODE.remedy': 'Complete the village codes in the original file, then try again.',
  'imporTabel.tempat.kolom': 'the column “{kolom}”',
  'imporTabel.tempat.bagian': 'the sheet “{bagian}”',
  'imporTabel.tempat.kolomBagian': 'the column “{kolom}” of the sheet “{bagian}”',
  'imporTabel.tempat.berkas': 'this file',
  'imporTabel.baris': 'row {daftar}',
  'imporTabel.barisLainnya': 'row {daftar}, and {n} more',
  'imporTabel.format.id': 'a decimal comma and points for thousands',
  'imporTabel.format.en': 'a decimal point and commas for thousands',
  'imporTabel.alasan.nik': 'numbers of identity cards (NIK)',
  'imporTabel.alasan.kk': 'numbers of family cards (KK)',
  'imporTabel.alasan.name': 'names of persons',
  'imporTabel.alasan.address': 'addresses',
  'imporTabel.alasan.phone': 'phone numbers',
  'imporTabel.alasan.birth': 'places or dates of birth',
  'imporTabel.alasan.byName': 'a list by name and address',
  'imporTabel.alasan.idShape': 'numbers of 16 digits shaped as those of identity cards',
  'imporTabel.alasan.phoneShape': 'numbers shaped as phone numbers',
  'imporTabel.alasan.households': 'a row for each family or person',
} as const;

/** English texts of an import: what is found of files and containers, and what to do about it. */
export const texts = {
  'issue.FILE_EMPTY': 'This file is empty: 0 bytes, or blanks only.',
  'issue.FILE_EMPTY.remedy': 'Download or copy the file again, then retry.',
  'issue.FILE_NO_ROWS': 'This file can be read, but it has no rows.',
  'issue.FILE_NO_ROWS.remedy': 'Check whether a filter was on when it was exported.',
  'issue.FILE_UNKNOWN': 'The content of this file is not recognised as data.',
  'issue.FILE_UNKNOWN.remedy': 'Export it as GeoJSON, zipped Shapefile, XLSX or CSV.',
  'issue.FILE_IS_PAGE': 'This file is a web page, not data: the server sent a sign-in or error page.',
  'issue.FILE_IS_PAGE.remedy': 'Open the download link in a browser, sign in if asked, and download again.',
  'issue.FILE_TRUNCATED': 'This file is cut off: it stops at byte {bytes}, before the end that it states.',
  'issue.FILE_TRUNCATED.remedy':
    'Download it again to the end; what is there is not used, so that no map looks whole that is not.',
  'issue.FILE_TOO_LARGE': 'This file has {mb} MB; the most is {most} MB.',
  'issue.FILE_TOO_LARGE.remedy':
    'Simplify the boundaries, split it by regency, or use the command petala import.',
  'issue.FILE_OLD_XLS': 'This file is .xls of an old Excel, which is not read here.',
  'issue.FILE_OLD_XLS.remedy': 'Open it in Excel or LibreOffice and save it as .xlsx.',
  'issue.FILE_UNREADABLE': 'This file is damaged in a way that is not known: {reason}.',
  'issue.FILE_UNREADABLE.remedy':
    'Open it in the program that it comes from and export it again; if that fails too, send it to those who maintain Petala.',
  'issue.FORMAT_NOT_READ': 'Files of the format {format} are not read here.',
  'issue.FORMAT_NOT_READ.remedy': 'Export it as GeoJSON, zipped Shapefile, XLSX or CSV.',
  'issue.NAME_DIFFERS':
    'The ending of the name says another format; the content is {format} and is read as such.',
  'issue.NAME_DIFFERS.remedy': 'Nothing to do; rename the file if that confuses.',
  'issue.FILES_TOO_MANY': 'There are {files} files at once; the most is {most}.',
  'issue.FILES_TOO_MANY.remedy': 'Bring only the files that are needed.',
  'issue.ZIP_CORRUPT': 'This zip is damaged or cut off.',
  'issue.ZIP_CORRUPT.remedy': 'Download it again to the end, or make a new zip of the original files.',
  'issue.ZIP_BOMB':
    'This zip grows far beyond the limit when it is opened ({member}), so opening it was stopped.',
  'issue.ZIP_BOMB.remedy': 'Bring the files in it one by one if they are data.',
  'issue.ZIP_UNSUPPORTED': 'This zip uses something that is not supported: {how}.',
  'issue.ZIP_UNSUPPORTED.remedy':
    'Unpack it on your computer and bring the files in it, or a new zip without a password.',
  'issue.ZIP_NO_SHP': 'This zip has parts of a Shapefile without a .shp, so there are no shapes.',
  'issue.ZIP_NO_SHP.remedy': 'Include .shp, .dbf, .shx and .prj of one name.',
  'issue.ZIP_NO_DATA': 'This zip has no file that is recognised as data.',
  'issue.ZIP_NO_DATA.remedy': 'Check what is in it; bring GeoJSON, Shapefile, XLSX or CSV.',
  'issue.ZIP_MEMBER_SKIPPED':
    '{n} {n:file|files} in the zip {n:was|were} passed over as no data, such as {member}.',
  'issue.ZIP_MEMBER_SKIPPED.remedy': 'Nothing to do if these are notes or pictures.',
  'issue.GZIP_CORRUPT': 'This .gz file is damaged or cut off.',
  'issue.GZIP_CORRUPT.remedy': 'Download it again to the end.',
  'issue.JSON_SYNTAX': 'The JSON is not valid at line {line}, character {column}: "{near}".',
  'issue.JSON_SYNTAX.remedy': 'Export it again; if it was edited by hand, look at that place.',
  'issue.JSON_LOOKS_CUT': 'It stops in the middle after {characters} characters: the file looks cut off.',
  'issue.JSON_LOOKS_CUT.remedy': 'Download it again to the end.',
  'issue.JSON_NAN': 'NaN or Infinity stands there, which is no JSON; Python writes it so.',
  'issue.JSON_NAN.remedy': 'Write null for missing values (json.dumps with allow_nan=False shows where).',
  'issue.JSON_DUPLICATE_KEY':
    '{n} {n:name stands|names stand} twice in one object: {keys} (line in brackets). It is not clear which value holds.',
  'issue.JSON_DUPLICATE_KEY.remedy': 'Remove the wrong one, or export with different column names.',
  'issue.XML_SYNTAX': 'The XML is not whole near {near}.',
  'issue.XML_SYNTAX.remedy': 'Export it again.',
  'issue.XML_DOCTYPE': 'This KML has a DOCTYPE, which can call other files, and is not read.',
  'issue.XML_DOCTYPE.remedy': 'Remove the line <!DOCTYPE …>, or export it again.',
  'issue.ENCODING': 'The text is not {expected}; it was read as {encoding}.',
  'issue.ENCODING.remedy':
    'Look at letters such as é and quotation marks in the sample; choose another encoding if they are wrong.',
  'issue.ENCODING_LOSSY':
    '{n} {n:text has|texts have} ?? or letters that {encoding} lacks: some were lost when the file was made.',
  'issue.ENCODING_LOSSY.remedy': 'Export it as UTF-8 from its source; lost letters cannot be restored.',
  'issue.CPG_UNREADABLE':
    'The .cpg names no known encoding: "{got}". Texts are read as UTF-8, or windows-1252.',
  'issue.CPG_UNREADABLE.remedy':
    'Look at letters such as é in the sample; choose another encoding if they are wrong.',
  'issue.PRJ_UNREADABLE':
    'The .prj is no description of a projection: "{got}". Without it, it is not known where the shapes are.',
  'issue.PRJ_UNREADABLE.remedy':
    'Copy the right .prj, or choose the projection (Central Java: UTM 49S, EPSG:32749).',
} as const;

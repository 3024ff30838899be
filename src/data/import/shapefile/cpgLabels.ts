/** Labels of .cpg files that `TextDecoder` does not know, by the name that it does know. */
const LABELS: Readonly<Record<string, string>> = {
  '874': 'windows-874',
  '932': 'shift_jis',
  '936': 'gbk',
  '949': 'euc-kr',
  '950': 'big5',
  '1250': 'windows-1250',
  '1251': 'windows-1251',
  '1252': 'windows-1252',
  '1253': 'windows-1253',
  '1254': 'windows-1254',
  '1255': 'windows-1255',
  '1256': 'windows-1256',
  '1257': 'windows-1257',
  '1258': 'windows-1258',
  '65001': 'utf-8',
  '88591': 'windows-1252',
  '885915': 'iso-8859-15',
  utf8: 'utf-8',
  ansi: 'windows-1252',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  big5: 'big5',
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  gb2312: 'gbk',
  gbk: 'gbk',
  gb18030: 'gb18030',
};

/** The encoding that a .cpg names, by a label of `TextDecoder`; null where its text is no label of an encoding. */
export function encodingOfLabel(text: string): string | null {
  const label = text.replaceAll('\0', '').trim();
  if (label === '' || label.length > 40 || !/^[\w .:()/-]+$/.test(label)) return null;
  const bare = label.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  // Programs of ESRI write the language driver of the .dbf: "LDID/87".
  const driver = /^ldid(\d+)$/.exec(bare);
  if (driver) return encodingOfDriver(Number(driver[1]));
  const withoutPrefix = bare.replace(/^(?:cp|windows|ansi|oem|iso|msdos|ibm|win)(?=\d)/, '');
  const latin = /^8859(\d{1,2})$/.exec(withoutPrefix);
  if (latin && Number(latin[1]) > 1) return `iso-8859-${latin[1]}`;
  return LABELS[withoutPrefix] ?? LABELS[bare] ?? null;
}

/** Encodings by the language driver id in a .dbf's header, where that says more than "some Windows". */
export function encodingOfDriver(id: number): string | null {
  if (id === 0x03 || id === 0x57 || id === 0x58 || id === 0x59) return 'windows-1252';
  return (
    { 0x7a: 'gbk', 0x7b: 'shift_jis', 0x7c: 'windows-874', 0xc8: 'windows-1250', 0xc9: 'windows-1251' }[id] ??
    null
  );
}

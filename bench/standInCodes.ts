/**
 * Codes of the form that Kemendagri's have, for measuring where only BPS's are known: province and regency keep their digits,
 * kecamatan and villages are numbered in the order of their codes. They are nobody's codes and must never be published as such.
 * @param bps ten digits each, every one once
 */
export function standInCodes(bps: readonly string[]): string[] {
  const rows = [...bps.keys()].sort((a, b) => (bps[a]! < bps[b]! ? -1 : 1));
  const codes = new Array<string>(bps.length);
  let [district, village] = [0, 0];
  let before = '';
  for (const row of rows) {
    const code = bps[row]!;
    if (code.slice(0, 4) !== before.slice(0, 4)) district = 0;
    if (code.slice(0, 7) !== before.slice(0, 7)) {
      district++;
      village = 0;
    }
    village++;
    before = code;
    const [province, regency] = [code.slice(0, 2), code.slice(2, 4)];
    codes[row] = `${province}.${regency}.${digits(district, 2)}.2${digits(village, 3)}`;
  }
  return codes;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

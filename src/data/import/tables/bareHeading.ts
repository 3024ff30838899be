/** A heading in lower case, its words parted by one blank: "NamaKepala_Keluarga" is "nama kepala keluarga". */
export function bareHeading(name: string): string {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a code is one that BPS gives to ground without a village: forest, lake, reservoir. Such codes have ten digits and
 * end in 888, 999, 777 or 555.
 */
export function isNoVillage(code: string): boolean {
  return /^\d{7}(?:888|999|777|555)$/.test(code.replaceAll(/\D/g, ''));
}

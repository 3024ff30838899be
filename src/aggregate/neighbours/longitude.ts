/** Normalises a longitude, or a difference of two, to the range from −180 to less than 180 degrees. */
export function turn(degrees: number): number {
  if (degrees >= -180 && degrees < 180) return degrees;
  return degrees - 360 * Math.floor((degrees + 180) / 360);
}

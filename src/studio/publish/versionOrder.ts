/** Three whole numbers: `1.2.3`. */
export const VERSION = /^\d+\.\d+\.\d+$/;

/** Whether a version comes after another: 1.10.0 is higher than 1.9.0. */
export function isHigherVersion(version: string, than: string): boolean {
  const numbers = (text: string) => text.split('.').map((part) => Number.parseInt(part, 10));
  const [left, right] = [numbers(version), numbers(than)];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at >= 0 && left[at]! > right[at]!;
}

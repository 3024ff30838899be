const two = (n: number) => String(n).padStart(2, '0');

/** Milliseconds as hours, minutes and seconds: "00:18:42". */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}

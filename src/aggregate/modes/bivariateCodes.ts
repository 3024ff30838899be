/** Classes along each side of a bivariate map. */
export const BIVARIATE_SIDE = 3;

/** Codes of the nine classes in class order: A1, A2, A3, B1 … C3; the letter is the first indicator's class. */
export const BIVARIATE_CODES: readonly string[] = ['A', 'B', 'C'].flatMap((letter) =>
  [1, 2, 3].map((digit) => `${letter}${digit}`),
);

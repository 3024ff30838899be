/** Probability that a standard normal variable is above z, accurate to about 14 digits. */
export function upperTail(z: number): number {
  return z >= 0 ? tailAbove(z) : 1 - tailAbove(-z);
}

/** Probability that a standard normal variable is at least as far from 0 as z. */
export function bothTails(z: number): number {
  return 2 * tailAbove(Math.abs(z));
}

/** Above this z the continued fraction converges faster than the series. */
const FAR = 3;

function tailAbove(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > FAR) return density / mills(z);
  // ½ − φ(z) · (z + z³/3 + z⁵/(3·5) + …)
  let [term, sum] = [z, z];
  for (let odd = 3; term > 1e-17 * sum; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))); the upper tail is the density divided by it. */
function mills(z: number): number {
  let value = z;
  for (let k = 200; k >= 1; k--) value = z + k / value;
  return value;
}

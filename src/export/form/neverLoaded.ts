/** Stands in the build for parts of a library that we never ask for. */
export default function neverLoaded(): never {
  throw new Error('neverLoaded: a part of a library that is left out of the app was asked for');
}

/** The WGS84 ellipsoid: semi-major axis in metres, and the square of its first eccentricity. */
export const SEMI_MAJOR_m = 6_378_137;
const FLATTENING = 1 / 298.257223563;
export const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);

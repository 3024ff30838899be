import type { profile as indonesian } from '../id/profile';

/** English texts of the profile's deeper parts; a missing key does not compile. */
export const profile: Record<keyof typeof indonesian, string> = {
  'profil.salin': 'Copy link',
};

/** Indonesian texts of the profile's deeper parts: trend, neighbours, services, print. */
export const profile = {
  'profil.salin': 'Salin tautan',
} as const;

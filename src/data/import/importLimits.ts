const MB = 2 ** 20;

/** What one import may take; more is refused before it is read, or while it is unpacked. */
export const LIMITS = {
  /** Of a file as it is brought. */
  fileBytes: 512 * MB,
  /** Of one member of a zip, and of all together, once unpacked. */
  memberBytes: 512 * MB,
  unpackedBytes: 1024 * MB,
  /** Members of a zip, and files of one import. */
  members: 2000,
  files: 500,
  /** Unpacked to packed bytes of a member, which counts from so many unpacked bytes on: small texts pack better. */
  ratio: 200,
  ratioFrom: 32 * MB,
  /** Zips within zips. */
  zipDepth: 2,
} as const;

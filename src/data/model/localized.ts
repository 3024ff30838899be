/** The two languages of the interface; Indonesian first. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of the data in both languages. Where a pack has no English text, both are Indonesian. */
export type Localized = Readonly<Record<Language, string>>;

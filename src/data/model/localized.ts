/** The two languages of the interface; Indonesian first. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that the data brings in both languages. Where a pack gives no English, both are the Indonesian. */
export type Localized = Readonly<Record<Language, string>>;

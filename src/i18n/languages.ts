const languages = ['en', 'ru', 'ar', 'tr'] as const;

export type Language = (typeof languages)[number];

/**
 * The languages that a site's editions can have. Apart from the words themselves: what asks only for these
 * does not change when a wording does.
 */
export const knownLanguages: readonly string[] = languages;

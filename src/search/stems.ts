/** How the forms of a language's words are found together; all of it works on folded forms. */
export interface Stems {
  /** By which a form is filed in the index. */
  stem: (form: string) => string;
  /** What a form may be a form of: two forms are of one word where they have a reading in common. */
  readings: (form: string) => readonly string[];
  /** The stems by which forms of the word may be filed, beside its own. */
  stems?: (form: string) => readonly string[];
  /** Two forms that are of two words though they have a reading in common. */
  isOther?: (a: string, b: string) => boolean;
  /** Small words that are written to the beginning of a form. */
  prefixes?: (form: string) => readonly string[];
  /** Whether a form is only the beginning of these forms with its stem. */
  isBeginning?: (form: string, others: readonly string[]) => boolean;
}

/** The stemming rules of a language. All of them work on folded forms. */
export interface Stems {
  /** The stem under which the index files a form. */
  stem: (form: string) => string;
  /** The words that a form may belong to: two forms belong to the same word if they have a reading in common. */
  readings: (form: string) => readonly string[];
  /** Other stems under which forms of the word may be filed. */
  stems?: (form: string) => readonly string[];
  /** Whether two forms belong to different words although they have a reading in common. */
  isOther?: (a: string, b: string) => boolean;
  /** Small words that are joined to the beginning of a form. */
  prefixes?: (form: string) => readonly string[];
  /** Whether a form is only the common beginning of these forms, not their stem. */
  isBeginning?: (form: string, others: readonly string[]) => boolean;
}

const abbreviations = new Set(
  'inc corp ltd co jr sr etc vs no dr st mr mrs ms rev gen sen gov prof capt col sgt al г гг др пр руб коп млн млрд тыс стр ул им проф св вв'.split(
    ' ',
  ),
);

/** Whether a full stop behind a word may be that of an abbreviation, and so ends no sentence. */
export function isAbbreviation(word: string): boolean {
  return word.length === 1 || abbreviations.has(word.toLowerCase());
}

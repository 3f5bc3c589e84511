/** "4–2", "C-17", "COVID-19": a number clings to what a dash joins it to. */
const joined = String.raw`[\p{L}\d]{1,10}[-–]\d{1,6}`;
/** Russian ends no line with a word of a letter or two: it belongs to the next. */
const clinging = String.raw`(?:[авиксуояАВИКСУОЯ]|во|до|за|из|ко|на|не|ни|но|об|от|по|со|Во|До|За|Из|Ко|На|Не|Ни|Но|Об|От|По|Со) [\p{L}\d«-]{1,14}`;

const patterns: Readonly<Record<string, RegExp>> = {
  ru: wholeWords(`${joined}|${clinging}`),
};
const usual = wholeWords(joined);

function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d-])(${pattern})(?![\\p{L}\\d])`, 'gu');
}

/** Cuts a headline into pieces, of which every second one is to stay on one line; together they are the headline. */
export function unbrokenParts(text: string, lang: string): string[] {
  return text.split(patterns[lang] ?? usual);
}

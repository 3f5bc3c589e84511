/** What a row of signs is of, and the signs, as code points. */
const rows: Readonly<Record<string, string>> = {
  'Arabic, with hamzas, vowel signs and tatweel': '621-63A 640-655 670 671',
  'Persian and Urdu': '679 67E 686 688 691 698 6A9 6AF 6BA 6BE 6C0-6C3 6CC 6D2 6D3',
  'Kurdish, Pashto and Uyghur':
    '67C 681 685 689 693 695 696 69A 6AB 6AD 6B5 6BC 6C5-6C9 6CB 6CD 6CE 6D0 6D5',
  'signs of the Quran, in what is quoted from it': '6D6-6ED',
  'stops and signs': '60C 61B 61F 66A-66D 6D4 FD3E FD3F',
  'digits, Arabic and Persian': '660-669 6F0-6F9',
  'joiners and marks of direction': '61C 200C-200E',
  'words that are one sign: the name of God, formulas after names, the rial': 'FDF2 FDFA-FDFC',
};

/** The code points that newspapers in the Arabic script write; rarer ones are in a face of their own, for fonts.css. */
export const arabicLetters: readonly string[] = Object.values(rows).flatMap((row) =>
  row.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((end) => Number.parseInt(end, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  }),
);

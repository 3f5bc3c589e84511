import naskhLatin from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2?url';
import cyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import arabic from '../../styles/fonts/text-arabic.woff2?url';

/** In every language, digits and punctuation come from a Latin font file. */
const byLanguage: Readonly<Record<string, readonly string[]>> = {
  ru: [cyrillic, latin],
  ar: [arabic, naskhLatin],
  tr: [latin, latinExtended],
};

/** Addresses of the fonts for the first words of a page in this language. fonts.css has all fonts. */
export function firstFonts(lang: string): readonly string[] {
  return byLanguage[lang] ?? [latin];
}

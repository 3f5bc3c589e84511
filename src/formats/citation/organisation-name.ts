/** Words that only the names of offices, agencies and newspapers contain, in languages with capital letters. */
const words =
  'Agency Press Presse News Newsroom Desk Staff Service Editors Editorial Times Gazette Herald Tribune Radio Television ' +
  'Media Ministry Office Department Committee Council Commission Union Association Institute University Bureau Nations ' +
  'Агентство Редакция Пресса Пресс-служба Служба Газета Новости Известия Вестник Радио Телевидение Министерство Отдел ' +
  'Комитет Совет Комиссия Союз Институт Бюро ' +
  'Ajansı Haber Haberleri Gazetesi Servisi Merkezi Masası Bakanlığı Kurulu Radyosu Televizyonu';

const ofOffices = new Set(words.split(' '));

/** Whether a byline certainly names an organisation: "Associated Press", "Sky News", "AFP Moscow", "Отдел культуры". */
export function isOrganisationName(name: string): boolean {
  const parts = name.split(/[\s-]+/);
  const [first = '', ...rest] = parts;
  const isAcronym = /^\p{Lu}{2,}$/u.test(first) && rest.some((part) => /\p{Ll}/u.test(part));
  return isAcronym || [...parts, ...name.split(' ')].some((part) => ofOffices.has(part));
}

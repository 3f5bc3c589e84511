import { foldWords } from '../../text/fold.ts';

/** News agencies as bylines name them, with the names that readers know them by. */
const agencies: ReadonlyMap<string, string> = new Map(
  [
    ['Reuters', 'Рейтер', 'رويترز'],
    ['Associated Press', 'The Associated Press', 'AP', 'أسوشيتد برس'],
    ['AFP', 'Agence France-Presse', 'فرانس برس'],
    ['TASS', 'ITAR-TASS', 'ТАСС', 'ИТАР-ТАСС', 'تاس'],
    ['RIA Novosti', 'РИА Новости', 'نوفوستي'],
    ['Interfax', 'Интерфакс', 'إنترفاكس'],
    ['Xinhua', 'Синьхуа', 'شينخوا'],
    ['dpa', 'Deutsche Presse-Agentur'],
    ['Anadolu Ajansı', 'Anadolu Agency', 'AA', 'Anadolu'],
    ['DHA', 'Demirören Haber Ajansı'],
    ['İHA', 'İhlas Haber Ajansı'],
    ['Bloomberg', 'Bloomberg News'],
    ['UPI', 'United Press International'],
    ['SANA', 'سانا'],
    ['SPA', 'واس'],
    ['WAM', 'وام'],
    ['MENA', 'أ ش أ'],
    ['Petra', 'بترا'],
  ].flatMap(([name = '', ...others]) =>
    [name, ...others].map((each): [string, string] => [foldWords(each), name]),
  ),
);

/** The agency that a part of a byline names; undefined where it is none that is known. */
export function agencyName(part: string): string | undefined {
  return agencies.get(foldWords(part));
}

// `\b` knows Latin letters only.
const roles =
  /(?<!\p{L})(?:staff|writers?|reporters?|correspondents?|editors?|contributors?|contributing|columnists?|photographers?|bureau|chief|special (?:to|for)|news ?room|desk|freelance|guest|ph\.?d\.?|m\.?d|jr|sr|(?:корреспондент|спецкор|собкор|обозреватель|редактор|редакци|журналист|колумнист|фотограф|специально для)\p{L}*|(?:ال)?(?:مراسل|محرر|صحفي|صحافي|كاتب|موفد|رئيس التحرير)\p{L}*|(?:muhabir|editör|yazar|temsilci|gazeteci|foto muhabir)\p{L}*|haber merkezi)(?!\p{L})/iu;

/** Whether a part of a byline says what somebody is: `Staff Writers`, `специальный корреспондент`. */
export function isRole(part: string): boolean {
  return roles.test(part);
}

const initial = /^\p{Lu}\.?(?:-\p{Lu}\.?)?$/u;
const capitalised =
  /^(?:(?:al|el|bin|ibn|d|o)['’-])?\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*$/u;
const particle =
  /^(?:de|da|di|del|della|der|den|des|dos|du|la|le|van|von|zu|ter|ten|bin|ibn|bint|al|el|y|e|фон|ван|де|бен|аль|эль)$/u;
const patronymic = /^(?:oğlu|оглы|кызы)$/u;
const arabicName = /^\p{Script=Arabic}{2,}(?:[ -]\p{Script=Arabic}{1,}){1,4}$/u;
/** Words of sentences, and of no name. */
const arabicWords =
  /(?:^| )(?:في|من|إلى|الى|على|عن|أن|ان|إن|هذا|هذه|التي|الذي|بعد|قبل|مع|كان|قال|ما|لا|رسالة|الرئيس|الوزير)(?: |$)/u;

/** Whether a part of a byline has the form of a person's name: two to five words, each with a capital where the script has them. */
export function isPersonName(part: string): boolean {
  if (part.length > 60 || /\d/.test(part)) return false;
  const words = part.replaceAll(/\.(?=\p{L})/gu, '. ').split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (arabicName.test(part)) return !arabicWords.test(part);
  return words.every((word, index) => {
    const isInner = index > 0 && index < words.length - 1;
    const isLast = index === words.length - 1;
    const isName = initial.test(word) || capitalised.test(word);
    return isName || (isInner && particle.test(word)) || (isLast && patronymic.test(word));
  });
}

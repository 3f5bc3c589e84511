import { agencyName, isPersonName, isRole } from './byline-parts.ts';

/** Who a byline names. */
export interface Byline {
  /** As printed, in the byline's order. */
  authors: string[];
  /** Agencies that it names: `TASS`. */
  agencies: string[];
  /** What was split or left out (roles, agencies), as clauses for the report. */
  decided: string[];
}

/**
 * A line of a text as a byline: `By X and Y, Staff Writers`, `Авторы: …`, `Подготовила …`, `بقلم …`, `Haber: …`. `doubt`
 * (a clause): it begins like one, and what follows does not split into names. Undefined: it is none.
 */
export function readByline(line: string): Byline | { doubt: string } | undefined {
  const text = line.replaceAll(/\s+/g, ' ').trim();
  const label = labels.map((each) => each.exec(text)?.[0]).find((found) => found !== undefined);
  if (label === undefined || text.length > longest) return undefined;
  const rest = text.slice(label.length).trim();
  const byline = splitNames(rest);
  if (byline) return byline;
  const isCertain = label.includes(':') && rest !== '' && !/[.!?؟…]["”»]?$/.test(rest);
  return isCertain
    ? { doubt: `"${text}" does not split into names, so it is kept in the text` }
    : undefined;
}

/** What a field for the author says, with or without `By`. What does not split is one author, as it is. */
export function readAuthors(field: string): Byline {
  const text = field.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return { authors: [], agencies: [], decided: [] };
  const line = readByline(text);
  if (line && 'authors' in line) return line;
  return splitNames(text) ?? { authors: [text], agencies: [], decided: [] };
}

/** No byline has more characters. */
const longest = 200;

const labels: readonly RegExp[] = [
  /^[—–-]?\s*(?:(?:story|text|words|written|reported|report|compiled|interview) )?by(?::|\s)\s*/i,
  /^authors?\s*:\s*/i,
  /^(?:автор(?:ы)?(?: (?:текста|статьи|материала))?|текст|корреспондент(?:ы)?)\s*:\s*/iu,
  /^(?:материал )?(?:подготовил|беседовал|записал|написал)(?:а|и)?(?: материал)?(?::|\s)\s*/iu,
  /^(?:بقلم|كتبت|كتبها|كتبه|كتب|إعداد|اعداد|تقرير|حوار|الكاتبة|الكاتب)(?:\s*:|\s)\s*/u,
  /^(?:haber|yazan|yazar|muhabir|hazırlayan(?:lar)?|röportaj|yazı)\s*:\s*/iu,
];

const separators = /\s*[;،]\s*|\s*,\s*(?:(?:and|и|ve|و)\s+)?|\s+(?:and|&|и|ve|و|\|)\s+/iu;
/** In Arabic "and" is written to the next word, which may also be a name that begins with that letter. */
const arabicAnd =
  /(?<=\p{L}\s+\p{L}+)\s+و(?!(?:ليد|ائل|سام|سيم|فاء|داد|جدي|حيد|رد|سن|لاء|هيب|هبي|ليم)(?:\s|$))(?=\p{L}{2,}\s+\p{L})/u;

/** Undefined where a part is neither a name nor a role nor an agency, or none is a name or an agency. */
function splitNames(text: string): Byline | undefined {
  const inverted = readInverted(text);
  if (inverted) return inverted;
  const authors: string[] = [];
  const agencies: string[] = [];
  const dropped: string[] = [];
  const whole = /(?:^|[\s.])\p{Lu}\.$/u.test(text) ? text : text.replace(/\.$/, '');
  for (const part of whole.split(separators).flatMap((each) => each.split(arabicAnd))) {
    const agency = agencyName(part);
    if (part === '') continue;
    if (agency !== undefined) agencies.push(agency);
    if (agency !== undefined || isRole(part)) dropped.push(part);
    else if (isPersonName(part)) authors.push(part);
    else return undefined;
  }
  if (authors.length + agencies.length === 0) return undefined;
  const isSplit = authors.length > 1;
  return {
    authors,
    agencies,
    decided: [
      ...(isSplit ? [`its byline "${text}" is split into ${authors.join('; ')}`] : []),
      ...dropped.map((part) => `"${part}" in its byline is not an author, and left out`),
    ],
  };
}

/** `Surname, Given name`, one or several with semicolons between them. */
function readInverted(text: string): Byline | undefined {
  const found = text
    .split(/\s*;\s*/)
    .map((part) => /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’.-]*)$/u.exec(part));
  const authors = found.flatMap((match) => {
    const [whole = '', surname = '', given = ''] = match ?? [];
    const isName = match && !whole.split(', ').some((part) => agencyName(part) ?? isRole(part));
    return isName ? `${given} ${surname}` : [];
  });
  if (authors.length !== found.length) return undefined;
  return {
    authors,
    agencies: [],
    decided: [`its byline "${text}" is read as surname and given name: ${authors.join('; ')}`],
  };
}

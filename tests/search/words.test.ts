import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundsIn, cutText, initialsIn, joinedFormsIn } from '../../src/search/words.ts';

const forms = (text: string, lang = 'en') =>
  cutText(text, lang)
    .map(({ form }) => form)
    .join(' ');

describe('the words of a text', () => {
  test.each([
    ['en', 'He said, “No.” (Twice!)', 'he said no twice'],
    [
      'en',
      'state-of-the-art co\u2010op co\u2011op Moscow–Kazan',
      'state of the art co op co op moscow kazan',
    ],
    ['en', 'U.S. U.S.A. e.g. AT&T', 'us usa eg at t'],
    ['en', '1,200 1 200 1\u00a0200 1’200 12,5 24/7', '1200 1200 1200 1200 12 5 24 7'],
    ['en', 'in 2021 500 people', 'in 2021 500 people'],
    ['en', '2021-08-26', '2021 08 26'],
    ['en', 'note¹ m² CO₂ №5 COVID-19', 'note m co2 5 covid 19'],
    ['en', "Putin's minister’s don’t O’Brien", 'putin minister dont obrien'],
    ['en', 'a ǀXam word_here', 'a xam word here'],
    ['tr', 'Erdoğan’ın Isparta’da TBMMʼnin 2021’de İzmir’e', 'erdogan isparta tbmm 2021 izmir'],
    ['tr', 'Kur’an san’at', 'kuran sanat'],
    ['ru', 'в «Роскосмосе», об’єднання', 'в роскосмосе обєднання'],
    [
      'ar',
      'والبرتغال فالبرتغال بالبرتغال كالبرتغال للبرتغال وللبرتغال',
      Array(6).fill('برتغال').join(' '),
    ],
    ['ar', 'والد والي بالغ الله والله لله إلى', 'والد والي بالغ الله الله الله الي'],
    ['ar', 'وزير فكر كتاب بلد ليبيا', 'وزير فكر كتاب بلد ليبيا'],
    ['ar', 'و1,200 و٪50 ٢٠١١م بـ٥٠ 1,200م كوفيد19', 'و 1200 و 50 2011 م ب 50 1200 م كوفيد 19'],
    ['ar', 'می\u200cخواهم کتاب\u200cها', 'مي خواهم كتاب ها'],
    ['en', '和平会谈 カナ', '和 平 会 谈 カ ナ'],
    ['en', '— … !', ''],
  ])('in %s: %s', (lang, text, expected) => {
    expect(forms(text, lang)).toBe(expected);
  });

  test('are in pieces that are the text, each with what belongs to its word', () => {
    expect(cutText('(He said: “Peace-talks, now”) ', 'en').map(({ text }) => text)).toEqual([
      '(He ',
      'said: ',
      '“Peace-',
      'talks, ',
      'now”) ',
    ]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'ru', 'ar', 'tr'),
        (text, lang) => {
          const pieces = cutText(text, lang).map((piece) => piece.text);
          expect(pieces.join('')).toBe(text);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('what is written as one', () => {
  const joined = (text: string) => compoundsIn(text, 'en').map((one) => one.joined ?? '');
  test.each([
    ['e-mail', ['email']],
    ['(COVID\u201119),', ['covid19']],
    ['co\u00adoperation', ['']],
    ['state-of-the-art art', ['stateoftheart', '']],
    ['می\u200cخواهم', ['ميخواهم']],
    ['12 500 people', ['', '']],
    ['AT&T 24/7', ['', '']],
  ])('is found without its hyphens too: %s', (text, expected) => {
    expect(joined(text)).toEqual(expected);
  });
});

test('initials are found one by one and as one word', () => {
  expect(initialsIn('И.И. Иванов, А. С. Пушкин and the U.S. envoy J. Smith. No.')).toEqual(
    'и и ии а с ас u s us'.split(' '),
  );
});

test('words with hyphens are found in a text as they are in a query', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'state',
      'of',
      '500',
      '12 500',
      'Erdoğan’ın',
      'U.S.',
      "rock'n'roll",
      'x₂',
      '東京',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const mark = fc.constantFrom('-', '‑', '–', '−', ' ', ', ', "'", '’', '/', '');
  const text = fc.array(fc.tuple(part, mark), { maxLength: 12 }).map((all) => all.flat().join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'tr', 'ru', 'ar'), (written, lang) => {
      const joined = compoundsIn(written, lang).flatMap((one) => one.joined ?? []);
      expect(joinedFormsIn(written, lang)).toEqual(joined);
    }),
    { numRuns: 1000 },
  );
});

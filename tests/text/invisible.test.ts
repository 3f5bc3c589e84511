import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invisibleIn, nameOf, withoutInvisible } from '../../src/text/invisible.ts';
import { slugify } from '../../src/text/slug.ts';
import { foldName } from '../../src/text/fold.ts';

/** Characters without width and ink, one of each kind. */
const unseen = [
  0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
  0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069,
  0x206a, 0x3164, 0xfe00, 0xfe0e, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0001, 0xe0041,
  0xe0100,
].map((code) => String.fromCodePoint(code));

describe('a character that nobody sees', () => {
  test.each(unseen.map((character) => [nameOf(character), character]))(
    '%s is not part of a name or an address',
    (_, character) => {
      for (const name of ['Konstantin', 'Андрей Белый', 'Zoë']) {
        const written = `${character}${name.slice(0, 3)}${character}${name.slice(3)}${character}`;
        expect(withoutInvisible(written)).toBe(name);
        expect(foldName(written)).toBe(foldName(name));
        expect(slugify(written)).toBe(slugify(name));
        expect(invisibleIn(written).map(({ index }) => index)).toHaveLength(3);
      }
    },
  );

  test('soft hyphens make no words of syllables', () => {
    expect(slugify('Kon\u00ADstan\u00ADtin')).toBe('konstantin');
    expect(slugify('Gov\u00ADernment re\u200Bconvenes')).toBe('government-reconvenes');
  });
});

describe('what changes how its neighbours look stays', () => {
  test.each([
    ['Persian', 'می\u200Cخواهم'],
    ['Persian after a mark', 'مَی\u200Cخواهم'],
    ['Arabic joined at its end', 'ه\u200D'],
    ['Hindi', 'क\u094D\u200Dष'],
    ['Bengali', 'র\u200D\u09CDয'],
    ['Sinhala', 'ශ\u0DCA\u200Dර\u0DD3'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['a flag', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['a keycap', '1\uFE0F\u20E3'],
    ['an ideograph of another form', '葛\u{E0100}城'],
  ])('%s', (_, text) => {
    expect(invisibleIn(text)).toEqual([]);
    expect(withoutInvisible(text)).toBe(text);
  });

  test('but not where it joins nothing', () => {
    expect(withoutInvisible('می\u200C خواهم\u200C')).toBe('می خواهم');
    expect(withoutInvisible('a\u200Cb\u200Dc')).toBe('abc');
  });
});

test('it is named with its code point', () => {
  expect(nameOf('\u200B')).toBe('U+200B (zero-width space)');
  expect(nameOf('\u{E0041}')).toBe('U+E0041');
});

test('names are compared and addresses made alike, whatever is between their letters', () => {
  const name = fc.string({
    unit: fc.constantFrom(...Array.from('abcZ йЁé漢한म')),
    minLength: 1,
    maxLength: 8,
  });
  const between = fc.array(fc.constantFrom(...unseen.slice(0, 25), ''), {
    minLength: 9,
    maxLength: 9,
  });
  fc.assert(
    fc.property(name, between, (text, marks) => {
      const written = Array.from(text)
        .map((letter, at) => letter + (marks[at] ?? ''))
        .join('');
      const seen = withoutInvisible(written);
      // Joiners may mean something between Indic letters, and fillers between Korean ones.
      if (/[\u0900-\u097F\u1100-\u11FF]/.test(written.normalize('NFD'))) return;
      expect(seen).toBe(text);
      expect(foldName(written.normalize('NFD'))).toBe(foldName(text));
      expect(slugify(written.normalize('NFD'))).toBe(slugify(text));
      expect(withoutInvisible(seen)).toBe(seen);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 1000) },
  );
});

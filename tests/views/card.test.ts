import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/views/card.ts';
import { editionOf } from '../../src/views/edition.ts';
import { sampleArchive } from './sample.ts';

const archive = sampleArchive();
const card = (lang: string, key: string) =>
  cardOf(editionOf(archive, lang), archive.byKey.get(key)!);

describe('a card', () => {
  test('shows the edition in the page’s language', () => {
    const shown = card('ru', '2021/08/26/peskov');
    expect(shown).toMatchObject({
      title: 'Песков о талибах',
      href: '/archive/ru/2021/08/26/peskov/',
      kicker: { text: 'afghanistan ru', href: '/archive/ru/topics/afghanistan/' },
      sources: [{ text: 'tass ru' }],
    });
    expect(shown).not.toHaveProperty('mark');
    expect(shown).not.toHaveProperty('lang');
  });

  test('shows the original where there is none, marked and in its language', () => {
    expect(card('ar', '2021/08/26/peskov')).toMatchObject({
      title: 'Peskov on the Taliban',
      href: '/archive/2021/08/26/peskov/',
      lang: 'en',
      mark: 'الإنجليزية',
      date: { text: '26 أغسطس 2021', href: '/archive/ar/2021/08/26/' },
      picture: { file: 'articles/a.png', lang: 'en' },
    });
    expect(card('en', '2021/07/01/only-russian')).toMatchObject({ lang: 'ru', mark: 'Russian' });
  });

  test('marks a label that is not in the page’s language', () => {
    expect(card('ar', '2021/08/26/second').kicker).toMatchObject({ lang: 'en' });
  });

  test('has a time of day only where one is written', () => {
    expect(card('en', '2021/08/26/second').time).toBe('14:30');
    expect(card('en', '2021/08/26/peskov')).not.toHaveProperty('time');
  });
});

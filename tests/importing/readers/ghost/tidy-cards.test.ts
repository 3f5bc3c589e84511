import { describe, expect, test } from 'vitest';
import { BodyNotes } from '../../../../src/importing/body/body-context.ts';
import { tidyCards, withoutSize } from '../../../../src/importing/readers/ghost/tidy-cards.ts';

describe('tidyCards', () => {
  test('leaves HTML without cards as it is', () => {
    const html = '<p>One<br>two';
    expect(tidyCards(html, new BodyNotes())).toBe(html);
  });

  test('makes a link of the title of a file, and names what is left out', () => {
    const notes = new BodyNotes();
    const html =
      '<div class="kg-card"><a class="kg-file-card-container" href="/a.pdf"><div class="kg-file-card-title">The plan</div><div class="kg-file-card-icon"><svg><title>Download</title></svg></div></a></div>';
    expect(tidyCards(html, notes)).toBe(
      '<div class="kg-card"><div><p><a href="/a.pdf">The plan</a></p></div></div>',
    );
  });

  test('takes what begins a comment in an attribute for what it is', () => {
    const html = '<p class="kg-a"><a href="/<!--b">One</a></p><!--kg-card-begin--><p>Two</p>';
    expect(tidyCards(html, new BodyNotes())).toContain('<p>Two</p>');
  });

  test('does not report controls that no page shows', () => {
    const notes = new BodyNotes();
    tidyCards('<audio src="/a.mp3"><div class="kg-audio-player">0:00</div>', notes);
    expect(notes.leftOut).toEqual([]);
  });

  test('keeps the link of a bookmark without a title', () => {
    const html = '<a class="kg-bookmark-container" href="/a/"><div>Words</div></a>';
    expect(tidyCards(html, new BodyNotes())).toContain(
      '<a class="kg-bookmark-container" href="/a/">',
    );
  });
});

test.each([
  ['/content/images/size/w600/2021/a.jpg', '/content/images/2021/a.jpg'],
  ['/content/images/size/w600/format/webp/2021/a.jpg', '/content/images/2021/a.jpg'],
  ['/content/images/2021/size/a.jpg', '/content/images/2021/size/a.jpg'],
])('withoutSize %s', (address, whole) => {
  expect(withoutSize(address)).toBe(whole);
});

import { expect, test } from 'vitest';
import { UsageError } from '../../src/system/errors.ts';
import { assertPlainPath } from '../../src/system/root.ts';

test.each(['/home/me/news #1', '/home/me/100%/news', '/home/me/what?', '/home/"me"/news', '/a*b'])(
  'a project in %s is told that Astro cannot work there',
  (folder) => {
    expect(() => assertPlainPath(folder)).toThrow(UsageError);
    expect(() => assertPlainPath(folder)).toThrow(folder);
  },
);

test.each(['/home/me/Новости [2021] & more', "C:\\Users\\me\\my archive's (copy) +1", undefined])(
  'a project in %s is built',
  (folder) => {
    expect(() => assertPlainPath(folder)).not.toThrow();
  },
);

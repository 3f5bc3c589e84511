import { brokenWord } from './broken-word.ts';
import { capitalHeadline } from './capital-headline.ts';
import { doubleBlank } from './double-blank.ts';
import { fieldMarkup } from './field-markup.ts';
import { foreignMark } from './foreign-mark.ts';
import { headingAttribute } from './heading-attribute.ts';
import { headlineStop } from './headline-stop.ts';
import { hiddenText } from './hidden-text.ts';
import { htmlEntity } from './html-entity.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { linkHere } from './link-here.ts';
import { longHeadline } from './long-headline.ts';
import { longLede } from './long-lede.ts';
import { mixedScript } from './mixed-script.ts';
import { quotationMarksRule } from './quotation-marks.ts';
import { relativeDate } from './relative-date.ts';
import { repeatedAlt } from './repeated-alt.ts';
import { replacedCharacter } from './replaced-character.ts';
import type { Rule } from './rule.ts';
import { shownAsTyped } from './shown-as-typed.ts';
import { skippedHeading } from './skipped-heading.ts';
import { strayMark } from './stray-mark.ts';
import { typedBullet } from './typed-bullet.ts';
import { typedTable } from './typed-table.ts';
import { underlinedHeading } from './underlined-heading.ts';

/** The rules that need only a single file. */
export const articleRules: readonly Rule[] = [
  longHeadline,
  capitalHeadline,
  headlineStop,
  longLede,
  relativeDate,
  quotationMarksRule,
  mixedScript,
  invisibleCharacter,
  replacedCharacter,
  doubleBlank,
  htmlEntity,
  repeatedAlt,
  skippedHeading,
  headingAttribute,
  underlinedHeading,
  shownAsTyped,
  linkHere,
  foreignMark,
  strayMark,
  typedBullet,
  typedTable,
  brokenWord,
  hiddenText,
  fieldMarkup,
];

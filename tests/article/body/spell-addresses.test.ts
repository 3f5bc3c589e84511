import { spellAddresses } from '../../../src/article/body/spell-addresses.ts';
import { testStep } from './step.ts';

testStep(spellAddresses, [
  ['a scheme in capitals', '<a href="HTTPS://x.org/A">a</a>', '<a href="https://x.org/A">a</a>'],
  ['blanks around', '<a href=" /x/ ">a</a>', '<a href="/x/">a</a>'],
  ['a line end inside', '<img src="a\nb.png">', '<img src="ab.png">'],
  ['script', '<a href="Java\tScript:x">a</a>', '<a>a</a>'],
  ['an address that is none', '<a href="https://[">a</a>', '<a>a</a>'],
  ['data of an object', '<object data="data:text/html,x"></object>', '<object></object>'],
  ['where a quotation is from', '<q cite="file:///x">a</q>', '<q>a</q>'],
  ['a good one stays', '<a href="mailto:a@x.org">a</a>', '<a href="mailto:a@x.org">a</a>'],
]);

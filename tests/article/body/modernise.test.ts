import { modernise } from '../../../src/article/body/modernise.ts';
import { testStep } from './step.ts';

testStep(modernise, [
  ['struck text stays struck', '<p><strike>a</strike></p>', '<p><s>a</s></p>'],
  ['teletype is code', '<tt>a <b>b</b></tt>', '<code>a <b>b</b></code>'],
  ['an old anchor is an id', '<a name="x">a</a>', '<a id="x">a</a>'],
  ['an anchor with both keeps its id', '<a name="x" id="y">a</a>', '<a id="y">a</a>'],
  ['a ticked box', '<input type="checkbox" checked>', '<span class="box">☑</span>'],
  ['an empty box', '<input type="checkbox">', '<span class="box">☐</span>'],
  ['other fields are left to sanitising', '<input type="text">', '<input type="text">'],
  ['what is of today stays', '<p><s>a</s></p>', '<p><s>a</s></p>'],
]);

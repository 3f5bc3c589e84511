import { sanitise } from '../../../src/article/body/sanitise.ts';
import { testStep } from './step.ts';

testStep(sanitise, [
  [
    'structure stays',
    '<h2>a</h2><p><em>a</em><br><abbr title="b">c</abbr></p>',
    '<h2>a</h2><p><em>a</em><br><abbr title="b">c</abbr></p>',
  ],
  [
    'a figure stays',
    '<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure>',
    '<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure>',
  ],
  ['a caption outside a figure is text', '<div><figcaption>c</figcaption></div>', '<div>c</div>'],
  ['language and direction stay', '<p lang="ar" dir="rtl">a</p>', '<p lang="ar" dir="rtl">a</p>'],
  ['ids cannot stand for the page’s', '<p id="main">a</p>', '<p id="s-main">a</p>'],
  ['classes go', '<p class="a">b</p>', '<p>b</p>'],
  [
    'a language of code stays',
    '<code class="language-c++ x">a</code>',
    '<code class="language-c++">a</code>',
  ],
  ['style goes', '<p style="color:red">a</p>', '<p>a</p>'],
  ['handlers go', '<p onclick="a()">b</p>', '<p>b</p>'],
  ['what weighs on access goes', '<p tabindex="1" role="alert" accesskey="a">b</p>', '<p>b</p>'],
  [
    'numbering stays',
    '<ol start="3" reversed type="A"><li value="9">a</li></ol>',
    '<ol start="3" reversed type="A"><li value="9">a</li></ol>',
  ],
  ['script goes with its code', 'a<script>b</script>', 'a'],
  ['style sheets go', 'a<style>b</style>', 'a'],
  ['forms go, their words stay', '<form><label>a</label><input><button>b</button></form>', 'ab'],
  ['unknown elements leave their words', '<blink>a</blink><x-y>b</x-y>', 'ab'],
  ['comments go', 'a<!-- b -->', 'a'],
  ['irc is not an address here', '<a href="irc://x">a</a>', '<a>a</a>'],
  ['a telephone number is one', '<a href="tel:+1">a</a>', '<a href="tel:+1">a</a>'],
]);

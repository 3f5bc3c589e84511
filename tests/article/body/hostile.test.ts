import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { kindOfAddress } from '../../../src/article/body/addresses.ts';
import { renderBody } from '../../../src/article/body/body.ts';
import { contextWith } from './context.ts';
import { treeOf } from './html.ts';

const render = (markdown: string) => renderBody(markdown, contextWith()).html;

describe('what an attacker writes, and what is left', () => {
  test.each([
    ['<script>alert(1)</script>', ''],
    ['a <script>alert(1)</script> b', '<p>a  b</p>'],
    ['<SCRIPT SRC=https://evil.example/x.js></SCRIPT>', ''],
    ['<img src=x.png alt=A onerror=alert(1)>', /^(?:(?!onerror).)*<img(?:(?!onerror).)*$/],
    ['<p onclick="alert(1)">a</p>', '<p>a</p>'],
    ['<p style="position:fixed">a</p>', '<p>a</p>'],
    ['<p class="masthead">a</p>', '<p>a</p>'],
    ['<p tabindex="1" role="alert" hidden>a</p>', '<p>a</p>'],
    ['<style>body{display:none}</style>', ''],
    ['<link rel="stylesheet" href="https://evil.example/x.css">', ''],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example/">', ''],
    ['<base href="https://evil.example/">', ''],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', ''],
    ['<iframe src="javascript:alert(1)"></iframe>', ''],
    ['<object data="data:text/html,x"></object>', ''],
    ['[a](javascript:alert(1))', '<p>a</p>'],
    ['[a](JaVaScRiPt:alert(1))', '<p>a</p>'],
    ['[a](java&#10;script:alert(1))', '<p>a</p>'],
    ['<a href=" javascript:alert(1)">a</a>', '<p>a</p>'],
    ['<a href="java\tscript:alert(1)">a</a>', '<p>a</p>'],
    ['<a href="&#1;javascript:alert(1)">a</a>', '<p>a</p>'],
    ['[a](data:text/html;base64,PHNjcmlwdD4=)', '<p>a</p>'],
    ['[a](vbscript:x)', '<p>a</p>'],
    ['[a](file:///etc/passwd)', '<p>a</p>'],
    [
      '<https://evil.example/<script>',
      '<p>&#x3C;<a href="https://evil.example/" rel="external noopener">https://evil.example/</a></p>',
    ],
    ['![a](javascript:alert(1))', ''],
    ['![a](data:image/svg+xml,<svg/onload=alert(1)>)', ''],
    ['<svg><script>alert(1)</script><text>a</text></svg>', ''],
    ['<svg onload=alert(1)>', ''],
    ['<math><mtext><img src=x onerror=alert(1)></mtext></math>', ''],
    ['<form action="https://evil.example/"><input name=q><button>Go</button></form>', 'Go'],
    ['<textarea>a</textarea><select><option>b</select>', ''],
    ['<p id="main">a</p>', '<p id="s-main">a</p>'],
    ['<a name="body" href="/x/">a</a>', '<p><a href="/x/" id="s-body">a</a></p>'],
    [
      '<img name="cookie" src="https://evil.example/pixel.gif">',
      '<p><a class="embed" href="https://evil.example/pixel.gif" rel="external noopener">Picture at evil.example</a></p>',
    ],
    [
      '<img src="\\\\evil.example\\pixel.gif" alt="">',
      '<p><a class="embed" href="https://evil.example/pixel.gif" rel="external noopener">Picture at evil.example</a></p>',
    ],
    ['<picture><source srcset="https://evil.example/x.webp"></picture>', ''],
    ['<template><img src=x onerror=alert(1)></template>', ''],
    [
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">a</p></noscript>',
      '<p title="</noscript><img src=x onerror=alert(1)>">a</p>',
    ],
    ['</main></body></html><h1>Mine now</h1>', '<h2 id="s-mine-now">Mine now</h2>'],
    ['<!-- secret -->', ''],
    ['<td>a</td>', 'a'],
  ])('%s', (markdown, expected) => {
    const html = render(markdown).trim();
    if (typeof expected === 'string') expect(html).toBe(expected);
    else expect(html).toMatch(expected);
  });
});

const addresses = [
  'javascript:x',
  'jAvAscript:x',
  '//evil.example',
  '\\\\evil.example',
  'data:x',
  '%6aavascript:x',
  'x:y',
  '',
];
const shells = [
  (address: string) => `[a](<${address}>)`,
  (address: string) => `![a](<${address}>)`,
  (address: string) => `<a href="${address}" onfocus="x" style="x">a</a>`,
  (address: string) => `<iframe src="${address}" onload="x"></iframe>`,
  (address: string) => `<video poster="${address}"><source src="${address}"></video>`,
  (address: string) =>
    `<form action="${address}"><button formaction="${address}">a</button></form>`,
  (address: string) => `<svg><a xlink:href="${address}"><animate onbegin="x"/></a></svg>`,
];

test.each(addresses.flatMap((address) => shells.map((shell) => shell(address))))(
  'leaves nothing that loads or runs: %s',
  (markdown) => {
    visit(treeOf(render(markdown)), 'element', (node) => {
      expect(['a', 'p', 'figure', 'picture', 'source', 'img']).toContain(node.tagName);
      for (const [name, value] of Object.entries(node.properties)) {
        expect(name).not.toMatch(/^(?:on|style|action|xlink)/i);
        if (name === 'href') expect(kindOfAddress(String(value))).not.toBe('unsafe');
        if (name === 'src') expect(String(value)).toMatch(/^\/pictures\//);
      }
    });
  },
);

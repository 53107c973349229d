import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xmlAttribute, xmlText } from '../../../src/view/report/xml-text.ts';

test('signs of XML are written as entities, line ends stay in a text and are named in an attribute', () => {
  assert.equal(xmlText('<a b="c">&]]>\r\n\tend'), '&lt;a b=&quot;c&quot;&gt;&amp;]]&gt;\n\tend');
  assert.equal(xmlAttribute('<\r\n\t>'), '&lt;&#10;&#9;&gt;');
});

test('nothing is left that XML 1.0 forbids', () => {
  const every = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).join(' ');
  // The letters of the standard (`Char`), without the control letters from 7F on, which it discourages.
  assert.match(xmlText(every), /^(?:[\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD])*$/u);
});

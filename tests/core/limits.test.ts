import { expect, it } from 'vitest';
import { markupExtent } from '../../src/core/limits.ts';

const extent = (xml: string) => markupExtent(new TextEncoder().encode(xml));

it('markup is counted by its tags and attributes, and by how deep they go', () => {
  expect(extent('<?xml version="1.0"?><a b="1" c=\'>\'><d/><e>= f</e></a>')).toMatchObject({ depth: 2 });
  expect(extent('<a b="1"><c/></a>')).toEqual({ depth: 1, marks: 4 });
  expect(extent('<a><!-- <b><b><b> --><![CDATA[<b><b>]]></a>')).toEqual({ depth: 1, marks: 2 });
});

it('markup in UTF-16 is counted as in UTF-8', () => {
  const wide = new Uint8Array(Buffer.from('\ufeff<a><b></b></a>', 'utf16le'));
  expect(markupExtent(wide)).toEqual({ depth: 2, marks: 4 });
});

it('markup that does not end is counted to its end', () => {
  for (const xml of ['<a', '<a b="', '<!--', '<![CDATA[', '<?', '<', '</']) expect(extent(xml).depth).toBeLessThan(2);
});

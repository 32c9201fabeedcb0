import { describe, expect, it } from 'vitest';
import { parseXml, textOf } from '../../../src/office/xml.ts';
import { paintContext } from '../../../src/outputs/paint/context.ts';
import { PdfDeck } from '../../../src/outputs/pdf/pdf-deck.ts';
import type { Scene } from '../../../src/scene/items.ts';
import { brand } from '../../support/brand.ts';

/** A PDF without slides, as text. */
async function pdfOf(properties: Partial<Scene<unknown>>): Promise<string> {
  const scene = { id: 'x', language: 'en', title: 'X', slides: [], sections: [], ...properties } as Scene<unknown>;
  const deck = new PdfDeck(scene, paintContext(brand), []);
  deck.addPage({ w: 100, h: 100 });
  return Buffer.from(await deck.finish()).toString('latin1');
}

const xmpIn = (pdf: string) => /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf)?.[0] ?? '';

describe('the properties of a PDF', () => {
  it('are XML whatever the title is', async () => {
    const xmp = parseXml(xmpIn(await pdfOf({ title: 'Profit & <loss>', author: '"A" & B' })));
    expect(textOf(xmp)).toContain('Profit & <loss>');
    expect(textOf(xmp)).toContain('"A" & B');
  });

  it('name the day that the deck states, and none where it states none', async () => {
    const dated = await pdfOf({ date: '2026-03-02' });
    expect(dated).toContain('(D:20260302');
    expect(dated).toContain('<xmp:CreateDate>2026-03-02T');
    expect(await pdfOf({})).not.toMatch(/CreationDate|CreateDate/);
  });
});

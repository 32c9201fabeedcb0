import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseXml, textOf } from '../../../src/office/xml.ts';
import { paintContext } from '../../../src/outputs/paint/paint-page.ts';
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

describe('a text of a PDF', () => {
  /** What the page of a deck in a language says of the languages of its lines. */
  async function languagesIn(language: string, ...lines: readonly (readonly [string, boolean])[][]): Promise<string[]> {
    const scene = { id: 'x', language, title: 'X', slides: [], sections: [] } as unknown as Scene<unknown>;
    const deck = new PdfDeck(scene, paintContext(brand), []);
    deck.addPage({ w: 400, h: 100 });
    deck.part('X', (pen) => {
      for (const [i, runs] of lines.entries()) {
        const line = runs.map(([text, eastAsian], at) => ({
          ...{ text, x: 10 + 100 * at, y: 20 + 20 * i, width: 90, size: 12 },
          ...{ face: { eastAsian, bold: false }, ink: { hex: '000000' } },
        }));
        pen.tag({ kind: 'paragraph' }, () => pen.line(line, false));
      }
    });
    const pdf = Buffer.from(await deck.finish());
    const streams = [...pdf.toString('latin1').matchAll(/(?<=stream\n)[\s\S]*?(?=\nendstream)/g)].flatMap(([text]) => {
      try {
        return inflateSync(Buffer.from(text, 'latin1')).toString('latin1');
      } catch {
        return [];
      }
    });
    const content = streams.find((stream) => stream.includes('MCID')) ?? '';
    return [...content.matchAll(/\/Span <<\s*\/Lang \(([^)]*)\)\s*>> BDC[\s\S]*?EMC/g)].map(([, own]) => own ?? '');
  }

  it('says which of its words are in another language than the deck', async () => {
    expect(
      await languagesIn(
        'zh',
        [['第1家', true]],
        [
          ['新区有', true],
          ['Raffles Hospital', false],
        ],
      ),
    ).toEqual(['en-GB']);
    expect(
      await languagesIn('en', [
        ['Liangjiang, ', false],
        ['两江新区', true],
      ]),
    ).toEqual(['zh-CN']);
    expect(await languagesIn('en', [['Liangjiang New Area', false]])).toEqual([]);
  });
});

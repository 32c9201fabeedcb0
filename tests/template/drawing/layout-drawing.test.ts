import { describe, expect, it } from 'vitest';
import { withPlaceholders } from '../../../src/scene/drawing.ts';
import { layoutDrawing, layoutDrawings } from '../../../src/template/drawing/layout-drawing.ts';
import { casesIn } from '../../support/cases.ts';
import { LAYOUT, type SmallTemplate, smallTemplate } from '../small-template.ts';

type Stated = Omit<SmallTemplate, 'media'> & { media?: Readonly<Record<string, number>> };

/** A template whose media are files of one byte, their number. */
function templateOf({ media = {}, ...template }: Stated) {
  const files = Object.entries(media).map(([id, number]) => [id, Uint8Array.of(number)]);
  return smallTemplate({ ...template, media: Object.fromEntries(files) });
}

/** Files as their numbers, figures to a millionth. */
const stated = (value: object) =>
  JSON.parse(
    JSON.stringify(value, (_, each) => {
      if (each instanceof Uint8Array) return each[0];
      return typeof each === 'number' ? Math.round(each * 1e6) / 1e6 + 0 : each;
    }),
  );

it.each(casesIn<{ template: Stated; drawing: object }>(import.meta.url, 'layout-drawing.yaml'))('%s', (_, cases) => {
  for (const { template, drawing } of cases)
    expect(stated(layoutDrawing(templateOf(template), LAYOUT))).toEqual(drawing);
});

const fill = (color: string) => `<a:solidFill>${color}</a:solidFill>`;
const shapeOf = (color: string) =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm>${fill(color)}</p:spPr></p:sp>`;

it('the background is the plain ground on a slide that is turned over, whose shapes have the other colours', () => {
  const background = `<p:bgPr>${fill('<a:srgbClr val="112233"/>')}</p:bgPr>`;
  const template = smallTemplate({ background, layoutShapes: shapeOf('<a:schemeClr val="tx1"/>') });
  const { shapes } = layoutDrawing(template, LAYOUT, true);
  expect(shapes.map(({ fill: own }) => own?.kind === 'solid' && own.color.hex)).toEqual(['000000', 'FFFFFF']);
});

describe('words of a layout', () => {
  /** What is drawn of a text box's words, a tenth of an inch from the slide's edges. */
  const textsOf = (words: string, body = 'wrap="square"', turn = '', x = 91_440) =>
    layoutDrawing(
      smallTemplate({
        masterShapes: `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Words"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm${turn}><a:off x="${x}" y="91440"/><a:ext cx="1828800" cy="182880"/></a:xfrm></p:spPr><p:txBody><a:bodyPr ${body} lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${words}</p:txBody></p:sp>`,
      }),
      LAYOUT,
    ).texts ?? [];
  const run = (text: string, look = '', inner = '') => `<a:r><a:rPr ${look}>${inner}</a:rPr><a:t>${text}</a:t></a:r>`;

  it('are drawn in the style and the colour of their first run', () => {
    const [text] = textsOf(
      `<a:p><a:pPr algn="r"/>${run('© ', 'sz="900" b="1"', fill('<a:schemeClr val="accent2"/>'))}${run('House', 'sz="1800"')}</a:p>`,
    );
    expect(text).toMatchObject({ size: 9, bold: true, align: 'right', font: 'text', hex: 'ED7D31' });
    expect(text?.paragraphs).toEqual([
      [
        { text: '© ', bold: true },
        { text: 'House', scale: 2 },
      ],
    ]);
    expect(text && text.box.x + text.box.w).toBeCloseTo(2.1);
  });

  it('hold the number of the slide, and do not break where they do not wrap', () => {
    const [text] = textsOf('<a:p><a:fld type="slidenum"><a:rPr sz="800"/></a:fld></a:p>', 'wrap="none"');
    expect(text?.paragraphs).toEqual([[{}]]);
    expect(text?.box.w).toBe(100);
  });

  it.each<[string, string, string, { degrees: number; w: number; h: number }]>([
    ['with their shape', '', ' rot="5400000"', { degrees: 90, w: 2, h: 0.2 }],
    ['upwards in it', 'vert="vert270"', '', { degrees: 270, w: 0.2, h: 2 }],
    ['downwards in one that is turned', 'vert="vert"', ' rot="16200000"', { degrees: 0, w: 0.2, h: 2 }],
    ['by their own angle', 'rot="5400000"', '', { degrees: 90, w: 2, h: 0.2 }],
    ['over with a shape upside down', '', ' flipV="1"', { degrees: 180, w: 2, h: 0.2 }],
    ['not at all in a shape that is mirrored', '', ' flipH="1"', { degrees: 0, w: 2, h: 0.2 }],
    ['not at all where they stay upright', 'upright="1"', ' rot="2700000"', { degrees: 0, w: 2, h: 0.2 }],
  ])('are turned %s', (_, body, transform, { degrees, w, h }) => {
    const [text] = textsOf(`<a:p><a:pPr algn="ctr"/>${run('House')}</a:p>`, body, transform);
    // Centred, they are set about the middle of their shape.
    expect(stated({ ...text?.turn })).toEqual(degrees === 0 ? {} : { degrees, x: 1.1, y: 0.2 });
    expect(text?.box.h).toBeCloseTo(h);
    expect(text && text.box.x + text.box.w / 2).toBeCloseTo(1.1);
    expect(text?.box.w).toBeCloseTo(1.06 * w);
  });

  it('are left out where they stand letter over letter, run with the clock, or are beside the slide', () => {
    const words = `<a:p>${run('House')}</a:p>`;
    expect(textsOf(words)).toHaveLength(1);
    expect(textsOf(words, 'vert="wordArtVert"')).toEqual([]);
    expect(textsOf(words, '', '', 9_500_000)).toEqual([]);
    expect(textsOf('<a:p><a:fld type="datetime1"><a:rPr/><a:t>1.1.20</a:t></a:fld></a:p>')).toEqual([]);
  });
});

it('placeholders are shown that are asked for', () => {
  const drawing = layoutDrawing(smallTemplate({ layoutShapes: shapeOf('<a:srgbClr val="654321"/>') }), LAYOUT);
  expect(withPlaceholders(drawing, ({ idx }) => idx === '1').shapes).toHaveLength(1);
  expect(withPlaceholders(drawing, ({ idx }) => idx === '2').shapes).toEqual([]);
});

it('the drawings of several layouts are those of each', () => {
  const opc = smallTemplate({ layoutShapes: shapeOf('<a:srgbClr val="AA0000"/>') });
  expect(layoutDrawings(opc, [LAYOUT])).toEqual(new Map([[LAYOUT, layoutDrawing(opc, LAYOUT)]]));
});

it('all of a layout without a master is unknown', () => {
  const { why, box } = layoutDrawing({ parts: new Map(), relationships: new Map() }, LAYOUT).unknown[0] ?? {};
  expect([why, box]).toEqual(['no-master', { x: 0, y: 0, w: 10, h: 7.5 }]);
});

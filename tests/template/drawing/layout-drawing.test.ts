import { describe, expect, it } from 'vitest';
import { withPlaceholders } from '../../../src/scene/drawing.ts';
import { layoutDrawing, layoutDrawings } from '../../../src/template/drawing/layout-drawing.ts';
import { DARK_MAP, LAYOUT, type SmallTemplate, shape, smallTemplate, solid } from '../small-template.ts';

const draw = (template: SmallTemplate) => layoutDrawing(smallTemplate(template), LAYOUT);
const solidHex = (template: SmallTemplate) =>
  draw(template).shapes.map(({ fill }) => (fill?.kind === 'solid' ? fill.color.hex : fill?.kind));
const BACKGROUND = (color: string) => `<p:bgPr><a:solidFill>${color}</a:solidFill><a:effectLst/></p:bgPr>`;
const scheme = (name: string, changes = '') => `<a:schemeClr val="${name}">${changes}</a:schemeClr>`;
const BOX = [1, 1, 2, 1] as const;

describe('the background of a layout', () => {
  it('is its own, else the master’s', () => {
    const background = BACKGROUND('<a:srgbClr val="112233"/>');
    expect(solidHex({ background })).toEqual(['112233']);
    expect(solidHex({ background, layoutBackground: BACKGROUND('<a:srgbClr val="445566"/>') })).toEqual(['445566']);
  });

  it('is in the colour that the layout’s colour map names', () => {
    const background = BACKGROUND(scheme('bg1'));
    expect(solidHex({ background })).toEqual(['FFFFFF']);
    expect(solidHex({ background, colorOverride: DARK_MAP })).toEqual(['000000']);
  });

  it('is a style of the theme in the colour that refers to it', () => {
    const styles = `<a:bgFillStyleLst><a:solidFill>${scheme('phClr')}</a:solidFill><a:solidFill>${scheme('phClr', '<a:lumMod val="50000"/>')}</a:solidFill></a:bgFillStyleLst>`;
    expect(solidHex({ styles, background: `<p:bgRef idx="1001">${scheme('accent2')}</p:bgRef>` })).toEqual(['ED7D31']);
    expect(solidHex({ styles, background: `<p:bgRef idx="1002">${scheme('bg1')}</p:bgRef>` })).toEqual(['808080']);
  });

  it('is marked, for a picture of the slide’s own covers it', () => {
    const shapes = draw({ background: BACKGROUND(scheme('bg1')), layoutShapes: shape(BOX, solid('00AA00')) }).shapes;
    expect(shapes.map(({ background }) => background)).toEqual([true, undefined]);
  });

  it('is the plain ground on a slide that is turned over, whose shapes have the other colours', () => {
    const styled = {
      background: BACKGROUND('<a:srgbClr val="112233"/>'),
      layoutShapes: shape(BOX, `<a:solidFill>${scheme('tx1')}</a:solidFill>`),
    };
    const { shapes } = layoutDrawing(smallTemplate(styled), LAYOUT, true);
    expect(shapes.map(({ fill }) => fill?.kind === 'solid' && fill.color.hex)).toEqual(['000000', 'FFFFFF']);
  });

  it('is nothing where no part states one, and white paper shows', () => {
    expect(draw({}).shapes).toEqual([]);
  });
});

describe('the shapes of a layout', () => {
  const masterShapes = shape(BOX, solid('AA0000'));
  const layoutShapes = shape(BOX, solid('00AA00'));

  it('lie over the master’s', () => {
    expect(solidHex({ masterShapes, layoutShapes })).toEqual(['AA0000', '00AA00']);
  });

  it('stand alone where the layout hides the master’s', () => {
    expect(solidHex({ masterShapes, layoutShapes, layoutAttributes: 'showMasterSp="0"' })).toEqual(['00AA00']);
  });

  it('stand where they say, in inches', () => {
    expect(draw({ layoutShapes }).shapes[0]?.path).toBe('M1 1L3 1L3 2L1 2Z');
  });

  it('are placed by the groups around them', () => {
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="914400"/><a:ext cx="1828800" cy="914400"/><a:chOff x="0" y="0"/><a:chExt cx="3657600" cy="3657600"/></a:xfrm>${solid('0000AA')}</p:grpSpPr>${shape([2, 0, 2, 4], '<a:grpFill/>')}</p:grpSp>`;
    const drawing = draw({ layoutShapes: group });
    expect(drawing.shapes[0]?.path).toBe('M1 1L2 1L2 2L1 2Z');
    expect(solidHex({ layoutShapes: group })).toEqual(['0000AA']);
  });

  it('are turned about their middle, and mirrored', () => {
    const turned = shape([1, 1, 2, 1], `<a:prstGeom prst="rtTriangle"/>${solid('0000AA')}`, {
      attributes: 'rot="5400000"',
    });
    expect(draw({ layoutShapes: turned }).shapes[0]?.path).toBe('M1.5 0.5L2.5 0.5L1.5 2.5Z');
    const mirrored = shape([1, 1, 2, 1], `<a:prstGeom prst="rtTriangle"/>${solid('0000AA')}`, {
      attributes: 'flipH="1"',
    });
    expect(draw({ layoutShapes: mirrored }).shapes[0]?.path).toBe('M3 2L3 1L1 2Z');
  });

  it('show the slide’s background where they say so, as it lies on the slide', () => {
    const window = shape(BOX, solid('00AA00')).replace('<p:sp>', '<p:sp useBgFill="1">');
    expect(solidHex({ background: BACKGROUND('<a:srgbClr val="112233"/>'), layoutShapes: window })).toEqual([
      '112233',
      '112233',
    ]);
  });

  it('leave out what is hidden or has neither fill nor line', () => {
    const hidden = layoutShapes.replace('name="Shape"', 'name="Shape" hidden="1"');
    expect(draw({ layoutShapes: hidden + shape(BOX, '<a:noFill/>') }).shapes).toEqual([]);
  });

  it('take fill and line of the theme’s styles in the colours that refer to them', () => {
    const styles = `<a:fillStyleLst><a:solidFill>${scheme('phClr')}</a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="25400"><a:solidFill>${scheme('phClr', '<a:shade val="0"/>')}</a:solidFill></a:ln></a:lnStyleLst>`;
    const style = `<p:style><a:lnRef idx="1">${scheme('accent1')}</a:lnRef><a:fillRef idx="1">${scheme('accent4')}</a:fillRef></p:style>`;
    const [drawn] = draw({ styles, layoutShapes: shape(BOX, '', { style }) }).shapes;
    expect(drawn?.fill).toEqual({ kind: 'solid', color: { hex: 'FFC000', alpha: 1 } });
    expect(drawn?.stroke).toMatchObject({ width: 2, paint: { color: { hex: '000000' } } });
  });
});

describe('pictures', () => {
  const media = { art: Uint8Array.of(1), icon: Uint8Array.of(2), vector: Uint8Array.of(3) };
  const stretch = '<a:stretch><a:fillRect l="10000" r="-10000"/></a:stretch>';
  const place =
    '<a:xfrm><a:off x="914400" y="914400"/><a:ext cx="1828800" cy="914400"/></a:xfrm><a:prstGeom prst="ellipse"/>';
  const pic = (blip: string, fill = '') =>
    `<p:pic><p:nvPicPr><p:cNvPr id="5" name="P"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>${blip}<a:srcRect l="25000" b="50000"/>${stretch}</p:blipFill><p:spPr>${place}${fill}</p:spPr></p:pic>`;

  it('are cropped, and stand where they say in the shape’s outline', () => {
    const [shown] = draw({ media, layoutShapes: pic('<a:blip r:embed="art"/>') }).shapes;
    expect(shown?.path).toMatch(/^M1 1.5C/);
    expect(shown?.fill).toMatchObject({
      kind: 'picture',
      files: [media.art],
      crop: { left: 0.25, top: 0, right: 1, bottom: 0.5 },
      box: { x: 0.2, y: 0, w: 2, h: 1 },
    });
  });

  it('come with their drawing in SVG, and with what changes their colours', () => {
    const svg =
      '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="vector"/></a:ext></a:extLst>';
    const blip = `<a:blip r:embed="icon"><a:alphaModFix amt="40000"/><a:duotone>${scheme('dk1')}${scheme('accent1')}</a:duotone>${svg}</a:blip>`;
    expect(draw({ media, layoutShapes: pic(blip) }).shapes[0]?.fill).toMatchObject({
      files: [media.icon, media.vector],
      effects: [
        { kind: 'opacity', amount: 0.4 },
        { kind: 'duotone', dark: { hex: '000000' }, light: { hex: '4472C4' } },
      ],
    });
  });

  it('lie over the fill of their own shape', () => {
    expect(solidHex({ media, layoutShapes: pic('<a:blip r:embed="art"/>', solid('AA0000')) })).toEqual([
      'AA0000',
      'picture',
    ]);
  });

  it('of the theme are files of the theme, in the colour that refers to them', () => {
    const styles = `<a:bgFillStyleLst><a:blipFill><a:blip r:embed="art"><a:duotone>${scheme('phClr', '<a:shade val="0"/>')}${scheme('phClr')}</a:duotone></a:blip><a:tile tx="914400" ty="0" sx="50000" sy="200000" flip="x" algn="br"/></a:blipFill></a:bgFillStyleLst>`;
    const background = `<p:bgRef idx="1001">${scheme('accent2')}</p:bgRef>`;
    expect(draw({ media, styles, background }).shapes[0]?.fill).toMatchObject({
      files: [media.art],
      effects: [{ dark: { hex: '000000' }, light: { hex: 'ED7D31' } }],
      tiling: {
        scale: { x: 0.5, y: 2 },
        offset: { x: 1, y: 0 },
        anchor: { x: 1, y: 1 },
        mirror: { x: true, y: false },
      },
    });
  });

  it('that are missing leave their place unknown', () => {
    expect(draw({ layoutShapes: pic('<a:blip r:embed="gone"/>') }).unknown).toEqual([
      { box: { x: 1, y: 1, w: 2, h: 1 }, why: 'missing-picture' },
    ]);
  });
});

describe('gradients', () => {
  const gradient = (more: string, attributes = '') =>
    `<a:gradFill ${attributes}><a:gsLst><a:gs pos="100000"><a:srgbClr val="FFFFFF"/></a:gs><a:gs pos="0"><a:srgbClr val="000000"/></a:gs></a:gsLst>${more}</a:gradFill>`;
  const fillOf = (fill: string, attributes = '') => {
    return draw({ layoutShapes: shape([1, 1, 4, 2], fill, { attributes }) }).shapes[0]?.fill;
  };

  it('run along a line through the middle, in the order of their stops', () => {
    const fill = fillOf(gradient('<a:lin ang="5400000"/>'));
    expect(fill).toMatchObject({ kind: 'linear', stops: [{ at: 0 }, { at: 1 }] });
    const { from, to } = fill?.kind === 'linear' ? fill : {};
    expect([from?.x, from?.y, to?.x, to?.y].map((value) => Math.round((value ?? 9) * 1e6) / 1e6 + 0)).toEqual([
      2, 0, 2, 2,
    ]);
  });

  it('go outwards from the box that they state', () => {
    const path = '<a:path path="circle"><a:fillToRect l="50000" t="25000" r="50000" b="75000"/></a:path>';
    expect(fillOf(gradient(path))).toMatchObject({
      kind: 'outwards',
      form: 'circle',
      focus: { x: 2, y: 0.5, w: 0, h: 0 },
    });
  });

  it('stay upright in a turned shape where they do not turn with it', () => {
    const turned = fillOf(gradient('<a:lin ang="0"/>', 'rotWithShape="0"'), 'rot="5400000"');
    expect(turned?.kind === 'linear' && turned.frame.matrix.slice(0, 4)).toEqual([1, 0, 0, 1]);
    expect(turned?.kind === 'linear' && turned.frame.w).toBeCloseTo(2);
  });
});

describe('placeholders', () => {
  it('count with their own look, marked as theirs, and the master’s do not', () => {
    const body = shape(BOX, solid('123456'), { ph: 'type="body" idx="1"' });
    const { shapes } = draw({
      masterShapes: body,
      layoutShapes: shape([0, 0, 1, 1], solid('654321'), { ph: 'idx="1"' }),
    });
    expect(shapes).toHaveLength(1);
    expect(shapes[0]).toMatchObject({ fill: { color: { hex: '654321' } }, placeholder: { type: 'obj', idx: '1' } });
    expect(withPlaceholders({ size: { w: 1, h: 1 }, shapes, unknown: [] }, ({ idx }) => idx === '2').shapes).toEqual(
      [],
    );
  });

  it('inherit place and fill from the master’s of their kind', () => {
    const bare =
      '<p:sp><p:nvSpPr><p:cNvPr id="3" name="T"/><p:cNvSpPr/><p:nvPr><p:ph type="ctrTitle"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
    const { shapes } = draw({ masterShapes: shape(BOX, solid('123456'), { ph: 'type="title"' }), layoutShapes: bare });
    expect(shapes[0]).toMatchObject({ path: 'M1 1L3 1L3 2L1 2Z', fill: { color: { hex: '123456' } } });
  });
});

describe('the drawings of several layouts', () => {
  it('are those of each', () => {
    const opc = smallTemplate({ masterShapes: shape(BOX, solid('AA0000')) });
    const drawings = layoutDrawings(opc, [LAYOUT]);
    expect([...drawings.keys()]).toEqual([LAYOUT]);
    expect(drawings.get(LAYOUT)).toEqual(layoutDrawing(opc, LAYOUT));
  });
});

describe('what is not known', () => {
  it('is where a picture lies outside the file, and where a chart stands', () => {
    const linked = shape(BOX, '<a:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>');
    const chart =
      '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="C"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></p:xfrm></p:graphicFrame>';
    expect(draw({ layoutShapes: linked + chart }).unknown).toEqual([
      { box: { x: 1, y: 1, w: 2, h: 1 }, why: 'linked-picture' },
      { box: { x: 0, y: 0, w: 1, h: 1 }, why: 'object' },
    ]);
  });

  it('is within the box of a preset of which only that is known', () => {
    const gear = shape(BOX, `<a:prstGeom prst="gear9"/>${solid('AA0000')}`);
    expect(draw({ layoutShapes: gear }).unknown).toEqual([{ box: { x: 1, y: 1, w: 2, h: 1 }, why: 'outline' }]);
  });

  it('is all of a layout without a master', () => {
    const { why, box } = layoutDrawing({ parts: new Map(), relationships: new Map() }, LAYOUT).unknown[0] ?? {};
    expect([why, box]).toEqual(['no-master', { x: 0, y: 0, w: 10, h: 7.5 }]);
  });
});

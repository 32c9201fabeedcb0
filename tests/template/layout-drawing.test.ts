import { describe, expect, it } from 'vitest';
import { layoutDrawing } from '../../src/template/layout-drawing.ts';
import { DARK_MAP, LAYOUT, type SmallTemplate, shape, smallTemplate, solid } from './small-template.ts';

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

describe('placeholders', () => {
  it('count with their own look, marked as theirs, and the master’s do not', () => {
    const body = shape(BOX, solid('123456'), { ph: 'type="body" idx="1"' });
    const { shapes } = draw({
      masterShapes: body,
      layoutShapes: shape([0, 0, 1, 1], solid('654321'), { ph: 'idx="1"' }),
    });
    expect(shapes).toHaveLength(1);
    expect(shapes[0]).toMatchObject({ fill: { color: { hex: '654321' } }, placeholder: { type: 'obj', idx: '1' } });
  });

  it('inherit place and fill from the master’s of their kind', () => {
    const bare =
      '<p:sp><p:nvSpPr><p:cNvPr id="3" name="T"/><p:cNvSpPr/><p:nvPr><p:ph type="ctrTitle"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
    const { shapes } = draw({ masterShapes: shape(BOX, solid('123456'), { ph: 'type="title"' }), layoutShapes: bare });
    expect(shapes[0]).toMatchObject({ path: 'M1 1L3 1L3 2L1 2Z', fill: { color: { hex: '123456' } } });
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
});

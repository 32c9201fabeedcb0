import { fill, groundOf, line, shape, themedGround } from './markup.ts';
import { ENGLISH, type Manner, placeholders } from './placeholder.ts';
import { DARK, type Layout, templatePackage } from './template-package.ts';
import { levelStyle, textStyles } from './text-styles.ts';

const ph = placeholders(ENGLISH);
const footers = () => [ph.date(), ph.footer(), ph.number()];
const small = (align: 'l' | 'ctr' | 'r') => levelStyle({ size: 11, color: 'tx2', align });
const heading: Manner = { sz: 'half', body: 'anchor="b"', style: levelStyle({ size: 20, bold: true, bullet: false }) };

const LAYOUTS: readonly Layout[] = [
  {
    name: 'Title Slide',
    type: 'title',
    masterShapes: false,
    shapes: [
      shape('Disc', [6.4, -1.4, 5, 5], fill('accent1', '<a:alpha val="35000"/>'), 'ellipse'),
      ph.title({ at: [0.75, 2.3, 8.5, 1.6], body: 'anchor="b"', style: levelStyle({ size: 40 }) }, 'ctrTitle'),
      ph.subtitle({
        at: [1.5, 4.1, 7, 1.4],
        style: levelStyle({ size: 22, color: 'tx2', align: 'ctr', bullet: false }),
      }),
      ...footers(),
    ],
  },
  { name: 'Title and Content', type: 'obj', shapes: [ph.title(), ph.content(), ...footers()] },
  {
    name: 'Section Header',
    type: 'secHead',
    masterShapes: false,
    ground: groundOf(fill('accent1', '<a:lumMod val="50000"/>')),
    shapes: [
      ph.title({ at: [0.75, 2.4, 8.5, 1.5], body: 'anchor="b"', style: levelStyle({ size: 36, align: 'l' }) }),
      ph.text({ at: [0.75, 4, 8.5, 1.3], sz: 'quarter', style: levelStyle({ size: 18, bullet: false }) }),
      ...footers(),
    ],
  },
  {
    name: 'Two Content',
    type: 'twoObj',
    shapes: [
      ph.title(),
      ph.content({ sz: 'half', at: [0.5, 1.75, 4.4, 4.75] }),
      ph.content({ idx: 2, sz: 'half', at: [5.1, 1.75, 4.4, 4.75] }),
      ...footers(),
    ],
  },
  {
    name: 'Comparison',
    type: 'twoTxTwoObj',
    shapes: [
      ph.title(),
      ph.text({ ...heading, at: [0.5, 1.6, 4.4, 0.7] }),
      ph.content({ idx: 2, sz: 'half', at: [0.5, 2.3, 4.4, 4.2] }),
      ph.text({ ...heading, idx: 3, sz: 'quarter', at: [5.1, 1.6, 4.4, 0.7] }),
      ph.content({ idx: 4, sz: 'quarter', at: [5.1, 2.3, 4.4, 4.2] }),
      ...footers(),
    ],
  },
  { name: 'Title Only', type: 'titleOnly', shapes: [ph.title(), ...footers()] },
  { name: 'Blank', type: 'blank', shapes: footers() },
  {
    name: 'Content with Caption',
    type: 'objTx',
    masterShapes: false,
    shapes: [
      ph.title({ at: [0.5, 0.4, 3.3, 1.3], body: 'anchor="b"', style: levelStyle({ size: 22, align: 'l' }) }),
      ph.content({ at: [4, 0.4, 5.5, 6.1] }),
      ph.text({ idx: 2, sz: 'half', at: [0.5, 1.8, 3.3, 4.7], style: levelStyle({ size: 14, bullet: false }) }),
      ...footers(),
    ],
  },
  {
    name: 'Picture with Caption',
    type: 'picTx',
    masterShapes: false,
    shapes: [
      ph.title({ at: [1.5, 5, 7, 0.6], body: 'anchor="b"', style: levelStyle({ size: 22, align: 'l' }) }),
      ph.picture({ idx: 1, at: [1.5, 0.6, 7, 4.3], drawn: `${fill('bg2')}<a:ln w="38100">${fill('accent2')}</a:ln>` }),
      ph.text({ idx: 2, sz: 'half', at: [1.5, 5.6, 7, 0.9], style: levelStyle({ size: 14, bullet: false }) }),
      ...footers(),
    ],
  },
  {
    name: 'Title and Vertical Text',
    type: 'vertTx',
    shapes: [ph.title(), ph.text({ orient: 'vert', body: 'vert="eaVert"' }), ...footers()],
  },
  {
    name: 'Vertical Title and Text',
    type: 'vertTitleAndTx',
    masterShapes: false,
    shapes: [
      ph.title({ orient: 'vert', at: [7.6, 0.4, 1.9, 6.1], body: 'vert="eaVert"' }),
      ph.text({ orient: 'vert', at: [0.5, 0.4, 6.9, 6.1], body: 'vert="eaVert"' }),
      ...footers(),
    ],
  },
];

/**
 * Light text on a dark ground by the master's colour map, 4:3, with centred titles and the eleven layouts that
 * PowerPoint's own theme has.
 */
export function darkFourByThree(): Uint8Array {
  return templatePackage({
    saved: 'presentation',
    size: { cx: 9_144_000, cy: 6_858_000, type: 'screen4x3' },
    masters: [
      {
        theme: {
          name: 'Nocturne',
          colors: [
            '14161C',
            'FFFFFF',
            '2B303B',
            'D7DCE6',
            '3E8EDE',
            'F2A65A',
            '7BC47F',
            'E26D5C',
            'B38CD9',
            '5CC8D7',
            '8EC5FF',
            'C9A7F0',
          ],
          fonts: { heading: 'Century Gothic', body: 'Century Gothic' },
        },
        colors: DARK,
        ground: themedGround(1002, 'bg1'),
        shapes: [
          line('Rule', [0.5, 1.5, 9, 0], 'accent1', 2),
          ph.title({ at: [0.5, 0.4, 9, 1], body: 'anchor="ctr"', fit: '<a:normAutofit/>' }),
          ph.text({ at: [0.5, 1.75, 9, 4.75], fit: '<a:normAutofit/>' }),
          ph.date({ idx: 2, at: [0.5, 6.95, 2.3, 0.4], body: 'anchor="ctr"', style: small('l') }),
          ph.footer({ idx: 3, at: [3.4, 6.95, 3.2, 0.4], body: 'anchor="ctr"', style: small('ctr') }),
          ph.number({ idx: 4, at: [7.2, 6.95, 2.3, 0.4], body: 'anchor="ctr"', style: small('r') }),
        ],
        styles: textStyles(
          { size: 32, align: 'ctr' },
          { sizes: [24, 20, 18, 16, 16], bullets: ['•', '–', '•', '–', '»'], bulletColor: 'accent2' },
        ),
        layouts: LAYOUTS,
      },
    ],
  });
}

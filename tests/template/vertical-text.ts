import { fill, line, shape, themedGround } from './markup.ts';
import { CHINESE, placeholders } from './placeholder.ts';
import { type Layout, LIGHT, templatePackage } from './template-package.ts';
import { levelStyle, textStyles } from './text-styles.ts';

const ph = placeholders(CHINESE);
const footers = () => [ph.date(), ph.footer(), ph.number()];
const small = (align: 'l' | 'ctr' | 'r') => levelStyle({ size: 10, color: 'tx2', align });

const VERTICAL: readonly Layout[] = [
  {
    name: '标题和竖排文字',
    type: 'vertTx',
    shapes: [ph.title(), ph.text({ orient: 'vert', body: 'vert="eaVert"' }), ...footers()],
  },
  {
    name: '竖排标题与文本',
    type: 'vertTitleAndTx',
    masterShapes: false,
    shapes: [
      ph.title({ orient: 'vert', at: [11, 0.5, 1.6, 6], body: 'vert="eaVert"' }),
      ph.text({ orient: 'vert', at: [0.75, 0.5, 10, 6], body: 'vert="eaVert"' }),
      ...footers(),
    ],
  },
  // Vertical by its bodies alone: neither the type of the layout nor the placeholder's mark says so.
  {
    name: '古典引文',
    masterShapes: false,
    shapes: [
      ph.title({ at: [11, 0.5, 1.6, 6], body: 'vert="eaVert" anchor="t"' }),
      ph.text({ idx: 13, at: [5, 0.5, 5.6, 6], body: 'vert="eaVert"' }),
      ph.text({
        idx: 14,
        sz: 'quarter',
        at: [0.75, 0.5, 0.8, 6],
        body: 'vert="vert270"',
        style: levelStyle({ size: 12, bullet: false }),
      }),
    ],
  },
];

const ORDINARY: readonly Layout[] = [
  {
    name: '标题幻灯片',
    type: 'title',
    masterShapes: false,
    shapes: [
      shape('色块', [0, 0, 4.4, 7.5], fill('accent1')),
      shape('印章', [3.6, 5.6, 1.6, 1.1], fill('accent2')),
      ph.title(
        { at: [5, 1.7, 7.6, 2], body: 'anchor="b"', fit: '<a:normAutofit/>', style: levelStyle({ size: 40 }) },
        'ctrTitle',
      ),
      ph.subtitle({ at: [5, 3.9, 7.6, 1.2], style: levelStyle({ size: 20, color: 'tx2', bullet: false }) }),
      ...footers(),
    ],
  },
  { name: '标题和内容', type: 'obj', shapes: [ph.title(), ph.content(), ...footers()] },
  {
    name: '节标题',
    type: 'secHead',
    masterShapes: false,
    ground: themedGround(1001, 'bg2'),
    shapes: [
      ph.title({ at: [0.75, 2.4, 11.8, 1.3], body: 'anchor="b"', style: levelStyle({ size: 36 }) }),
      ph.text({
        sz: 'quarter',
        at: [0.75, 3.8, 11.8, 1],
        style: levelStyle({ size: 18, color: 'tx2', bullet: false }),
      }),
      ...footers(),
    ],
  },
  {
    name: '两栏内容',
    type: 'twoObj',
    shapes: [
      ph.title(),
      ph.content({ sz: 'half', at: [0.75, 0.5, 5.75, 4.9] }),
      ph.content({ idx: 2, sz: 'half', at: [6.85, 0.5, 5.75, 4.9] }),
      ...footers(),
    ],
  },
  { name: '仅标题', type: 'titleOnly', shapes: [ph.title(), ...footers()] },
  { name: '空白', type: 'blank', shapes: footers() },
];

/**
 * A Chinese template, its titles at the foot of the slide, with layouts of text that runs downwards before and among the
 * ordinary: by type, by `orient`, and by nothing but `vert` of the bodies.
 */
export function verticalText(): Uint8Array {
  return templatePackage({
    saved: 'template',
    size: { cx: 12_192_000, cy: 6_858_000 },
    masters: [
      {
        theme: {
          name: '江南',
          colors: [
            '262626',
            'FFFFFF',
            '4A4A48',
            'F3EFE6',
            '2F4A44',
            'A63A2B',
            'B8893B',
            '5B7F95',
            '7B8F5C',
            '84596B',
            '2F5D8A',
            '6A4C7A',
          ],
          fonts: { heading: '等线 Light', body: '等线', eastAsian: ['等线 Light', '等线'] },
        },
        colors: LIGHT,
        ground: themedGround(1001, 'bg1'),
        shapes: [
          line('细线', [0.75, 5.6, 11.85, 0], 'accent2', 1.5),
          ph.title({ at: [0.75, 5.7, 11.85, 0.95], body: 'anchor="ctr"', fit: '<a:normAutofit/>' }),
          ph.text({ at: [0.75, 0.5, 11.85, 4.9], fit: '<a:normAutofit/>' }),
          ph.date({ idx: 2, at: [0.75, 6.9, 3, 0.35], body: 'anchor="ctr"', style: small('l') }),
          ph.footer({ idx: 3, at: [4.4, 6.9, 4.5, 0.35], body: 'anchor="ctr"', style: small('ctr') }),
          ph.number({ idx: 4, at: [9.6, 6.9, 3, 0.35], body: 'anchor="ctr"', style: small('r') }),
        ],
        styles: textStyles(
          { size: 28, color: 'accent1' },
          { sizes: [20, 18, 16, 14, 14], bullets: ['•', '•', '•', '•', '•'], bulletColor: 'accent2' },
        ),
        layouts: [...VERTICAL.slice(0, 1), ...ORDINARY.slice(0, 2), ...VERTICAL.slice(1), ...ORDINARY.slice(2)],
      },
    ],
  });
}

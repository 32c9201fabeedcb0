import { fill, gradient, groundOf, label, shape, themedGround } from './markup.ts';
import { ENGLISH, placeholders } from './placeholder.ts';
import { DARK, LIGHT, templatePackage } from './template-package.ts';
import { levelStyle, textStyles } from './text-styles.ts';

const ph = placeholders(ENGLISH);
const MARK = '<a:rPr lang="en-US" sz="1100" b="1"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:rPr>';

/**
 * Three layouts with names by a scheme of the house, and nothing else: no date, footer or number on layouts or master, no
 * section; 16:10. The cover is dark by a colour map of its own.
 */
export function withoutFooters(): Uint8Array {
  return templatePackage({
    saved: 'template',
    size: { cx: 9_144_000, cy: 5_715_000, type: 'screen16x10' },
    masters: [
      {
        theme: {
          name: 'ACME 2025',
          colors: [
            '0E0E12',
            'FFFFFF',
            '2A1A5E',
            'F4F1FA',
            '5B2EE5',
            'E5406E',
            '00A6A6',
            'F5A300',
            '4C8C2B',
            '7D7D8C',
            '5B2EE5',
            '8A3FA0',
          ],
          fonts: { heading: 'Aptos Display', body: 'Aptos' },
        },
        colors: LIGHT,
        ground: themedGround(1001, 'bg1'),
        shapes: [
          label('Mark', [0.5, 0.22, 3, 0.2], 'ACME', MARK),
          ph.title({
            at: [0.5, 0.5, 9, 0.75],
            body: 'lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"',
            fit: '<a:noAutofit/>',
          }),
          ph.text({ at: [0.5, 1.4, 9, 4.4], body: 'lIns="0" tIns="0" rIns="0" bIns="0"', fit: '<a:noAutofit/>' }),
        ],
        styles: textStyles(
          { size: 24, color: 'tx2' },
          { sizes: [16, 14, 14, 12, 12], bullets: ['', '•', '–', '•', '–'] },
        ),
        layouts: [
          {
            name: 'ACME_Cover_01',
            type: 'title',
            masterShapes: false,
            colors: DARK,
            ground: groundOf(
              gradient(
                [
                  [0, 'bg2'],
                  [100, 'accent1', '<a:lumMod val="75000"/>'],
                ],
                45,
              ),
            ),
            shapes: [
              shape('Accent', [0.5, 3.3, 0.9, 0.08], fill('accent2')),
              ph.title(
                { at: [0.5, 1.2, 8, 1.9], body: 'anchor="b"', style: levelStyle({ size: 36, color: 'tx1' }) },
                'ctrTitle',
              ),
              ph.subtitle({
                at: [0.5, 3.5, 8, 0.9],
                body: 'lIns="0"',
                style: levelStyle({ size: 16, color: 'tx1', bullet: false }),
              }),
            ],
          },
          { name: 'ACME_Content_01', type: 'obj', shapes: [ph.title(), ph.content()] },
          { name: 'ACME_TitleOnly_01', type: 'titleOnly', shapes: [ph.title()] },
        ],
      },
    ],
  });
}

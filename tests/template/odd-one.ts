import { paper } from './drawn-pictures.ts';
import { fill, line, shape, themedGround } from './markup.ts';
import { oddParts, PRESENTATION_MORE } from './odd-parts.ts';
import { ENGLISH, placeholders } from './placeholder.ts';
import { type Layout, LIGHT, templatePackage } from './template-package.ts';
import { levelStyle, textStyles } from './text-styles.ts';

const ph = placeholders({ ...ENGLISH, lang: 'en-GB' });
const footers = () => [ph.date(), ph.footer({ prompt: 'Brenner & Söhne GmbH' }), ph.number()];

/** Placeholders inside of a group: PowerPoint's window makes none, other programs do. */
function grouped(...shapes: readonly string[]): string {
  const own = '<p:nvGrpSpPr><p:cNvPr id="#" name="Group"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr>';
  const same =
    '<a:off x="0" y="0"/><a:ext cx="9906000" cy="6858000"/><a:chOff x="0" y="0"/><a:chExt cx="9906000" cy="6858000"/>';
  return `<p:grpSp>${own}<p:grpSpPr><a:xfrm>${same}</a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

/** No layout says its type. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'BS 1 Deckblatt / Cover',
    ground: themedGround(1003, 'bg1'),
    shapes: [
      shape('Block', [0, 0, 3.1, 7.5], fill('7A1F2B')),
      ph.title(
        { at: [3.6, 1.6, 6.5, 2], body: 'anchor="b"', style: levelStyle({ size: 34, color: '7A1F2B' }) },
        'ctrTitle',
      ),
      ph.subtitle({ at: [3.6, 3.8, 6.5, 1.2], style: levelStyle({ size: 18, color: '333333', bullet: false }) }),
    ],
  },
  { name: 'BS 2 Standard', shapes: [ph.title(), ph.content(), ...footers()] },
  {
    name: 'BS 3 Freie Fläche (ohne Titel)',
    masterShapes: false,
    shapes: [ph.content({ at: [0.4, 0.5, 9.9, 6.1] }), ...footers()],
  },
  {
    name: 'BS 4 Gruppe',
    shapes: [
      ph.title(),
      grouped(
        shape('Card', [3.2, 0.6, 7.1, 2.7], fill('EFE7DC')),
        ph.text({ idx: 15, at: [3.4, 0.7, 6.7, 2.5], style: levelStyle({ size: 16, bullet: false }) }),
        ph.text({ idx: 16, at: [3.4, 3.6, 6.7, 2.9], style: levelStyle({ size: 16, bullet: false }) }),
      ),
      ...footers(),
    ],
  },
  { name: 'BS 5 Nur Titel', shapes: [ph.title(), ...footers()] },
  {
    name: 'BS 6 Trenner',
    ground: themedGround(1003, 'bg2'),
    masterShapes: false,
    shapes: [
      ph.title({ at: [0.4, 3, 7, 1.4], body: 'anchor="ctr"', style: levelStyle({ size: 30, color: '7A1F2B' }) }),
    ],
  },
];

/**
 * A4, its titles in a narrow column at the left, colours that no theme has, layouts without a type, one without a title
 * and one with placeholders in a group, a picture of the theme's as ground; and slides, notes, comments, sections, a
 * custom show, animation, masters of notes and handouts, table styles, custom XML, a first number of 5
 * and a password against changes.
 */
export function oddOne(): Uint8Array {
  return templatePackage({
    saved: 'presentation',
    size: { cx: 9_906_000, cy: 6_858_000, type: 'A4' },
    media: { 'image1.png': paper([244, 236, 224]) },
    masters: [
      {
        theme: {
          name: 'Brenner',
          colors: [
            '222222',
            'FFFFFF',
            '5A4636',
            'EFE7DC',
            '7A1F2B',
            'B08D57',
            '3F5E5A',
            '8C6A5D',
            '5D6B7A',
            'A0522D',
            '7A1F2B',
            '5A4636',
          ],
          fonts: { heading: 'Palatino Linotype', body: 'Verdana' },
          backgroundPicture: 'rId1',
        },
        themeRelations: [{ id: 'rId1', type: 'image', target: '../media/image1.png' }],
        colors: LIGHT,
        ground: themedGround(1001, 'bg1'),
        headerFooter: '<p:hf hdr="0" dt="0"/>',
        shapes: [
          line('Column rule', [2.95, 0.5, 0, 6.1], 'B08D57', 1),
          ph.title({ at: [0.4, 0.5, 2.4, 3.2], body: 'lIns="0" rIns="0" anchor="t"', fit: '<a:normAutofit/>' }),
          ph.text({ at: [3.2, 0.5, 7.1, 6.1], fit: '<a:normAutofit/>' }),
          ph.date({ idx: 2, at: [0.4, 6.95, 1.6, 0.3], style: levelStyle({ size: 8, color: '666666' }) }),
          ph.footer({
            idx: 3,
            at: [3.2, 6.95, 5.2, 0.3],
            style: levelStyle({ size: 8, color: '666666' }),
            prompt: 'Brenner & Söhne GmbH',
          }),
          ph.number({ idx: 4, at: [9.3, 6.95, 1, 0.3], style: levelStyle({ size: 8, color: '666666', align: 'r' }) }),
        ],
        styles: textStyles(
          { size: 22, color: '7A1F2B', bold: true },
          { sizes: [16, 14, 14, 12, 12], color: '333333', bullets: ['§', '–', '•', '–', '•'], bulletFont: 'Wingdings' },
        ),
        layouts: LAYOUTS,
      },
    ],
    extra: oddParts(),
    ...PRESENTATION_MORE,
  });
}

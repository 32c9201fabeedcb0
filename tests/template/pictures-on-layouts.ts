import { landscape, logo } from './drawn-pictures.ts';
import { fill, gradient, groundOf, picture, shape, themedGround } from './markup.ts';
import { GERMAN, placeholders } from './placeholder.ts';
import { LIGHT, type Relation, templatePackage } from './template-package.ts';
import { levelStyle, textStyles } from './text-styles.ts';

const ph = placeholders(GERMAN);
const COMPANY = 'Stadtwerke Elmstein – Nur für den internen Gebrauch';
const footers = (color?: string) => {
  const style = color ? { style: levelStyle({ color }) } : {};
  return [ph.date(style), ph.footer({ prompt: COMPANY, ...style }), ph.number(style)];
};
const image = (id: string, name: string): Relation => ({ id, type: 'image', target: `../media/${name}` });
const small = (align: 'l' | 'ctr' | 'r') => levelStyle({ size: 9, color: 'tx2', align });

const TITLE_SLIDE = {
  name: 'Titelfolie',
  type: 'title',
  masterShapes: false,
  relations: [image('rId2', 'image1.png'), image('rId3', 'image3.png')],
  shapes: [
    picture('Titelbild', [0, 0, 13.333, 7.5], 'rId2'),
    shape(
      'Verlauf',
      [0, 0, 13.333, 7.5],
      gradient([
        [0, 'tx2', '<a:alpha val="92000"/>'],
        [60, 'tx2', '<a:alpha val="70000"/>'],
        [100, 'tx2', '<a:alpha val="0"/>'],
      ]),
    ),
    picture('Logo', [0.8, 0.6, 1, 1], 'rId3'),
    ph.title(
      {
        at: [0.8, 2.3, 7.2, 2.1],
        body: 'anchor="b"',
        fit: '<a:normAutofit/>',
        style: levelStyle({ size: 40, color: 'bg1' }),
      },
      'ctrTitle',
    ),
    ph.subtitle({ at: [0.8, 4.5, 7.2, 1.2], style: levelStyle({ size: 20, color: 'bg1', bullet: false }) }),
    ...footers('bg1'),
  ],
} as const;

const SECTION = {
  name: 'Abschnittsüberschrift',
  type: 'secHead',
  masterShapes: false,
  relations: [image('rId2', 'image2.png')],
  shapes: [
    picture('Bild', [7.2, 0, 6.133, 7.5], 'rId2', '<a:srcRect l="25000" r="29000"/>'),
    shape('Fläche', [0, 0, 7.2, 7.5], fill('accent1')),
    ph.title({ at: [0.8, 2.2, 5.8, 1.9], body: 'anchor="b"', style: levelStyle({ size: 36, color: 'bg1' }) }),
    ph.text({ at: [0.8, 4.2, 5.8, 1.4], sz: 'quarter', style: levelStyle({ size: 18, color: 'bg1', bullet: false }) }),
    ph.number({ style: levelStyle({ color: 'bg1' }) }),
  ],
} as const;

const LAYOUTS = [
  TITLE_SLIDE,
  { name: 'Titel und Inhalt', type: 'obj', shapes: [ph.title(), ph.content(), ...footers()] },
  SECTION,
  {
    name: 'Zwei Inhalte',
    type: 'twoObj',
    shapes: [
      ph.title(),
      ph.content({ sz: 'half', at: [1.3, 1.75, 5.4, 4.75] }),
      ph.content({ idx: 2, sz: 'half', at: [7.1, 1.75, 5.4, 4.75] }),
      ...footers(),
    ],
  },
  {
    name: 'Nur Titel',
    type: 'titleOnly',
    ground: groundOf(
      gradient(
        [
          [0, 'bg1'],
          [100, 'bg2'],
        ],
        90,
      ),
    ),
    shapes: [ph.title(), ...footers()],
  },
  {
    name: 'Bild mit Überschrift',
    type: 'picTx',
    shapes: [
      ph.picture({ at: [5.9, 0, 7.433, 6.7] }),
      ph.title({ at: [1.3, 1.6, 4.2, 1.5], body: 'anchor="b"', style: levelStyle({ size: 24 }) }),
      ph.text({ idx: 2, sz: 'half', at: [1.3, 3.2, 4.2, 3.2], style: levelStyle({ size: 14, bullet: false }) }),
      ...footers(),
    ],
  },
  { name: 'Leer', type: 'blank', shapes: footers() },
];

/**
 * A German template with pictures on its layouts: a photograph over the whole cover, footers on it, another on half of
 * the section, a logo at the top right of the master, a coloured band at its left, and a gradient behind titles alone.
 */
export function picturesOnLayouts(): Uint8Array {
  return templatePackage({
    saved: 'template',
    size: { cx: 12_192_000, cy: 6_858_000 },
    media: {
      'image1.png': landscape({ sky: [70, 120, 170], sun: [235, 180, 130], hills: [24, 52, 46] }),
      'image2.png': landscape({ sky: [150, 190, 215], sun: [240, 225, 190], hills: [60, 96, 52] }),
      'image3.png': logo([255, 255, 255], [240, 171, 0]),
      'image4.png': logo([20, 61, 89], [240, 171, 0]),
    },
    masters: [
      {
        theme: {
          name: 'Stadtwerke',
          colors: [
            '1A1A1A',
            'FFFFFF',
            '143D59',
            'E8EEF2',
            '1B5E7B',
            'F0AB00',
            '5B8C5A',
            'A23E48',
            '6D7A86',
            '2E86AB',
            '1B5E7B',
            '6D4C7D',
          ],
          fonts: { heading: 'Georgia', body: 'Arial' },
        },
        colors: LIGHT,
        ground: themedGround(1001, 'bg1'),
        relations: [image('rIdLogo', 'image4.png')],
        shapes: [
          shape(
            'Band',
            [0, 0, 0.75, 7.5],
            gradient(
              [
                [0, 'accent1'],
                [100, 'tx2'],
              ],
              90,
            ),
          ),
          picture('Logo', [11.75, 0.35, 0.8, 0.8], 'rIdLogo'),
          ph.title({ at: [1.3, 0.45, 10.1, 1], body: 'anchor="ctr"', fit: '<a:normAutofit/>' }),
          ph.text({ at: [1.3, 1.75, 11.2, 4.75], fit: '<a:normAutofit/>' }),
          ph.date({ idx: 2, at: [1.3, 6.95, 1.8, 0.3], body: 'anchor="ctr"', style: small('l') }),
          ph.footer({ idx: 3, at: [3.3, 6.95, 7.4, 0.3], body: 'anchor="ctr"', style: small('l'), prompt: COMPANY }),
          ph.number({ idx: 4, at: [11.3, 6.95, 1.2, 0.3], body: 'anchor="ctr"', style: small('r') }),
        ],
        styles: textStyles(
          { size: 28, color: 'tx2', bold: true },
          { sizes: [20, 18, 16, 14, 12], bullets: ['•', '–', '•', '–', '•'], bulletColor: 'accent2' },
        ),
        layouts: LAYOUTS,
      },
    ],
  });
}

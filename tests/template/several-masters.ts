import { fill, label, line, shape, themedGround } from './markup.ts';
import { ENGLISH, placeholders } from './placeholder.ts';
import { type Layout, LIGHT, type Master, templatePackage } from './template-package.ts';
import { levelStyle, textStyles } from './text-styles.ts';
import type { Theme } from './theme.ts';

const ph = placeholders(ENGLISH);
const footers = () => [ph.date(), ph.footer(), ph.number()];
const small = (align: 'l' | 'ctr' | 'r') => levelStyle({ size: 10, color: 'tx2', align });
const COMPANY =
  '<a:rPr lang="en-US" sz="1000" b="1" spc="200"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:rPr>';

const LIGHT_THEME: Theme = {
  name: 'Halden Light',
  colors: [
    '1B1F2A',
    'FFFFFF',
    '3D4A5C',
    'EEF1F5',
    '0B6E6E',
    'C8553D',
    'E0A526',
    '4F6D9A',
    '7A8B4F',
    '8C5A7F',
    '0B5C8C',
    '6B4E8A',
  ],
  fonts: { heading: 'Segoe UI Semibold', body: 'Segoe UI' },
};
const DARK_THEME: Theme = {
  name: 'Halden Dark',
  colors: [
    'FFFFFF',
    '10243A',
    'DCE5EE',
    '1D3A57',
    'F2B544',
    '5EC2B7',
    'F08A6C',
    'A9C7E8',
    'D3DE8E',
    'D9A9CF',
    '9FD3F5',
    'CDB6E8',
  ],
  fonts: { heading: 'Georgia', body: 'Arial' },
};

const master = (theme: Theme, colors: string, layouts: readonly Layout[]): Master => ({
  theme,
  colors,
  ground: themedGround(1001, 'bg1'),
  shapes: [
    shape('Bar', [0, 0, 0.18, 7.5], fill('accent1')),
    line('Footer rule', [0.75, 6.85, 11.83, 0], 'accent1', 0.75),
    label('Company', [9.6, 0.3, 2.98, 0.25], 'HALDEN ENERGI', COMPANY, 'algn="r"'),
    ph.title({
      at: [0.75, 0.6, 11.83, 1],
      body: 'vert="horz" lIns="0" tIns="45720" rIns="0" bIns="45720" anchor="b"',
      fit: '<a:normAutofit/>',
    }),
    ph.text({
      at: [0.75, 1.85, 11.83, 4.75],
      body: 'vert="horz" lIns="0" tIns="45720" rIns="0" bIns="45720"',
      fit: '<a:normAutofit/>',
    }),
    ph.date({ idx: 2, at: [0.75, 6.95, 2, 0.35], body: 'lIns="0" anchor="ctr"', style: small('l') }),
    ph.footer({ idx: 3, at: [3.2, 6.95, 6.9, 0.35], body: 'anchor="ctr"', style: small('ctr') }),
    ph.number({ idx: 4, at: [11.08, 6.95, 1.5, 0.35], body: 'rIns="0" anchor="ctr"', style: small('r') }),
  ],
  styles: textStyles(
    { size: 30 },
    { sizes: [20, 18, 16, 14, 14], bullets: ['■', '–', '■', '–', '■'], bulletColor: 'accent1' },
  ),
  layouts,
});

const content: Layout = { name: 'Title and Content', type: 'obj', shapes: [ph.title(), ph.content(), ...footers()] };
const titleOnly: Layout = { name: 'Title Only', type: 'titleOnly', shapes: [ph.title(), ...footers()] };

const opening = (panel: string): Layout => ({
  name: 'Title Slide',
  type: 'title',
  masterShapes: false,
  shapes: [
    shape('Panel', [0, 0, 13.333, 4.6], fill(panel)),
    shape('Accent', [0.9, 4.45, 1.8, 0.15], fill('accent2')),
    ph.title(
      {
        at: [0.9, 1.4, 10.5, 2.6],
        body: 'anchor="b"',
        fit: '<a:normAutofit/>',
        style: levelStyle({ size: 44, color: 'bg1' }),
      },
      'ctrTitle',
    ),
    ph.subtitle({ at: [0.9, 4.9, 10.5, 1.1], style: levelStyle({ size: 20, color: 'tx2', bullet: false }) }),
    ...footers(),
  ],
});

const twoContent: Layout = {
  name: 'Two Content',
  type: 'twoObj',
  shapes: [
    ph.title(),
    ph.content({ sz: 'half', at: [0.75, 1.85, 5.75, 4.75] }),
    ph.content({ idx: 2, sz: 'half', at: [6.83, 1.85, 5.75, 4.75] }),
    ...footers(),
  ],
};

const section: Layout = {
  name: 'Section Header',
  type: 'secHead',
  ground: themedGround(1001, 'bg2'),
  shapes: [
    ph.title({ at: [0.75, 2.2, 10.5, 1.9], body: 'anchor="b"', style: levelStyle({ size: 40, color: 'accent1' }) }),
    ph.text({
      at: [0.75, 4.2, 10.5, 1.2],
      sz: 'quarter',
      style: levelStyle({ size: 20, color: 'tx2', bullet: false }),
    }),
    ...footers(),
  ],
};

const statement: Layout = {
  name: 'Statement',
  shapes: [
    ph.title({
      at: [1.5, 2.1, 10.3, 3.2],
      body: 'anchor="ctr"',
      fit: '<a:normAutofit/>',
      style: levelStyle({ size: 40, align: 'ctr' }),
    }),
    ...footers(),
  ],
};

const closing: Layout = {
  name: 'Closing',
  masterShapes: false,
  ground: themedGround(1001, 'bg2'),
  shapes: [
    ph.title({
      at: [0.9, 2.4, 8, 1.4],
      body: 'anchor="b"',
      prompt: 'Thank you',
      style: levelStyle({ size: 40, color: 'accent1' }),
    }),
    ph.text({
      at: [0.9, 4, 8, 1.6],
      sz: 'quarter',
      idx: 14,
      prompt: 'Name, e-mail, telephone',
      style: levelStyle({ size: 18, bullet: false }),
    }),
  ],
};

/**
 * Two masters in one file, light and dark, each with its own theme: six and five layouts, three of which share their
 * names. The second master is dark because its theme is, not because of its map of colours.
 */
export function severalMasters(): Uint8Array {
  return templatePackage({
    saved: 'template',
    size: { cx: 12_192_000, cy: 6_858_000 },
    masters: [
      master(LIGHT_THEME, LIGHT, [
        opening('accent1'),
        content,
        section,
        twoContent,
        titleOnly,
        { name: 'Blank', type: 'blank', shapes: footers() },
      ]),
      master(DARK_THEME, LIGHT, [opening('accent4'), content, titleOnly, statement, closing]),
    ],
  });
}

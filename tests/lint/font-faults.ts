import { edit, type Files } from './broken.ts';

const FONT = 'ppt/fonts/font1.fntdata';
const PRESENTATION = 'ppt/presentation.xml';

/** A change of one of a font's bytes. */
const patch = (at: number, value: number) => (files: Files) => {
  const bytes = Uint8Array.from(files.get(FONT) as Uint8Array);
  bytes[at] = value;
  files.set(FONT, bytes);
};

/** What breaks the rule of embedded fonts. */
export const FONT_FAULTS: readonly (readonly [string, (files: Files) => void])[] = [
  ['a font without the mark of its format', patch(34, 0)],
  ['a font that is cut off', (files) => files.set(FONT, (files.get(FONT) as Uint8Array).slice(0, -4))],
  ['a font of another name', edit(PRESENTATION, 'p:font typeface="Source Serif 4"', 'p:font typeface="Georgia"')],
  ['a font of another name inside', patch(84, 'T'.charCodeAt(0))],
  [
    'a relationship of another type',
    edit('ppt/_rels/presentation.xml.rels', /relationships\/font"(?= Target="fonts\/font1)/, 'relationships/tags"'),
  ],
  ['a presentation that does not say so', edit(PRESENTATION, ' embedTrueTypeFonts="1"', '')],
  [
    'a font in which no font is',
    (files) => {
      const bytes = files.get(FONT) as Uint8Array;
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      patch(view.getUint32(0, true) - view.getUint32(4, true), 0x4f)(files);
    },
  ],
];

/** A font declared a picture. */
export const FONT_AS_PICTURE = edit('[Content_Types].xml', 'application/x-fontdata', 'image/png');

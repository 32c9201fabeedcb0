import type { Box } from '../../src/core/box.ts';
import { element } from '../../src/office/xml.ts';
import { THEME_SLOTS, THEME_TYPEFACES } from '../../src/scene/brand.ts';
import type { PlaceholderStyle } from '../../src/template/drawing/placeholder-style.ts';
import type { FoundPlaceholder } from '../../src/template/placeholders.ts';
import type { TemplateLayout } from '../../src/template/read-template.ts';

/** A placeholder of a type at a place in inches, without inner margins. */
export function madePlaceholder(
  type: string,
  [x, y, w, h]: readonly [number, number, number, number],
  style: Partial<PlaceholderStyle> = {},
): FoundPlaceholder {
  const box: Box = { x, y, w, h };
  return {
    ...{
      type,
      name: type,
      key: { type },
      shape: element('p:sp'),
      box,
      text: box,
      vertical: false,
      autofit: undefined,
      words: '',
      field: false,
    },
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    style: {
      ...{ size: 28, bold: false, capitals: false, tracking: 0, spacing: 1, align: 'left', anchor: 'top' },
      ...{ bulleted: false, color: { name: 'tx1' }, levels: [] },
      ...style,
    },
  };
}

/** A layout of a name and a type with these placeholders; its part is called as it is. */
export function madeLayout(name: string, type: string, placeholders: readonly FoundPlaceholder[]): TemplateLayout {
  const colors = Object.fromEntries(THEME_SLOTS.map((slot) => [slot, '336699']));
  const fonts = { latin: '', eastAsian: '' };
  return {
    ...{ part: name, name, type, placeholders, wordBoxes: [], bodyBox: undefined, colorMap: {} },
    ...{ root: element('p:sldLayout'), master: element('p:sldMaster') },
    theme: {
      ...{ name: '', colors: colors as TemplateLayout['theme']['colors'], text: fonts, headings: fonts },
      typefaces: THEME_TYPEFACES,
    },
  };
}

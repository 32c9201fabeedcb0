import { childrenOf, descend, element, type XmlElement } from '../../../office/xml.ts';
import { type Brand, THEME_TYPEFACES } from '../../../scene/brand.ts';
import { themeFonts } from '../drawingml/text-style.ts';

/** What runs say nothing of where they are set as usual, with the values of that (a:defRPr, ECMA-376 part 1, 21.1.2.3.2). */
const USUAL_RUN: Readonly<Record<string, readonly string[]>> = {
  i: ['0', 'false'],
  u: ['none'],
  strike: ['noStrike'],
  cap: ['none'],
  spc: ['0'],
  baseline: ['0', '0%'],
};
/** The same of paragraphs (a:lvl1pPr, 21.1.2.4.13). */
const USUAL_PARAGRAPH: Readonly<Record<string, readonly string[]>> = {
  marL: ['0'],
  marR: ['0'],
  indent: ['0'],
  algn: ['l'],
  rtl: ['0', 'false'],
};
const SPACES = ['a:lnSpc', 'a:spcBef', 'a:spcAft'];
/** Single line spacing in thousandths of a per cent or per cent, and no space. */
const SINGLE = /^100(0{3}|%)$/;
const NONE = /^0%?$/;

/**
 * The list style of texts that stand freely on slides of somebody else's presentation (a:lstStyle, 21.1.2.4.12): empty
 * where its default text (p:defaultTextStyle, 19.2.1.8) is set as usual, in the brand's font for text, else what undoes
 * other fonts, capitals, spaces, marks and the like, of which our texts say nothing.
 */
export function plainListStyle(
  presentation: XmlElement | undefined,
  brand: Pick<Brand, 'template' | 'fonts'>,
): XmlElement {
  const first = descend(presentation, 'p:defaultTextStyle', 'a:lvl1pPr');
  if (isUsual(first) && hasFonts(first, brand)) return element('a:lstStyle');
  const run = Object.entries(USUAL_RUN).map(([name, [value]]) => [name, value]);
  const paragraph = Object.entries(USUAL_PARAGRAPH).map(([name, [value]]) => [name, value]);
  return element(
    'a:lstStyle',
    {},
    element(
      'a:lvl1pPr',
      Object.fromEntries(paragraph),
      element('a:lnSpc', {}, element('a:spcPct', { val: 100_000 })),
      ...SPACES.slice(1).map((name) => element(name, {}, element('a:spcPts', { val: 0 }))),
      element('a:buNone'),
      element('a:defRPr', Object.fromEntries(run), themeFonts('body', brand)),
    ),
  );
}

/** Whether default text is set in the brand's fonts for text; in the theme's where it names none. */
function hasFonts(first: XmlElement | undefined, { fonts, template }: Pick<Brand, 'template' | 'fonts'>): boolean {
  const own = (template?.typefaces ?? THEME_TYPEFACES).text;
  const run = descend(first, 'a:defRPr');
  return (['latin', 'eastAsian'] as const).every((script) => {
    const said = descend(run, script === 'latin' ? 'a:latin' : 'a:ea')?.attributes.typeface;
    return [own[script], fonts[script].declared].includes(said || THEME_TYPEFACES.text[script]);
  });
}

function isUsual(first: XmlElement | undefined): boolean {
  if (!first) return true;
  const run = descend(first, 'a:defRPr');
  const says = (at: XmlElement | undefined, usual: typeof USUAL_RUN) =>
    Object.entries(usual).some(([name, values]) => {
      const value = at?.attributes[name];
      return value !== undefined && !values.includes(value);
    });
  const marked = childrenOf(first).some(({ name }) => ['a:buChar', 'a:buAutoNum', 'a:buBlip'].includes(name));
  const spaced = SPACES.some((name) => {
    const space = descend(first, name);
    const value = descend(space, 'a:spcPct')?.attributes.val ?? descend(space, 'a:spcPts')?.attributes.val;
    return value !== undefined && !(name === 'a:lnSpc' ? SINGLE : NONE).test(value);
  });
  return !says(first, USUAL_PARAGRAPH) && !says(run, USUAL_RUN) && !marked && !spaced;
}

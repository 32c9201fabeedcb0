import type { WrittenFile } from '../../core/formats.ts';
import { languageTag } from '../../core/language.ts';
import { hundredths, inchToPt } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import type { PaintContext } from '../paint/context.ts';
import { pageNumber, pagesOf } from '../paint/pages.ts';
import { paintPage } from '../paint/paint-page.ts';
import { fontRules, localFontRules } from './font-rules.ts';
import { escaped, type SvgManner, SvgPen } from './svg-pen.ts';

/** Sets letters as wide as their fonts have them, without kerning, as decks are measured. */
export const TEXT_RULES =
  'svg{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}';

export interface SvgSlide extends SvgManner {
  readonly title: string;
  readonly language: string;
  readonly fontRules: string;
}

/**
 * A slide as SVG 1.1 with the roles of WAI-ARIA, a point to a unit: text as text in the brand's fonts, which are named,
 * broken and set as wide as it was measured.
 */
export function svgOf(page: Page, context: PaintContext, slide: SvgSlide): string {
  const pen = new SvgPen(context.brand, slide);
  paintPage(pen, page, context);
  const language = languageTag(slide.language);
  const [w, h] = [hundredths(inchToPt(page.size.w)), hundredths(inchToPt(page.size.h))];
  const head = `xmlns="http://www.w3.org/2000/svg" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"`;
  return [
    `<svg ${head} xml:space="preserve" xml:lang="${language}" lang="${language}">`,
    `<title>${escaped(slide.title)}</title><style>${slide.fontRules}${TEXT_RULES}</style>`,
    pen.below,
    pen.above,
    '</svg>\n',
  ].join('');
}

interface SvgOptions extends Pick<SvgManner, 'placeOf'> {
  readonly embedFonts?: boolean | undefined;
}

export async function writeSvgs(
  scene: Scene<PaintedItem>,
  brand: Brand,
  { placeOf, embedFonts = false }: SvgOptions = {},
): Promise<WrittenFile[]> {
  const { context, pages } = await pagesOf(scene, brand);
  const local = localFontRules(brand);
  const manner = { ...(placeOf ? { placeOf } : {}), language: scene.language };
  const files: WrittenFile[] = [];
  for (const [i, shown] of pages.entries()) {
    const { page, title } = shown;
    const rules = embedFonts ? await fontRules({ context, pages: [shown] }) : local;
    const svg = svgOf(page, context, { ...manner, fontRules: rules, title });
    files.push({ ending: `${pageNumber(i, pages.length)}.svg`, bytes: new TextEncoder().encode(svg) });
  }
  return files;
}

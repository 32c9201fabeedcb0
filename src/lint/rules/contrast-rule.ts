import { contrastRatio } from '../../color/contrast.ts';
import {
  children,
  descendant,
  elements,
  type MarkupElement,
  mainPart,
  type OpenedPackage,
  partsOfKind,
  related,
} from '../base/opened-package.ts';
import { defineRule, type Fault, faultAt, MICROSOFT_RULES } from '../base/rule.ts';

/** Text of 18 points, or of 14 in bold, is large and needs less (WCAG 2.2, 1.4.3); sizes are in hundredths. */
const LARGE = { plain: 1800, bold: 1400 };

export const lowContrast = defineRule({
  code: 'contrast',
  class: 'accessibility',
  about: 'Words stand out from the fill of their own shape or cell: 4.5 to 1, or 3 to 1 where they are large.',
  why: {
    en: 'People who see little, and everybody in a bright room, cannot read the words.',
    zh: '视力不好的人看不清，在明亮的房间里谁都看不清。',
  },
  remedy: {
    en: 'Select the text: Home > Font Color, and choose a darker or lighter one; or change the fill of the shape.',
    zh: '请选中文字：“开始”>“字体颜色”，换用更深或更浅的颜色；或者更改形状的填充色。',
  },
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    partsOfKind(opened, 'slide').flatMap(([part, document]) => {
      const colors = themeColors(opened, part);
      const holders = [
        ...elements(document, 'p:sp').map((shape) => [shape, descendant(shape, 'p:spPr')] as const),
        ...elements(document, 'a:tc').map((cell) => [cell, descendant(cell, 'a:tcPr')] as const),
      ];
      return holders.flatMap(([holder, properties]) => {
        const ground = solidColor(properties, colors);
        return ground === undefined ? [] : faintRuns(part, holder, ground, colors);
      });
    }),
});

/** The first run that is too faint on its ground. Only colours that stand in the file beyond doubt are compared. */
function faintRuns(part: string, holder: MarkupElement, ground: string, colors: ReadonlyMap<string, string>): Fault[] {
  for (const run of elements(holder, 'a:r')) {
    const properties = children(run, 'a:rPr')[0];
    const color = solidColor(properties, colors);
    if (color === undefined || elements(run, 'a:t').every(({ text }) => text.trim() === '')) continue;
    const ratio = contrastRatio(color, ground);
    if (ratio >= needed(properties)) continue;
    const shown = ratio.toFixed(1);
    return [
      faultAt(part, holder, {
        en: `The words “${elements(run, 'a:t')[0]?.text.slice(0, 40)}” (#${color}) stand out by ${shown} to 1 only from #${ground}.`,
        zh: `文字“${elements(run, 'a:t')[0]?.text.slice(0, 40)}”（#${color}）与底色 #${ground} 的对比度只有 ${shown}:1。`,
      }),
    ];
  }
  return [];
}

/** The least contrast of a run: 3 also where its size is inherited and may be large. */
function needed(properties: MarkupElement | undefined): number {
  const { sz, b } = properties?.attributes ?? {};
  const bold = b === '1' || b === 'true';
  return sz === undefined || Number(sz) >= (bold ? LARGE.bold : LARGE.plain) ? 3 : 4.5;
}

/** The colour of an element's own plain fill; undefined where it has none, or one that is shaded or see-through. */
function solidColor(properties: MarkupElement | undefined, colors: ReadonlyMap<string, string>): string | undefined {
  const color = descendant(properties, 'a:solidFill')?.children[0];
  if (!color || color.children.length > 0) return undefined;
  const value = color.attributes.val ?? '';
  if (color.name === 'a:srgbClr') return /^[0-9A-F]{6}$/i.test(value) ? value.toUpperCase() : undefined;
  return color.name === 'a:schemeClr' ? colors.get(value) : undefined;
}

/** The colours of the theme that a slide is drawn in, by the names that its master gives them. */
function themeColors(opened: OpenedPackage, slide: string): ReadonlyMap<string, string> {
  const layout = related(opened, slide, 'slideLayout') ?? '';
  const master = related(opened, layout, 'slideMaster') ?? '';
  const theme = opened.documents.get(
    related(opened, master, 'theme') ?? related(opened, mainPart(opened), 'theme') ?? '',
  );
  // A slide or a layout may name the colours otherwise than its master: then nothing is certain.
  const renamed = [slide, layout].some(
    (part) => elements(opened.documents.get(part), 'a:overrideClrMapping').length > 0,
  );
  if (!theme || renamed) return new Map();
  const scheme = descendant(theme.root, 'a:themeElements', 'a:clrScheme');
  const own = new Map(
    children(scheme).flatMap((entry): [string, string][] => {
      const { val = '', lastClr } = entry.children[0]?.attributes ?? {};
      const hex = (lastClr ?? val).toUpperCase();
      return /^[0-9A-F]{6}$/.test(hex) ? [[entry.name.replace('a:', ''), hex]] : [];
    }),
  );
  const map = descendant(opened.documents.get(master)?.root, 'p:clrMap')?.attributes ?? {};
  return new Map([
    ...own,
    ...Object.entries(map).flatMap(([name, to]): [string, string][] =>
      own.has(to) ? [[name, own.get(to) ?? '']] : [],
    ),
  ]);
}

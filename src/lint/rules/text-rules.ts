import { children, DRAWN, elements, elementsIn, type MarkupElement, OBJECTS } from '../base/opened-package.ts';
import { defineRule, ECMA_376, type Fault, faultAt, issue, WCAG } from '../base/rule.ts';

export const paragraphProperties = defineRule({
  code: 'paragraph-properties',
  class: 'repair',
  about:
    'A paragraph has at most one a:pPr, which stands first, and at most one a:endParaRPr, which stands last (21.1.2.2.6).',
  upstream: issue(445, 'pipipi-pikachu/PPTist'),
  check: ({ documents }) => {
    const found: Fault[] = [];
    for (const [part, document] of documents) {
      const wrong = elements(document, 'a:p').find((paragraph) => {
        const names = children(paragraph).map((child) => child.name);
        const end = names.indexOf('a:endParaRPr');
        return names.lastIndexOf('a:pPr') > 0 || (end >= 0 && end < names.length - 1);
      });
      if (!wrong) continue;
      const text = elements(wrong, 'a:t')
        .map((run) => run.text)
        .join('')
        .slice(0, 40);
      found.push(
        faultAt(part, wrong, {
          en: `The properties of a paragraph do not stand where they belong: “${text}”.`,
          zh: `段落属性的位置不对：“${text}”。`,
        }),
      );
    }
    return found;
  },
});

export const textBody = defineRule({
  code: 'text-body',
  class: 'repair',
  about: 'Text of a shape or a cell begins with a:bodyPr and has a paragraph, if an empty one (21.1.2.1.1).',
  upstream: issue(1380),
  check: (opened) =>
    elementsIn(opened, DRAWN, 'p:txBody', 'a:txBody')
      .filter(([, body]) => body.children[0]?.name !== 'a:bodyPr' || children(body, 'a:p').length === 0)
      .map(([part, body]) =>
        faultAt(part, body, {
          en: 'A text has no paragraph, or does not begin with a:bodyPr.',
          zh: '文本没有段落，或没有以 a:bodyPr 开头。',
        }),
      ),
});

export const language = defineRule({
  code: 'language',
  class: 'own',
  about: 'Every run on a slide or in notes says its language: proofing, hyphenation and speech depend on it.',
  upstream: `${WCAG}#language-of-parts`,
  check: (opened) =>
    elementsIn(opened, ['slide', 'notesSlide'], 'a:r', 'a:fld')
      .filter(([, run]) => !children(run, 'a:rPr')[0]?.attributes.lang)
      .map(([part, run]) => {
        const text = elements(run, 'a:t')[0]?.text.slice(0, 40) ?? '';
        return faultAt(part, run, { en: `The run “${text}” has no language.`, zh: `文字“${text}”没有语言标记。` });
      }),
});

export const colorValue = defineRule({
  code: 'color-value',
  class: 'repair',
  about:
    'Colours by value are six hex digits, and colours of the theme are among those that it has (ST_HexColorRGB, ST_SchemeColorVal).',
  upstream: issue(588),
  check: ({ documents }) =>
    [...documents].flatMap(([part, document]) => [
      ...elements(document, 'a:srgbClr')
        .filter(({ attributes }) => !/^[0-9A-Fa-f]{6}$/.test(attributes.val ?? ''))
        .map((color) => wrongColor(part, color)),
      ...elements(document, 'a:schemeClr')
        .filter(({ attributes }) => !SCHEME.includes(attributes.val ?? ''))
        .map((color) => wrongColor(part, color)),
    ]),
});

/** ST_SchemeColorVal (ECMA-376 part 1, 20.1.10.54). */
const SCHEME =
  'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 lt1 dk2 lt2'.split(' ');

function wrongColor(part: string, color: MarkupElement): Fault {
  const value = color.attributes.val ?? '';
  return faultAt(part, color, {
    en: `“${value}” is no colour of ${color.name === 'a:srgbClr' ? 'six hex digits' : 'the theme'}.`,
    zh: color.name === 'a:srgbClr' ? `“${value}”不是六位十六进制颜色。` : `“${value}”不是主题颜色。`,
  });
}

/** Attributes of numbers that have to be whole, by their elements (ST_Coordinate and its like, 20.1.10.16). */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'],
  'a:chOff': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:chExt': ['cx', 'cy'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:ln': ['w'],
  'a:pPr': ['marL', 'marR', 'indent', 'lvl'],
  'a:rPr': ['sz', 'spc', 'baseline'],
  'a:endParaRPr': ['sz', 'spc', 'baseline'],
  'a:defRPr': ['sz', 'spc', 'baseline'],
  'a:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns'],
  'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
  'a:spcPts': ['val'],
  'a:spcPct': ['val'],
  'a:alpha': ['val'],
  'a:lumMod': ['val'],
  'a:lumOff': ['val'],
  'p:sldSz': ['cx', 'cy'],
  'p:notesSz': ['cx', 'cy'],
};
/** Those that must be there. */
const NEEDED = ['a:off', 'a:chOff', 'a:chExt', 'p:sldSz', 'p:notesSz'];
/** Whole numbers, and lengths with a unit or per cent as newer editions of the standard have them. */
const NUMBER = /^-?\d+$|^-?\d+(\.\d+)?(mm|cm|in|pt|pc|pi|%)$/;
const POSITIVE = ['a:ext', 'a:chExt', 'p:sldSz', 'p:notesSz', 'a:gridCol', 'a:tr'];

export const numberValue = defineRule({
  code: 'number-value',
  class: 'repair',
  about: 'Places, sizes, margins and spaces are whole numbers, none of them NaN, and no size is below nought.',
  upstream: issue(91, 'open-xml-templating/docxtemplater-image-module'),
  check: (opened) =>
    elementsIn(opened, [...DRAWN, 'officeDocument', 'chart'], ...Object.keys(WHOLE))
      // An a:ext with a uri is an extension, and no extent.
      .filter(([, element]) => element.attributes.uri === undefined)
      .flatMap(([part, element]) => wrongNumbers(part, element)),
});

function wrongNumbers(part: string, element: MarkupElement): Fault[] {
  return (WHOLE[element.name] ?? []).flatMap((attribute): Fault[] => {
    const value = element.attributes[attribute];
    if (value === undefined) {
      if (!NEEDED.includes(element.name)) return [];
      return [
        faultAt(part, element, {
          en: `${element.name} has no ${attribute}.`,
          zh: `${element.name} 缺少 ${attribute}。`,
        }),
      ];
    }
    if (NUMBER.test(value) && !(POSITIVE.includes(element.name) && value.startsWith('-'))) return [];
    return [
      faultAt(part, element, {
        en: `${element.name} has ${attribute}="${value}": a whole number belongs there${value.startsWith('-') ? ', not below nought' : ''}.`,
        zh: `${element.name} 的 ${attribute}="${value}" 应为${value.startsWith('-') ? '非负' : ''}整数。`,
      }),
    ];
  });
}

export const emptyGroup = defineRule({
  code: 'empty-group',
  class: 'own',
  about: 'A group holds objects.',
  upstream: ECMA_376,
  check: (opened) =>
    elementsIn(opened, ['slide'], 'p:grpSp')
      .filter(([, group]) => !group.children.some((child) => OBJECTS.includes(child.name)))
      .map(([part, group]) => faultAt(part, group, { en: 'The group is empty.', zh: '组合里没有对象。' })),
});

import { inWords, type UiLanguage, type Words } from '../../core/language.ts';
import type { Brand, Color } from '../../scene/brand.ts';
import type { ColorRole, TypeRole } from '../../scene/tokens.ts';
import type { TemplateReport } from './template-report.ts';

interface BrandStart {
  /** The name of the template's file, which stands beside it. */
  readonly base: string;
  readonly brand: Brand;
  readonly report: TemplateReport;
  /** Where the editor finds the schema, from the brand's folder. */
  readonly schema: string;
}

/** So many other layouts are named beside a frame's own. */
const OTHERS = 4;

/**
 * The text of a brand.yaml for a template: `base`, the name, and the layouts that were chosen anyway, so that a deck looks
 * as with `base` alone. Below them keys that a designer may want stand as comments, with the values that they have.
 */
export function starterBrandFile({ base, brand, report, schema }: BrandStart, ui: UiLanguage): string {
  const say = (words: Words) => `# ${inWords(words, ui)}`;
  return [
    `# yaml-language-server: $schema=${schema}`,
    '',
    say(WORDS.base),
    `base: ${quoted(base)}`,
    say(WORDS.name),
    `name: ${quoted(brand.name)}`,
    '',
    say(WORDS.layouts),
    ...layoutLines(report, ui),
    '',
    say(WORDS.more),
    '',
    say(WORDS.colors),
    '#colors:',
    ...ROLES.map((role) => `#  ${role}: ${shadeOf(brand.colors[role])}`),
    '',
    say(WORDS.type),
    '#type:',
    ...TYPES.map((role) => `#  ${role}: { size: ${brand.type[role].size}, floor: ${brand.type[role].floor} }`),
    '',
    say(WORDS.fonts),
    '#fonts:',
    ...fontLines(brand),
    '',
  ].join('\n');
}

const ROLES: readonly ColorRole[] = ['subject', 'second', 'third', 'highlight', 'text', 'subtle'];
const TYPES: readonly TypeRole[] = ['body', 'label', 'heading', 'number'];

/** JSON is YAML. */
const quoted = (text: string) => (/^[A-Za-z][\w.-]*$/.test(text) ? text : JSON.stringify(text));

/** A line for each frame; as a comment where its layout cannot be named: it has no name, or another has the same. */
function layoutLines({ frames }: TemplateReport, ui: UiLanguage): string[] {
  const lines = frames.map(({ frame, layout, others, named }) => {
    const names = [...new Set(others)].filter((name) => name !== '' && name !== layout).slice(0, OTHERS);
    const or =
      names.length > 0 ? `  # ${inWords(WORDS.or, ui)}${names.map((name) => JSON.stringify(name)).join(', ')}` : '';
    return { named, line: `  ${frame}: ${JSON.stringify(layout)}${or}` };
  });
  const some = lines.some(({ named }) => named);
  return [some ? 'layouts:' : '#layouts:', ...lines.map(({ named, line }) => (named ? line : `#${line}`))];
}

function shadeOf({ slot, lumMod, lumOff, satMod }: Color): string {
  const changes = Object.entries({ lumMod, lumOff, satMod }).filter(([, part]) => part !== undefined);
  if (changes.length === 0) return slot;
  return `{ of: ${slot}, ${changes.map(([key, part]) => `${key}: ${part}`).join(', ')} }`;
}

function fontLines({ fonts: { latin, eastAsian, headings } }: Brand): string[] {
  const pair = (indent: string, fonts: { latin: typeof latin; eastAsian: typeof eastAsian }) => [
    `#${indent}latin: { declared: ${quoted(fonts.latin.declared)} }`,
    `#${indent}eastAsian: { declared: ${quoted(fonts.eastAsian.declared)} }`,
  ];
  return [...pair('  ', { latin, eastAsian }), '#  headings:', ...pair('    ', headings)];
}

const WORDS = {
  base: {
    en: 'The template in this folder. Decks are built on its masters and layouts.',
    zh: '本文件夹中的模板。演示文稿使用其中的母版和版式。',
  },
  name: { en: 'Author and company in the files.', zh: '文件属性中的作者和公司。' },
  layouts: {
    en: 'The layout that each frame of slides stands on. Write another name to change it.',
    zh: '各类页面所用的版式。要改用其他版式，请改写名称。',
  },
  or: { en: 'or: ', zh: '也可用：' },
  more: {
    en: 'Everything else comes from the template. To change some of it, take away the # before the lines.',
    zh: '其余设置都取自模板。要修改，请删去相应各行前的 #。',
  },
  colors: {
    en: 'Which colour of the theme has which role: the main one, the second, the third, the highlight, text.',
    zh: '主题颜色的用途：主色、第二色、第三色、强调色、正文。',
  },
  type: {
    en: 'Sizes of text in points, and how small it may get where there is much of it.',
    zh: '字号（磅），以及文字多时最小可缩到多少。',
  },
  fonts: {
    en: 'Fonts that stand in for those of the template, in the text and in titles.',
    zh: '替换模板字体：正文和标题。',
  },
} as const satisfies Record<string, Words>;

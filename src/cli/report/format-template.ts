import type { SampleCause, SampleReport } from '../../app/try-template.ts';
import {
  type ColorReport,
  type FontReport,
  type FrameReport,
  type LayoutReport,
  type MasterReport,
  placeholderWords,
  type TemplateGap,
  type TemplateReport,
} from '../../brand/template/template-report.ts';
import type { Box } from '../../core/box.ts';
import { counted } from '../../core/counted.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import type { Inch } from '../../core/lengths.ts';
import { aligned } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';

/** How a report on a template is written. */
interface TemplateFormat {
  readonly ui: UiLanguage;
  readonly paint?: Paint;
  /** Whether each layout is written with its places. */
  readonly layouts?: boolean;
}

/** What was read from a template, as people read it: lengths in inches in English and in centimetres in Chinese. */
export function formatTemplate(
  file: string,
  report: TemplateReport,
  { ui, paint = plainPaint, layouts = false }: TemplateFormat,
): string {
  const { size, format, masters, colors, fonts, frames, gaps } = report;
  const names = (list: readonly string[]) => list.join({ en: ', ', zh: '、' }[ui]);
  const portrait = format?.portrait ? PORTRAIT[ui] : '';
  const known = format ? `${format.name}${portrait}${{ en: ', ', zh: '，' }[ui]}` : '';
  const section = (head: Words, lines: readonly string[]) => [
    paint.strong(head[ui]),
    ...lines.map((line) => `  ${line}`),
  ];
  return [
    [paint.strong(file), `${known}${length(size.w, ui)} × ${length(size.h, ui)} ${UNIT[ui]}`],
    section(HEADS.colors, aligned(colors.map((color) => colorCells(color, ui, names)))),
    section(HEADS.fonts, aligned(fonts.map((font) => fontCells(font, ui)))),
    ...masters.map((master) =>
      section(masterHead(master), layouts ? master.layouts.flatMap((each) => layoutLines(each, ui)) : []),
    ),
    section(HEADS.frames, aligned(frames.map((frame) => frameCells(frame, ui)))),
    ...(gaps.length > 0
      ? [
          section(
            HEADS.gaps,
            gaps.map(
              ({ gap, names: about }) =>
                `${GAPS[gap][ui]}${about.length > 0 ? { en: `: ${names(about)}.`, zh: `：${names(about)}。` }[ui] : FULL_STOP[ui]}`,
            ),
          ),
        ]
      : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const HEADS = {
  colors: {
    en: 'Colours of the theme, their contrast with the ground of content slides, and their roles',
    zh: '主题颜色、与内容页底色的对比度，以及用途',
  },
  fonts: { en: 'Fonts', zh: '字体' },
  frames: { en: 'Which layout each frame of slides stands on', zh: '各类页面所用的版式' },
  gaps: { en: 'What the template lacks', zh: '模板缺少的内容' },
} as const satisfies Record<string, Words>;

const PORTRAIT: Words = { en: ' (portrait)', zh: '（纵向）' };
const UNIT: Words = { en: 'in', zh: '厘米' };
const FULL_STOP: Words = { en: '.', zh: '。' };
const CM_PER_INCH = 2.54;

function length(inches: Inch, ui: UiLanguage): string {
  return String(ui === 'zh' ? Math.round(inches * CM_PER_INCH * 10) / 10 : Math.round(inches * 100) / 100);
}

function colorCells(
  { slot, hex, contrast, roles, shades }: ColorReport,
  ui: UiLanguage,
  names: (list: readonly string[]) => string,
): string[] {
  const inShades = shades.length > 0 ? { en: `in shades: ${names(shades)}`, zh: `深浅变化：${names(shades)}` }[ui] : '';
  return [slot, hex, contrast.toFixed(1), [names(roles), inShades].filter(Boolean).join({ en: '; ', zh: '；' }[ui])];
}

const USES: Readonly<Record<`${FontReport['use']} ${FontReport['script']}`, Words>> = {
  'headings latin': { en: 'titles', zh: '标题' },
  'headings eastAsian': { en: 'titles, Chinese', zh: '标题（中文）' },
  'text latin': { en: 'text', zh: '正文' },
  'text eastAsian': { en: 'text, Chinese', zh: '正文（中文）' },
};

function fontCells(
  { use, script, declared, ofOffice, ofNewOffice, measuredWith, sameWidths }: FontReport,
  ui: UiLanguage,
): string[] {
  const office = ofOffice
    ? { en: 'comes with Microsoft Office', zh: 'Microsoft Office 自带' }
    : ofNewOffice
      ? {
          en: 'comes with Microsoft 365 and Office 2024; Office 2019 and older, WPS and LibreOffice show another',
          zh: 'Microsoft 365 和 Office 2024 自带；Office 2019 及更早版本、WPS 和 LibreOffice 会换成别的字体',
        }
      : { en: 'has to be installed where decks are shown', zh: '放映的电脑需要安装' };
  const measured = sameWidths
    ? { en: `measured with ${measuredWith}, which has its widths`, zh: `用字宽相同的 ${measuredWith} 测量` }
    : { en: `measured with ${measuredWith}, which is only like it`, zh: `用相近的 ${measuredWith} 测量` };
  return [USES[`${use} ${script}`][ui], declared, office[ui], measured[ui]];
}

function masterHead({ theme, layouts }: MasterReport): Words {
  const { length: count } = layouts;
  return {
    en: `Master with the theme “${theme}”: ${counted(count, 'layout')}`,
    zh: `主题为“${theme}”的母版：${count} 个版式`,
  };
}

function layoutLines({ number, name, type, placeholders }: LayoutReport, ui: UiLanguage): string[] {
  const rows = placeholders.map((each) => {
    const vertical = each.vertical ? { en: ' (vertical text)', zh: '（竖排）' }[ui] : '';
    const size = { en: `${each.size} pt`, zh: `${each.size} 磅` }[ui];
    return [`${placeholderWords(each.type)[ui]}${vertical}`, size, each.box ? boxWords(each.box, ui) : '', each.name];
  });
  return [`${number}  ${name}${type === '' ? '' : `  (${type})`}`, ...aligned(rows).map((line) => `     ${line}`)];
}

/** Where a place stands: left, top, width × height. */
function boxWords({ x, y, w, h }: Box, ui: UiLanguage): string {
  const [left, top, width, height] = [x, y, w, h].map((each) => length(each, ui));
  return `${left}, ${top}, ${width} × ${height} ${UNIT[ui]}`;
}

const REASONS: Readonly<Record<FrameReport['why'], Words>> = {
  chosen: { en: 'chosen in brand.yaml', zh: '由 brand.yaml 指定' },
  name: { en: 'by its name', zh: '按名称' },
  type: { en: 'by its type', zh: '按类型' },
  places: { en: 'its places suit best', zh: '占位符最合适' },
  only: { en: 'no other can be used', zh: '没有其他可用的版式' },
};

function frameCells({ frame, layout, why }: FrameReport, ui: UiLanguage): string[] {
  return [frame, { en: `“${layout}”`, zh: `“${layout}”` }[ui], REASONS[why][ui]];
}

const GAPS: Readonly<Record<TemplateGap['gap'], Words>> = {
  footer: {
    en: 'Content slides have no place for a footer: slides have none',
    zh: '内容页没有页脚占位符，幻灯片不显示页脚',
  },
  'slide-number': {
    en: 'Content slides have no place for a slide number: slides have none',
    zh: '内容页没有页码占位符，幻灯片不显示页码',
  },
  section: {
    en: 'There is no layout for sections: they stand on another',
    zh: '没有章节版式，章节页使用其他版式',
  },
  picture: {
    en: 'No layout has a place for pictures: they stand freely on the slide',
    zh: '没有带图片占位符的版式，图片直接放在幻灯片上',
  },
  title: {
    en: 'Layouts without a title are not used, for slides need titles',
    zh: '没有标题的版式不会使用，因为每张幻灯片都要有标题',
  },
  colors: {
    en: 'Colours of the theme are hard to tell apart side by side',
    zh: '主题中有些颜色放在一起难以区分',
  },
  contrast: {
    en: 'Texts of the template are hard to read where they stand',
    zh: '模板中有些文字与背景的对比度过低',
  },
  grounds: {
    en: 'Contents have the colours for the ground of content slides, and charts a panel of it, on these layouts of another ground; choose layouts of one ground under `layouts`',
    zh: '以下版式的底色与内容页不同，内容的颜色和图表的底板却取自内容页；请在 `layouts` 下选用底色一致的版式',
  },
};

/** So many kinds of slide are named for a cause. */
const KINDS = 5;

/** What came of a sample deck on a template, a cause to two lines; `decks` are where its files are. */
export function formatSample(
  { ok, slides, causes }: SampleReport,
  decks: readonly string[],
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  const verdict = ok ? builds(slides, decks)[ui] : paint.error(STOPPED[ui]);
  const lines = causes.length > 0 ? causes.flatMap((cause) => causeLines(cause, ui, paint)) : [`  ${NOTHING[ui]}`];
  return [paint.strong(HEAD[ui]), `  ${verdict}`, ...lines].join('\n');
}

const HEAD: Words = { en: 'A sample deck on it', zh: '用它试做的样例演示' };
const NOTHING: Words = { en: 'Nothing is wrong with it.', zh: '没有发现问题。' };
const STOPPED: Words = {
  en: 'It is stopped: other decks would be as well. These are the causes:',
  zh: '未能生成，其他演示也会如此。原因如下：',
};

const builds = (slides: number, decks: readonly string[]): Words => ({
  en: `It builds: ${slides} slides in each language, in ${decks.join(' and ')}.`,
  zh: `可以生成：每种语言${slides}张幻灯片，见 ${decks.join('、')}。`,
});

function causeLines({ code, severity, count, kinds, example }: SampleCause, ui: UiLanguage, paint: Paint): string[] {
  const named = kinds.slice(0, KINDS);
  const more = kinds.length > KINDS ? { en: ' and others', zh: '等' }[ui] : '';
  const on = named.length > 0 ? { en: ` on ${named.join(', ')}${more}`, zh: `（${named.join('、')}${more}）` }[ui] : '';
  const word = paint[severity === 'error' ? 'error' : 'warning'](`${severity} ${code}`);
  const often = { en: count === 1 ? 'once' : `${count} times`, zh: `${count}处` }[ui];
  const such = count === 1 ? '' : { en: 'such as: ', zh: '例如：' }[ui];
  return [`  ${word}  ${often}${on}`, `    ${such}${example[ui]}`];
}

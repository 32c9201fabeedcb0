import { contrastRatio, requiredContrast } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import { counted } from '../core/counted.ts';
import { isEmoji, type Words } from '../core/language.ts';
import { type Inch, ptToInch } from '../core/lengths.ts';
import type { Reading } from '../core/reading.ts';
import { plainRuns, plainText, richText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { type Backdrop, contrastOnBackdrop } from '../scene/backdrop.ts';
import type { Brand } from '../scene/brand.ts';
import type { FooterPlace } from '../scene/frame.ts';
import { brandTexts } from '../scene/grounds.ts';
import type { SceneSlide, TextItem } from '../scene/items.ts';
import { contrastOnSurface, type Surface } from '../scene/surface.ts';
import { isHeading } from '../scene/tokens.ts';
import { holdsAddress } from '../text/line-break.ts';
import { endsInWidow, type SetParagraph, WIDOW_PART } from '../text/line-ends.ts';
import type { Measurer } from '../text/measure.ts';
import { measuresIn, setText } from '../text/typeset.ts';

/** Text that the audience must read: from the third row of a hall, or at a desk. */
const READABLE_PT = { hall: 16, desk: 12 };
/** Nothing at all is set smaller. */
const SMALLEST_PT = 10;
/** Type roles that are there to be looked up, not to be read from the third row. */
export const FURNITURE: readonly string[] = ['kicker', 'source'];

const FEWER_WORDS: Words = { en: 'Say it in fewer words.', zh: '请精简文字。' };

/** The same for a text with an address, which cannot be said in fewer words. */
const OTHER_LINES: Words = {
  en: 'An address stays as it is: leave out another line, or move some of them to another slide.',
  zh: '地址不能缩短：请删去别的行，或者把一部分移到另一张幻灯片。',
};

/** A text as it was set: a text item, or a cell of a table. */
export type CheckedText = Pick<TextItem, 'text' | 'style' | 'size' | 'path' | 'ground' | 'lines' | 'excess'>;

/** `overflow` for a text that does not fit at its smallest size. */
export function checkFit({ excess, path, text }: Pick<TextItem, 'excess' | 'path' | 'text'>): Finding[] {
  if (!excess) return [];
  const { lines, characters } = excess;
  const about = lines > 0 ? `${counted(lines, 'line')}, about` : 'About';
  const message = {
    en: `“${shorten(plainText(text))}” does not fit: ${about} ${counted(characters, 'character')} too many at the smallest size.`,
    zh: `“${shorten(plainText(text))}”放不下：用最小的字号仍多出${lines > 0 ? `${lines}行，` : ''}约${characters}个字符。`,
  };
  const hint = holdsAddress(text)
    ? OTHER_LINES
    : {
        en: 'Say it in fewer words, or move a part of it to another slide.',
        zh: '请精简文字，或者把一部分移到另一张幻灯片。',
      };
  return [{ code: 'overflow', message, hint, path, excess }];
}

/** `too-dense` for a name on a map that found no place where it covers neither a coast nor another country. */
export function checkMisplaced({ misplaced, path, text }: TextItem): Finding[] {
  if (!misplaced) return [];
  const name = shorten(plainText(text));
  const message = {
    en: `“${name}” lies across a coast or in another country: the map has no better place for it.`,
    zh: `“${name}”压住了海岸线或其他国家：地图上没有更合适的位置。`,
  };
  const hint = {
    en: 'Shorten the name, show fewer places, or have the map show more around them (`view`).',
    zh: '请缩短名称，减少地点，或者用 `view` 让地图显示更大的范围。',
  };
  return [{ code: 'too-dense', message, hint, path }];
}

/** `widow` for a paragraph whose last line is too short to stand alone; texts at the slide's edges are no paragraphs. */
export function checkLines(item: TextItem): Finding[] {
  if (FURNITURE.includes(item.style.role)) return [];
  const measures = measuresIn(item.box.w - (item.inset ?? 0), item.lines.length, item, item.style);
  const paragraphs = item.lines.map((lines, i) => ({ lines, measure: measures[i] ?? 0 }));
  const at = paragraphs.findIndex(endsInWidow);
  const widow = paragraphs[at];
  if (!widow) return [];
  const [text, last] = [shorten(plainRuns(item.text.paragraphs[at] ?? [])), widow.lines.at(-1)?.text ?? ''];
  const drop = [...last].length;
  const add = charactersMissing(widow);
  const message = {
    en: `The last line of “${text}” holds only “${last}”.`,
    zh: `“${text}”的最后一行只有“${last}”。`,
  };
  const hint = {
    en: `Make the text about ${counted(drop, 'character')} shorter, or ${add} longer.`,
    zh: `请把文字缩短约${drop}个字符，或者加长约${add}个字符。`,
  };
  const path = item.text.paths?.[at] ?? item.path;
  return [{ code: 'widow', message, hint, path, excess: { characters: drop } }];
}

/** How many characters of mean width the last line of a paragraph lacks to be a quarter of the measure. */
function charactersMissing({ lines, measure }: SetParagraph): number {
  const last = lines.at(-1)?.width ?? 0;
  const count = lines.reduce((total, line) => total + [...line.text].length, 0);
  const mean = lines.reduce((total, line) => total + line.width, 0) / count;
  return Math.max(1, Math.ceil((WIDOW_PART * measure - last) / mean));
}

/** `small-text` for text that cannot be read where the deck is; `quiet` text and addresses for mail are only looked up. */
export function checkSize(
  { text, style, size, path }: CheckedText,
  quiet: boolean,
  reading: Reading = 'hall',
): Finding[] {
  const address = text.paragraphs.flat().every((run) => run.link?.startsWith('mailto:'));
  const least = quiet || address || FURNITURE.includes(style.role) ? SMALLEST_PT : READABLE_PT[reading];
  if (size >= least) return [];
  const message = {
    en: `“${shorten(plainText(text))}” is set in ${size} points; ${reading === 'desk' ? 'at a desk' : 'from the third row'} ${least} are needed.`,
    zh: `“${shorten(plainText(text))}”的字号是${size}磅，${reading === 'desk' ? '近距离阅读' : '坐在第三排要看清'}需要${least}磅。`,
  };
  return [{ code: 'small-text', message, hint: holdsAddress(text) ? OTHER_LINES : FEWER_WORDS, path }];
}

/** `low-contrast` for text whose colour is too near to that of its ground (WCAG 2.2, 1.4.3). */
export function checkContrast({ style, size, path, ground }: CheckedText, name: string, brand: Brand): Finding[] {
  const ratio = contrastRatio(brand.colors[style.color].hex, brand.colors[ground].hex);
  const needed = requiredContrast(size);
  if (ratio >= needed) return [];
  // A pair that the brand makes by itself was judged when the brand was loaded, in the brand's own file.
  if (brandTexts(brand).some((pair) => pair.color === style.color && pair.ground === ground)) return [];
  const message = {
    en: `${name}: the contrast of ${style.color} on ${ground} is ${ratio.toFixed(1)}; ${needed} is needed.`,
    zh: `${name}：${style.color} 在 ${ground} 上的对比度是${ratio.toFixed(1)}，至少需要${needed}。`,
  };
  const hint = {
    en: 'Choose another colour, or change the brand’s colours.',
    zh: '请换一种颜色，或者修改品牌的颜色。',
  };
  return [{ code: 'low-contrast', message, hint, path, cause: `${style.color} on ${ground}` }];
}

/** `low-contrast` for text that does not stand out from the picture behind it, wherever it is lightest below the text. */
export function checkOnPicture(
  { text, style, size, path }: CheckedText,
  boxes: readonly Box[],
  backdrop: Backdrop,
  brand: Brand,
): Finding[] {
  const veil = brand.colors[backdrop.scrim.color].hex;
  const ratio = contrastOnBackdrop({ boxes, color: brand.colors[style.color].hex, size }, backdrop, veil, brand.size);
  const needed = requiredContrast(size);
  if (ratio >= needed) return [];
  const message = {
    en: `“${shorten(plainText(text))}” has a contrast of ${ratio.toFixed(1)} with the picture behind it; ${needed} is needed.`,
    zh: `“${shorten(plainText(text))}”与背景图片的对比度是${ratio.toFixed(1)}，至少需要${needed}。`,
  };
  const hint = {
    en: 'Darken the picture with `shade`, or take another picture.',
    zh: '请用 `shade` 压暗图片，或者换一张图片。',
  };
  return [{ code: 'low-contrast', message, hint, path }];
}

/** `low-contrast` for text that does not stand out from what a template's layout shows below it. */
export function checkOnSurface(
  { text, style, size, path }: CheckedText,
  boxes: readonly Box[],
  surface: Surface,
  brand: Brand,
): Finding[] {
  const ratio = contrastOnSurface(brand.colors[style.color].hex, boxes, surface);
  const needed = requiredContrast(size);
  if (ratio === undefined || ratio >= needed) return [];
  const message = {
    en: `“${shorten(plainText(text))}” has a contrast of ${ratio.toFixed(1)} with what the template shows behind it; ${needed} is needed.`,
    zh: `“${shorten(plainText(text))}”与模板背景的对比度是${ratio.toFixed(1)}，至少需要${needed}。`,
  };
  const hint = {
    en: 'Choose another layout for such slides under `layouts` in the brand.yaml, or other `colors`.',
    zh: '请在 brand.yaml 的 `layouts` 中为这类页面另选版式，或在 `colors` 中调整颜色。',
  };
  return [{ code: 'low-contrast', message, hint, path, cause: `${style.color} on the template` }];
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}

/** Scripts that the languages of the tool are not written in (Unicode's Script property), as people call them. */
const SCRIPTS: readonly (readonly [RegExp, Words])[] = [
  [/\p{Script=Arabic}/u, { en: 'Arabic', zh: '阿拉伯' }],
  [/\p{Script=Hangul}/u, { en: 'Korean', zh: '韩文' }],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, { en: 'Japanese', zh: '日文' }],
  [/\p{Script=Cyrillic}/u, { en: 'Cyrillic', zh: '西里尔' }],
  [/\p{Script=Greek}/u, { en: 'Greek', zh: '希腊' }],
  [/\p{Script=Hebrew}/u, { en: 'Hebrew', zh: '希伯来' }],
  [/\p{Script=Thai}/u, { en: 'Thai', zh: '泰文' }],
  [/\p{Script=Devanagari}/u, { en: 'Devanagari', zh: '天城文' }],
  [/\p{Script=Bengali}/u, { en: 'Bengali', zh: '孟加拉' }],
  [/\p{Script=Tamil}/u, { en: 'Tamil', zh: '泰米尔' }],
  [/\p{Script=Georgian}/u, { en: 'Georgian', zh: '格鲁吉亚' }],
  [/\p{Script=Armenian}/u, { en: 'Armenian', zh: '亚美尼亚' }],
  [/\p{Script=Ethiopic}/u, { en: 'Ethiopic', zh: '埃塞俄比亚' }],
  [/\p{Script=Khmer}/u, { en: 'Khmer', zh: '高棉' }],
  [/\p{Script=Mongolian}/u, { en: 'Mongolian', zh: '蒙古' }],
  [/\p{Script=Tibetan}/u, { en: 'Tibetan', zh: '藏文' }],
];

/**
 * `emoji` for small pictures, which the font of whoever shows the deck draws; `missing-glyph` for other characters that no
 * font of the brand has: where letters of another script are among them, for its language.
 */
export function checkGlyphs({ text, style, path }: CheckedText, measurer: Measurer): Finding[] {
  const missing = measurer.missing(plainText(text), isHeading(style.role));
  const [first] = missing;
  if (first === undefined) return [];
  const emoji = missing.filter(isEmoji);
  const others = missing.filter((character) => !emoji.includes(character));
  const script = SCRIPTS.find(([letter]) => others.some((character) => letter.test(character)));
  return [
    ...(emoji.length > 0 ? [emojiFinding(emoji, path)] : []),
    // Signs beside letters of another script are signs of its language.
    ...(script ? [scriptFinding(script[1], others, path)] : []),
    ...(!script && others.length > 0 ? [glyphFinding(others, path)] : []),
  ];
}

const quoted = (characters: readonly string[], link: string) => characters.map((each) => `“${each}”`).join(link);

function emojiFinding(emoji: readonly string[], path: Finding['path']): Finding {
  return {
    code: 'emoji',
    message: {
      en: `No font of the brand has ${quoted(emoji, ', ')}. PowerPoint on Windows and on a Mac draws it in the emoji font of that system, each in its own way; LibreOffice, older Office and printers may show an empty box.`,
      zh: `品牌的字体里没有${quoted(emoji, '、')}。Windows 和 Mac 上的 PowerPoint 会用各自系统的表情字体显示，样子不同；LibreOffice、旧版 Office 和打印机可能显示成空框。`,
    },
    hint: {
      en: 'Write it in words, or show an `icon`, which looks the same everywhere.',
      zh: '请改用文字，或使用各处显示一致的 `icon`。',
    },
    path,
    at: { text: emoji[0] ?? '' },
    cause: `emoji ${emoji.join('')}`,
  };
}

function scriptFinding(name: Words, letters: readonly string[], path: Finding['path']): Finding {
  return {
    code: 'missing-glyph',
    message: {
      en: `This text is in ${name.en} letters (“${letters.join('')}”), which no font of the brand has: decks are made in English and Chinese so far.`,
      zh: `这段文字含有${name.zh}字母（“${letters.join('')}”），品牌的字体里没有：目前只能生成英文和中文的演示文稿。`,
    },
    hint: {
      en: 'Write it in Latin letters or hanzi, or leave it out.',
      zh: '请改用拉丁字母或汉字，或者去掉。',
    },
    path,
    cause: `letters ${name.en}`,
  };
}

function glyphFinding(characters: readonly string[], path: Finding['path']): Finding {
  return {
    code: 'missing-glyph',
    message: {
      en: `No font of the brand has ${quoted(characters, ', ')}: the slide would show an empty box.`,
      zh: `品牌的字体里没有${quoted(characters, '、')}，幻灯片上会显示成空框。`,
    },
    hint: { en: 'Write it in another way.', zh: '请换一种写法。' },
    path,
    at: { text: characters[0] ?? '' },
    cause: `glyphs ${characters.join('')}`,
  };
}

/** The height of a line in a size of type. */
const lineOf = ({ style }: FooterPlace): Inch => ptToInch(1.2 * Math.max(1, style.spacing) * style.size);

/**
 * `overflow` for a footer or a date that does not fit the place which a template's layouts have for it: once for each, on
 * the layout that has the least room.
 */
export function checkFooters(
  slides: readonly Pick<SceneSlide<unknown>, 'frame' | 'footers'>[],
  { frames }: Brand,
  measurer: Measurer,
): Finding[] {
  return (['footer', 'date'] as const).flatMap((key) => {
    const found = slides.flatMap(({ frame, footers }) => {
      const [words, place] = [footers?.[key], frames[frame].layout?.footers[key]];
      if (!words || !place) return [];
      const text = richText(words, ['deck', key]);
      const room = { w: place.box.w, h: Math.max(place.box.h, lineOf(place)) };
      const { excess } = setText(text, place.style, room, measurer);
      return excess ? [{ text, path: text.path, excess }] : [];
    });
    const [worst] = found.toSorted((a, b) => b.excess.characters - a.excess.characters);
    return worst ? checkFit(worst) : [];
  });
}

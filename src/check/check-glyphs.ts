import { isEmoji } from '../core/language.ts';
import { plainText } from '../core/rich-text.ts';
import type { Words } from '../core/words.ts';
import type { Finding } from '../findings/finding.ts';
import { isHeading } from '../scene/tokens.ts';
import type { Measurer } from '../text/measure.ts';
import type { SetText } from './check-text.ts';

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
export function checkGlyphs({ text, style, path }: SetText, measurer: Measurer): Finding[] {
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

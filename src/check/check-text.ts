import { contrastRatio, requiredContrast } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import { isEmoji, type Words } from '../core/language.ts';
import { type Inch, ptToInch } from '../core/lengths.ts';
import type { Reading } from '../core/reading.ts';
import { plainRuns, plainText, richText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { type Backdrop, contrastOnBackdrop } from '../scene/backdrop.ts';
import type { Brand } from '../scene/brand.ts';
import type { FooterPlace } from '../scene/frame.ts';
import { brandTexts } from '../scene/grounds.ts';
import type { SceneSlide, TextItem } from '../scene/items.ts';
import { contrastOnSurface, type Surface } from '../scene/surface.ts';
import { inHeadingFonts, SMALLEST_TEXT } from '../scene/tokens.ts';
import { holdsAddress } from '../text/line-break.ts';
import { endsInWidow, type SetParagraph, WIDOW_PART } from '../text/line-ends.ts';
import type { Measurer } from '../text/measure.ts';
import { measuresIn, setText } from '../text/typeset.ts';

/** Text that the audience must read: from the third row of a hall, or at a desk. */
const READABLE_PT = { hall: 16, desk: 12 };
/** Type roles that are there to be looked up, not to be read from the third row. */
export const FURNITURE: readonly string[] = ['kicker', 'source'];

/** A text as it was set: a text item, or a cell of a table. */
export type CheckedText = Pick<TextItem, 'text' | 'style' | 'size' | 'path' | 'ground' | 'lines' | 'excess'>;

export function checkFit({ excess, path, text }: Pick<TextItem, 'excess' | 'path' | 'text'>): Finding[] {
  if (!excess) return [];
  const { lines, characters } = excess;
  const hint = holdsAddress(text) ? say.check.addressStays : say.check.fewerWordsOrSlides;
  return [
    {
      code: 'overflow',
      message: say.check.textTooLong({ text: shorten(plainText(text)), lines, characters }),
      hint,
      path,
      excess,
    },
  ];
}

/** `too-dense` for a name on a map that found no place where it covers neither a coast nor another country. */
export function checkMisplaced({ misplaced, path, text }: TextItem): Finding[] {
  if (!misplaced) return [];
  const name = shorten(plainText(text));
  return [{ code: 'too-dense', ...say.check.nameOverCoast({ name }), path }];
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
  const path = item.text.paths?.[at] ?? item.path;
  return [{ code: 'widow', ...say.check.widow({ text, last, drop, add }), path, excess: { characters: drop } }];
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
  const least = quiet || address || FURNITURE.includes(style.role) ? SMALLEST_TEXT : READABLE_PT[reading];
  if (size >= least) return [];
  return [
    {
      code: 'small-text',
      message: say.check.smallText({ text: shorten(plainText(text)), size, reading, least }),
      hint: holdsAddress(text) ? say.check.addressStays : say.check.fewerWords,
      path,
    },
  ];
}

/** `low-contrast` for text whose colour is too near to that of its ground (WCAG 2.2, 1.4.3). */
export function checkContrast({ style, size, path, ground }: CheckedText, name: string, brand: Brand): Finding[] {
  const ratio = contrastRatio(brand.colors[style.color].hex, brand.colors[ground].hex);
  const needed = requiredContrast(size);
  if (ratio >= needed) return [];
  // A pair that the brand makes by itself was judged when the brand was loaded, in the brand's own file.
  if (brandTexts(brand).some((pair) => pair.color === style.color && pair.ground === ground)) return [];
  return [
    {
      code: 'low-contrast',
      ...say.check.lowContrast({ name, color: style.color, ground, ratio: ratio.toFixed(1), needed }),
      path,
      cause: `${style.color} on ${ground}`,
    },
  ];
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
  return [
    {
      code: 'low-contrast',
      ...say.check.lowContrastOnPicture({ text: shorten(plainText(text)), ratio: ratio.toFixed(1), needed }),
      path,
    },
  ];
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
  return [
    {
      code: 'low-contrast',
      ...say.check.lowContrastOnTemplate({ text: shorten(plainText(text)), ratio: ratio.toFixed(1), needed }),
      path,
      cause: `${style.color} on the template`,
    },
  ];
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}

/** Scripts that the languages of the tool are not written in (Unicode's Script property), as people call them. */
const SCRIPTS: readonly (readonly [RegExp, Words])[] = [
  [/\p{Script=Arabic}/u, say.check.scripts.arabic],
  [/\p{Script=Hangul}/u, say.check.scripts.korean],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, say.check.scripts.japanese],
  [/\p{Script=Cyrillic}/u, say.check.scripts.cyrillic],
  [/\p{Script=Greek}/u, say.check.scripts.greek],
  [/\p{Script=Hebrew}/u, say.check.scripts.hebrew],
  [/\p{Script=Thai}/u, say.check.scripts.thai],
  [/\p{Script=Devanagari}/u, say.check.scripts.devanagari],
  [/\p{Script=Bengali}/u, say.check.scripts.bengali],
  [/\p{Script=Tamil}/u, say.check.scripts.tamil],
  [/\p{Script=Georgian}/u, say.check.scripts.georgian],
  [/\p{Script=Armenian}/u, say.check.scripts.armenian],
  [/\p{Script=Ethiopic}/u, say.check.scripts.ethiopic],
  [/\p{Script=Khmer}/u, say.check.scripts.khmer],
  [/\p{Script=Mongolian}/u, say.check.scripts.mongolian],
  [/\p{Script=Tibetan}/u, say.check.scripts.tibetan],
];

/**
 * `emoji` for small pictures, which the font of whoever shows the deck draws; `missing-glyph` for other characters that no
 * font of the brand has: where letters of another script are among them, for its language.
 */
export function checkGlyphs({ text, style, path }: CheckedText, measurer: Measurer): Finding[] {
  const missing = measurer.missing(plainText(text), inHeadingFonts(style));
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

const quoted = (characters: readonly string[]) => characters.map((each) => `“${each}”`);

function emojiFinding(emoji: readonly string[], path: Finding['path']): Finding {
  const signs = quoted(emoji);
  return {
    code: 'emoji',
    ...say.check.emoji({ signs }),
    path,
    at: { text: emoji[0] ?? '' },
    cause: `emoji ${emoji.join('')}`,
  };
}

function scriptFinding(name: Words, letters: readonly string[], path: Finding['path']): Finding {
  return {
    code: 'missing-glyph',
    ...say.check.otherScript({ script: name, letters: letters.join('') }),
    path,
    cause: `letters ${name.en}`,
  };
}

function glyphFinding(characters: readonly string[], path: Finding['path']): Finding {
  const signs = quoted(characters);
  return {
    code: 'missing-glyph',
    ...say.check.missingGlyph({ signs }),
    path,
    at: { text: characters[0] ?? '' },
    cause: `glyphs ${characters.join('')}`,
  };
}

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

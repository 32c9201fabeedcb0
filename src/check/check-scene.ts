import { type Box, contains } from '../core/box.ts';
import type { Finding } from '../core/diagnostic.ts';
import { countsCharacters } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { plainText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import { brandTexts } from '../scene/brand-texts.ts';
import { contrastRatio, requiredContrast } from '../scene/contrast.ts';
import type { ItemBase, Scene, SceneItem, SceneSlide, TableItem, TextItem } from '../scene/items.ts';
import type { Measurer } from '../scene/measure.ts';
import { endsInWidow } from '../scene/typeset.ts';
import { coveredPart } from './density.ts';

/** Text that the audience must read from the third row. */
const READABLE_PT = 16;
/** Nothing at all is set smaller. */
const SMALLEST_PT = 10;
const FURNITURE: readonly string[] = ['kicker', 'source'];
const FULLEST = 0.75;
/** A title's length from which it no longer reads at a glance, in characters: latin, and East Asian. */
const LONG_TITLE = { words: 80, characters: 32 };

type AnySlide = SceneSlide<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/**
 * What is wrong with a laid-out deck, before anything is written: text that does not fit (`overflow`) or that no font
 * has (`missing-glyph`), and what an attentive designer would send back (`widow`, `small-text`, `low-contrast`,
 * `too-dense`, `long-title`).
 */
export function checkScene(scene: Scene<AnySlide['items'][number]>, brand: Brand, measurer: Measurer): Finding[] {
  const findings = scene.slides.flatMap((slide) => [
    ...slide.items.flatMap((item) => checkItem(item as SceneItem, slide, brand, measurer)),
    ...checkSlide(slide, brand, scene.language),
  ]);
  return findings.map((finding) => ({ ...finding, language: scene.language }));
}

function checkItem(item: SceneItem, slide: AnySlide, brand: Brand, measurer: Measurer): Finding[] {
  const outside = checkPlace(item, slide, brand);
  if (item.kind === 'text') {
    return [...outside, ...checkFit(item), ...checkLines(item), ...checkText(item, item, slide, brand, measurer)];
  }
  if (item.kind === 'table') return [...outside, ...checkTable(item, slide, brand, measurer)];
  return outside;
}

function checkTable(item: TableItem, slide: AnySlide, brand: Brand, measurer: Measurer): Finding[] {
  return item.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const placed = { ...cell, path: cell.text.path, ground: item.ground };
      return [...checkFit(placed), ...checkText(placed, item, slide, brand, measurer)];
    }),
  );
}

function checkFit({ excess, path, text }: Pick<TextItem, 'excess' | 'path' | 'text'>): Finding[] {
  if (!excess) return [];
  const { lines, characters } = excess;
  const much = lines > 0 ? `${lines} ${lines === 1 ? 'line' : 'lines'}, about ${characters}` : `About ${characters}`;
  return [
    {
      code: 'overflow',
      message: `“${shorten(plainText(text))}” does not fit: ${much} characters too many at the smallest size.`,
      hint: 'Say it in fewer words, or move a part of it to another slide.',
      path,
      excess,
    },
  ];
}

/** An item that reaches below the frame's body, or outside the slide. */
function checkPlace(item: SceneItem, slide: AnySlide, brand: Brand): Finding[] {
  const page: Box = { x: 0, y: 0, ...brand.size };
  const { body } = brand.frames[slide.frame];
  const inPlaceholder = item.kind === 'text' && item.placeholder !== undefined;
  const low = !inPlaceholder && item.box.y + item.box.h > body.y + body.h + 0.01;
  if (!low && contains(page, item.box, 0.01)) return [];
  const by = Math.max(0, item.box.y + item.box.h - body.y - body.h);
  const path: Path = item.path.length > 0 ? item.path : slide.path;
  return [
    {
      code: 'overflow',
      message: `The slide’s content is ${by.toFixed(1)} inches too tall: ${item.name} ends below the slide’s last line.`,
      hint: 'Shorten the texts, or show fewer things on this slide.',
      path,
      excess: { lines: Math.ceil(by / 0.27) },
    },
  ];
}

/** A paragraph whose last line is too short to stand alone. Headings of one or two words are not paragraphs. */
function checkLines(item: TextItem): Finding[] {
  const widow = item.lines.find(endsInWidow);
  if (!widow) return [];
  return [
    {
      code: 'widow',
      message: `The last line of “${shorten(plainText(item.text))}” holds only “${widow.at(-1)?.text ?? ''}”.`,
      hint: 'Shorten or lengthen the text by a few words.',
      path: item.path,
    },
  ];
}

function checkText(
  text: Pick<TextItem, 'text' | 'style' | 'size' | 'path' | 'ground'>,
  item: SceneItem,
  slide: AnySlide,
  brand: Brand,
  measurer: Measurer,
): Finding[] {
  const { path, size } = text;
  const findings: Finding[] = [];
  const missing = measurer.missing(plainText(text.text));
  if (missing.length > 0) {
    const message = `No font of the brand has ${missing.map((character) => `“${character}”`).join(', ')}: the slide would show an empty box.`;
    findings.push({ code: 'missing-glyph', message, hint: 'Write it in another way.', path });
  }
  const quiet = FURNITURE.includes(text.style.role) || slide.appendix;
  const least = quiet ? SMALLEST_PT : READABLE_PT;
  if (size < least) {
    const message = `“${shorten(plainText(text.text))}” is set in ${size} points; from the third row ${least} are needed.`;
    findings.push({ code: 'small-text', message, hint: 'Say it in fewer words.', path });
  }
  // A pair that the brand makes by itself was judged when the brand was loaded, in the brand's own file.
  const ofBrand = brandTexts(brand).some(({ color, ground }) => color === text.style.color && ground === text.ground);
  const ratio = contrastRatio(brand.colors[text.style.color].hex, brand.colors[text.ground].hex);
  if (!ofBrand && ratio < requiredContrast(size)) {
    const message = `${item.name}: the contrast of ${text.style.color} on ${text.ground} is ${ratio.toFixed(1)}; ${requiredContrast(size)} is needed.`;
    findings.push({ code: 'low-contrast', message, hint: 'Change the brand’s colours.', path });
  }
  return findings;
}

function checkSlide(slide: AnySlide, brand: Brand, language: string): Finding[] {
  const findings: Finding[] = [];
  const covered = coveredPart(slide, brand.size);
  if (covered > FULLEST && !slide.appendix) {
    const message = `${Math.round(covered * 100)}% of the slide is filled; a quarter should stay empty.`;
    findings.push({ code: 'too-dense', message, hint: 'Show fewer things on this slide.', path: slide.path });
  }
  const limit = countsCharacters(language) ? LONG_TITLE.characters : LONG_TITLE.words;
  const length = [...slide.title].length;
  if (length > limit) {
    const message = `The title has ${length} characters; up to ${limit} read at a glance.`;
    findings.push({
      code: 'long-title',
      message,
      hint: 'Say the point in fewer words.',
      path: [...slide.path, 'title'],
    });
  }
  return findings;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}

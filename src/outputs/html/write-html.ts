import { createHash } from 'node:crypto';
import { SCRIPT, STYLE } from '#player';
import { countsCharacters, languageTag } from '../../core/language.ts';
import { hundredths, inchToPt } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { pagesOf } from '../paint/pages.ts';
import { fontRules } from '../svg/font-rules.ts';
import { escaped } from '../svg/svg-pen.ts';
import { TEXT_RULES } from '../svg/write-svg.ts';
import type { ShowData } from './player/show-data.ts';
import { PLAYER_WORDS } from './player/words.ts';
import { pictureSymbols, slideSection } from './slide-sections.ts';

/**
 * The deck as one page for any browser, which requests nothing: with script a show, without it all slides one below the
 * other. Its Content-Security-Policy allows its own script and styles, by their hashes, and the pictures and fonts written
 * into it.
 */
export async function writeHtml(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  const whole = await pagesOf(scene, brand);
  const { language, title, slides, mode = 'speaker', minutes, author = brand.name } = scene;
  const words = PLAYER_WORDS[countsCharacters(language) ? 'zh' : 'en'];
  const { svg, idOf } = pictureSymbols(whole);
  const context = { paint: whole.context, words, language, symbolOf: idOf };
  const sections = whole.pages.map(({ page, slide }) => slideSection(page, slide, context));
  const styles = [await fontRules(whole), `${brandRules(brand)}\n${STYLE}`];
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(SCRIPT)}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data: ShowData = { words, mode, minutes };
  const page = [
    '<!DOCTYPE html>',
    `<html class="page" lang="${escaped(languageTag(language))}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<meta name="author" content="${escaped(author)}">`,
    `<meta name="theme-color" content="#${brand.colors.dark.hex}">`,
    // Without one, browsers ask servers for /favicon.ico.
    '<link rel="icon" href="data:,">',
    ...styles.map((rules) => `<style>${rules}</style>`),
    `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    `<script>${SCRIPT}</script>`,
    '</head>',
    '<body>',
    svg,
    `<main aria-label="${escaped(slides.length === 0 ? title : words.slides)}">`,
    ...sections,
    '</main>',
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${page.filter((line) => line !== '').join('\n')}\n`);
}

/** A text's hash as a policy writes it (CSP 3, 2.3.1). */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The player's colours: the brand's on dark grounds, by their use. */
const COLORS: Readonly<Record<string, ColorRole>> = {
  ground: 'dark',
  panel: 'dark-panel',
  line: 'dark-line',
  ink: 'on-dark',
  quiet: 'on-dark-subtle',
  paper: 'ground',
  type: 'text',
  accent: 'highlight',
};

/** The brand's colours and slide size as the player's styles expect them, and how text is set. */
function brandRules({ colors, size }: Brand): string {
  const [w, h] = [hundredths(inchToPt(size.w)), hundredths(inchToPt(size.h))];
  const named = Object.entries(COLORS).map(([name, role]) => `--${name}:#${colors[role].hex}`);
  return [
    `:root{${named.join(';')};--slide-w:${w};--slide-h:${h}}`,
    `@page{size:${w}pt ${h}pt;margin:0}`,
    `.face ${TEXT_RULES}`,
  ].join('\n');
}

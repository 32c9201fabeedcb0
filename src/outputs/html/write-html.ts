import { createHash } from 'node:crypto';
import { SCRIPT, STYLE } from '#player';
import { countsCharacters, type Language, languageTag, spokenStretches } from '../../core/language.ts';
import { hundredths, inchToPt } from '../../core/lengths.ts';
import type { Raster } from '../../core/picture.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene, SceneSlide } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type Pages, pagesOf, picturesOn } from '../paint/pages.ts';
import { type PaintContext, paintPage } from '../paint/paint-page.ts';
import { fontRules } from '../svg/font-rules.ts';
import { apart, dataUri, escaped, languageMark, SVG_TEXT_RULES, SvgPen } from '../svg/svg-pen.ts';
import { LAST_SEEN, PLAYER_WORDS, type PlayerWords, type ShowData } from './player/words.ts';

/**
 * The deck as one page for any browser, which requests nothing: with script a show, without it all slides one below the
 * other. Its Content-Security-Policy allows its own script and styles, by their hashes, and the pictures and fonts written
 * into it.
 */
export async function writeHtml(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  return (await writeShow(scene, brand)).page;
}

/** The same page, and its policy by itself for a server to send. */
export async function writeShow(
  scene: Scene<PaintedItem>,
  brand: Brand,
): Promise<{ readonly page: Uint8Array; readonly policy: string }> {
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
  return { page: new TextEncoder().encode(`${page.filter((line) => line !== '').join('\n')}\n`), policy };
}

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

function brandRules({ colors, size }: Brand): string {
  const [w, h] = [hundredths(inchToPt(size.w)), hundredths(inchToPt(size.h))];
  const named = Object.entries(COLORS).map(([name, role]) => `--${name}:#${colors[role].hex}`);
  return [
    `:root{${named.join(';')};--slide-w:${w};--slide-h:${h}}`,
    `@page{size:${w}pt ${h}pt;margin:0}`,
    `.face ${SVG_TEXT_RULES}`,
  ].join('\n');
}

/** The pages' pictures as symbols, each once, and the id that each has; ids of slides have no colon. */
function pictureSymbols(pages: Pages): { readonly svg: string; readonly idOf: (picture: Raster) => string } {
  const pictures = picturesOn(pages);
  const ids = new Map(pictures.map(({ bytes }, i) => [bytes, `p:${i + 1}`]));
  const idOf = ({ bytes }: Raster) => ids.get(bytes) ?? '';
  const symbols = pictures.map((picture) => {
    const { w, h } = picture.pixels;
    const image = `<image width="${w}" height="${h}" href="${dataUri(picture)}"/>`;
    return `<symbol id="${idOf(picture)}" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none">${image}</symbol>`;
  });
  if (symbols.length === 0) return { svg: '', idOf };
  return { svg: `<svg class="pictures" width="0" height="0" aria-hidden="true">${symbols.join('\n')}</svg>`, idOf };
}

interface SectionContext {
  readonly paint: PaintContext;
  readonly words: PlayerWords;
  readonly language: string;
  readonly symbolOf: (picture: Raster) => string;
}

function slideSection(page: Page, slide: SceneSlide<PaintedItem>, context: SectionContext): string {
  const { words, language } = context;
  const { id, number, title, notes } = slide;
  const label = `aria-roledescription="${words.slide}" aria-label="${number}: ${escaped(title)}"`;
  return [
    `<section class="slide" id="${escaped(id)}" role="group" ${label}${showOf(slide)}>`,
    `<div class="face">${hasHeading(slide) ? '' : `<h1 class="unseen">${escaped(title)}</h1>`}`,
    ...drawings(page, number, context),
    '</div>',
    notes ? notesBelow(notes, words, language) : '',
    '</section>',
  ].join('');
}

function showOf({ transition, advance, hidden }: SceneSlide<PaintedItem>): string {
  return [
    transition ? ` data-transition="${transition}"` : '',
    advance === undefined ? '' : ` data-advance="${advance}"`,
    hidden ? ' data-hidden=""' : '',
  ].join('');
}

const hasHeading = ({ items }: SceneSlide<PaintedItem>) =>
  items.some((item) => item.kind === 'text' && item.placeholder === 'title');

/** The slide in two drawings, of which the lower one is read last: what lies over it begins with the title. */
function drawings(page: Page, number: number, { paint, symbolOf, language }: SectionContext): string[] {
  const pen = new SvgPen(paint.brand, {
    symbolOf,
    unnamed: true,
    language,
    outsideApart: true,
    prefix: `s${number}:`,
    linkOf: addressOf,
  });
  paintPage(pen, page, paint);
  const [w, h] = [hundredths(inchToPt(page.size.w)), hundredths(inchToPt(page.size.h))];
  const drawing = (layer: string, content: string) =>
    `<svg class="${layer}" viewBox="0 0 ${w} ${h}" role="group">${content}</svg>`;
  return [drawing('above', pen.above), drawing('below', pen.below)];
}

function notesBelow({ paragraphs }: RichText, words: PlayerWords, language: string): string {
  const lang = words.language === languageTag(language) ? '' : ` lang="${words.language}"`;
  const lines = paragraphs.map((runs) => `<p>${runs.map((run) => noteRun(run, language)).join('')}</p>`);
  return `<details class="notes"><summary${lang}>${words.notes}</summary>${lines.join('')}</details>`;
}

function noteRun({ text, bold, link, note }: Run, language: Language): string {
  if (note) return '';
  const spoken = spokenStretches(text, language).map((each) => {
    const lang = languageMark(each.text, language);
    return lang === '' ? escaped(each.text) : `<span${lang}>${escaped(each.text)}</span>`;
  });
  const words = bold ? `<b>${spoken.join('')}</b>` : spoken.join('');
  if (link === undefined) return words;
  return `<a href="${escaped(addressOf(link))}"${apart(link)}>${words}</a>`;
}

const addressOf = (link: string) => (link === 'last-seen' ? LAST_SEEN : link);

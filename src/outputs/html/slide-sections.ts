import { type Language, languageTag, spokenStretches } from '../../core/language.ts';
import { hundredths, inchToPt } from '../../core/lengths.ts';
import type { Raster } from '../../core/picture.ts';
import type { RichText, Run } from '../../core/rich-text.ts';
import type { PaintedItem, SceneSlide } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import type { PaintContext } from '../paint/context.ts';
import { type Pages, picturesOn } from '../paint/pages.ts';
import { paintPage } from '../paint/paint-page.ts';
import { apart, dataUri, escaped, languageMark, type SvgManner, SvgPen } from '../svg/svg-pen.ts';
import { LAST_SEEN } from './player/show-data.ts';
import type { PlayerWords } from './player/words.ts';

/** The pages' pictures as symbols, each once, and the id that each has; ids of slides have no colon. */
export function pictureSymbols(pages: Pages): { readonly svg: string; readonly idOf: (picture: Raster) => string } {
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

export function slideSection(page: Page, slide: SceneSlide<PaintedItem>, context: SectionContext): string {
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
  const manner: SvgManner = {
    symbolOf,
    unnamed: true,
    language,
    outsideApart: true,
    prefix: `s${number}:`,
    linkOf: (target) => (target === 'last-seen' ? LAST_SEEN : target),
  };
  const pen = new SvgPen(paint.brand, manner);
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
  return `<a href="${escaped(link === 'last-seen' ? LAST_SEEN : link)}"${apart(link)}>${words}</a>`;
}

import type { Pages } from '../../src/outputs/paint/pages.ts';
import { paintPage } from '../../src/outputs/paint/paint-page.ts';
import { type Area, SilentPen, type Tag, type TextRun } from '../../src/outputs/paint/pen.ts';

/** A line of letters, and what it belongs to, the innermost last. */
export interface ReadLine {
  readonly text: string;
  readonly tags: readonly Tag['kind'][];
}

/** Reads what is drawn: each line in its order, the alt text of each figure, and each link. */
export class ReadingPen extends SilentPen {
  readonly lines: ReadLine[] = [];
  readonly figures: string[] = [];
  readonly links: string[] = [];
  readonly #tags: Tag['kind'][] = [];

  override line(runs: readonly TextRun[], spaceAfter: boolean): void {
    const text = runs.map((run) => run.text).join('');
    this.lines.push({ text: spaceAfter ? `${text} ` : text, tags: [...this.#tags] });
    this.links.push(...runs.flatMap(({ link }) => link ?? []));
  }

  override tag(tag: Tag, draw: () => void): void {
    if (tag.kind === 'figure') this.figures.push(tag.alt);
    this.#tags.push(tag.kind);
    draw();
    this.#tags.pop();
  }

  override link(target: string, _: Area, draw: () => void): void {
    this.links.push(target);
    draw();
  }
}

/** What each page of a deck says, in its order. */
export function readDeckPages({ pages, context }: Pages): ReadingPen[] {
  return pages.map(({ page }) => {
    const pen = new ReadingPen();
    paintPage(pen, page, context);
    return pen;
  });
}

/** Words without the spaces between them, which breaks of lines make and take away. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');

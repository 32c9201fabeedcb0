import { countsCharacters } from '../../core/language.ts';
import type { Pt } from '../../core/lengths.ts';
import { minutesToSay } from '../../core/reading.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import { pagesOf } from '../paint/pages.ts';
import type { PaintContext } from '../paint/paint-page.ts';
import { PdfDeck } from '../pdf/pdf-deck.ts';
import type { PdfPen } from '../pdf/pdf-pen.ts';
import {
  A4,
  drawAside,
  drawEdge,
  drawOnPaper,
  footOf,
  largest,
  MARGIN,
  type SetOnPaper,
  setOnPaper,
  sourceOf,
} from './paper.ts';

/** Large enough to be read from a lectern. */
const NOTES = { size: 13, spacing: 1.25, paragraphSpacing: 7 } as const;
const SOURCE = { size: 8, quiet: true, spacing: 1 } as const;
const ASIDE = { size: 8.5, quiet: true } as const;
const HEAD: Pt = 24;
const FOOT: Pt = 28;
/** The most of a sheet's height that a slide takes from its notes. */
const SLIDE_PART = 0.55;

/** When a slide comes up, and how long its notes take to say, in seconds from the talk's beginning. */
interface Turn {
  readonly starts: number;
  readonly takes: number;
}

/**
 * The deck on paper for whoever presents it: each slide on a sheet of A4 over its notes and sources, which may take further
 * sheets, with the time at which it comes up and how long its notes take.
 */
export async function writeNotes(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  const { context, pages } = await pagesOf(scene, brand);
  const deck = new PdfDeck(scene, context, pages);
  const turns = turnsOf(scene);
  const w = A4.w - 2 * MARGIN;
  const [top, bottom] = [MARGIN + HEAD, A4.h - MARGIN - FOOT];
  const area = { x: MARGIN, y: top, ...largest(brand.size, { w, h: SLIDE_PART * (bottom - top) }) };
  const words = WORDS[countsCharacters(scene.language) ? 'zh' : 'en'];
  const { slides, minutes } = scene;
  const said = turns.reduce((sum, turn) => sum + (turn?.takes ?? 0), 0);
  const foot = [footOf(scene), words.talk(clock(said), minutes === undefined ? undefined : clock(60 * minutes))].join(
    ' · ',
  );
  for (const [i, shown] of pages.entries()) {
    deck.addPage(A4);
    deck.slide(shown, i, (pen) => {
      const turn = turns[i];
      const time = turn ? words.time(clock(turn.starts), clock(turn.takes)) : words.hidden;
      drawMargins(pen, foot, words.place(i + 1, slides.length), time, context);
      deck.paint(pen, shown.page, area);
      drawEdge(pen, area, context);
      const { notes } = shown.slide;
      const source = sourceOf(shown.slide);
      let left = [
        ...(notes ? [setOnPaper(notes, w, NOTES, context)] : []),
        ...(source ? [setOnPaper(source, w, SOURCE, context)] : []),
      ];
      let y = area.y + area.h + 18;
      for (;;) {
        left = drawAll(pen, left, y, bottom);
        if (left.length === 0) break;
        pen.end();
        deck.addPage(A4);
        drawMargins(pen, foot, words.place(i + 1, slides.length), words.more, context);
        y = top;
      }
    });
  }
  return deck.finish();
}

/** Draws texts one below the other as far as they fit; what is left of them. */
function drawAll(pen: PdfPen, sets: readonly SetOnPaper[], from: Pt, bottom: Pt): SetOnPaper[] {
  let y = from;
  for (const [i, set] of sets.entries()) {
    const lines = set.flat();
    const height = (lines.at(-1)?.bottom ?? 0) - (lines[0]?.top ?? 0);
    const left = drawOnPaper(pen, set, { x: MARGIN, y }, bottom);
    if (left.length > 0) return [left, ...sets.slice(i + 1)];
    y += height + 14;
  }
  return [];
}

function drawMargins(pen: PdfPen, foot: string, place: string, time: string, context: PaintContext): void {
  drawAside(pen, place, MARGIN, { ...ASIDE, bold: true, quiet: false }, context);
  drawAside(pen, time, MARGIN, { ...ASIDE, bold: true, quiet: false, align: 'right' }, context);
  drawAside(pen, foot, A4.h - MARGIN - 8, ASIDE, context);
}

function turnsOf({ slides, language }: Scene<PaintedItem>): (Turn | undefined)[] {
  let now = 0;
  return slides.map((slide) => {
    if (slide.hidden) return undefined;
    const said = slide.notes ? minutesToSay(slide.notes, language) * 60 : 0;
    const turn = { starts: now, takes: slide.advance ?? said };
    now += turn.takes;
    return turn;
  });
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const WORDS = {
  en: {
    place: (number: number, count: number) => `Slide ${number} of ${count}`,
    time: (starts: string, takes: string) => `from ${starts} · takes ${takes}`,
    talk: (takes: string, slot?: string) => `talk ${takes}${slot ? ` of ${slot}` : ''}`,
    hidden: 'not in the show',
    more: 'continued',
  },
  zh: {
    place: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
    time: (starts: string, takes: string) => `${starts} 开始 · 用时 ${takes}`,
    talk: (takes: string, slot?: string) => `全程 ${takes}${slot ? `，限时 ${slot}` : ''}`,
    hidden: '放映时不显示',
    more: '接上页',
  },
} as const;

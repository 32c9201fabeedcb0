import type { Pt } from '../../core/lengths.ts';
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
  drawRule,
  footOf,
  largest,
  MARGIN,
  setOnPaper,
  sourceOf,
} from './paper.ts';

/** Slides on a sheet, one below the other. */
const TOGETHER = 3;
const SLIDE_WIDTH: Pt = 262;
/** Between a slide and the lines beside it. */
const GUTTER: Pt = 24;
/** Far enough apart to write on by hand. */
const RULE_PITCH: Pt = 22;
const FOOT: Pt = 30;
/** What a slide in portrait leaves free below it for its sources. */
const BELOW: Pt = 36;

const SOURCE = { size: 7.5, quiet: true, spacing: 1 } as const;

/**
 * The deck on paper for its audience: three slides to a sheet of A4, each with lines to write on beside it and its sources
 * below. Hidden slides are left out.
 */
export async function writeHandout(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  const { context, pages } = await pagesOf(scene, brand);
  const shown = pages.map((each, index) => ({ ...each, index })).filter(({ slide }) => !slide.hidden);
  const deck = new PdfDeck(scene, context, shown);
  const pitch = (A4.h - 2 * MARGIN - FOOT) / TOGETHER;
  const size = largest(brand.size, { w: SLIDE_WIDTH, h: pitch - BELOW });
  const sheets = Math.ceil(shown.length / TOGETHER);
  for (let sheet = 0; sheet < sheets; sheet++) {
    deck.addPage(A4);
    for (const [i, { index, ...own }] of shown.slice(sheet * TOGETHER, (sheet + 1) * TOGETHER).entries()) {
      const area = { x: MARGIN, y: MARGIN + i * pitch, ...size };
      deck.slide(own, index, (pen) => {
        deck.paint(pen, own.page, area);
        drawEdge(pen, area, context);
        const source = sourceOf(own.slide);
        const set = source && setOnPaper(source, SLIDE_WIDTH, SOURCE, context);
        if (set) drawOnPaper(pen, set, { x: area.x, y: area.y + area.h + 5 }, area.y + pitch - 6);
        drawRules(pen, MARGIN + SLIDE_WIDTH + GUTTER, area.y, pitch, context);
      });
    }
    deck.part('', (pen) => {
      const foot = { size: 8, quiet: true } as const;
      drawAside(pen, footOf(scene), A4.h - MARGIN - 8, foot, context);
      drawAside(pen, `${sheet + 1} / ${sheets}`, A4.h - MARGIN - 8, { ...foot, align: 'right' }, context);
    });
  }
  return deck.finish();
}

function drawRules(pen: PdfPen, x: Pt, top: Pt, room: Pt, context: PaintContext): void {
  for (let y = top + RULE_PITCH; y < top + room - RULE_PITCH; y += RULE_PITCH)
    drawRule(pen, x, y, A4.w - MARGIN - x, context);
}

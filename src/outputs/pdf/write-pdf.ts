import { inchToPt } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import { pagesOf } from '../paint/pages.ts';
import { PdfDeck } from './pdf-deck.ts';

/** The deck as a PDF, a slide to a page of its own size: a template's, where the brand is made of one. */
export async function writePdf(scene: Scene<PaintedItem>, brand: Brand): Promise<Uint8Array> {
  const { context, pages } = await pagesOf(scene, brand);
  const deck = new PdfDeck(scene, context, pages);
  const { scale = 1 } = brand.template ?? {};
  for (const [i, shown] of pages.entries()) {
    const { page } = shown;
    const whole = { w: inchToPt(page.size.w * scale), h: inchToPt(page.size.h * scale) };
    deck.addPage(whole);
    deck.slide(shown, i, (pen) => deck.paint(pen, page, { x: 0, y: 0, ...whole }));
  }
  return deck.finish();
}

import { luminance, rgbOf } from '../../color/contrast.ts';
import { inchToPt, type Pt, ptToInch } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { MarkInk, Scene, SceneSlide } from '../../scene/items.ts';
import { placeText } from '../../scene/page/place-text.ts';
import type { TextStyle } from '../../scene/tokens.ts';
import { brandMeasurer } from '../../text/brand-measurer.ts';
import { textItem } from '../../text/typeset.ts';
import type { PaintContext } from '../paint/paint-page.ts';
import type { Area, PagePen, TextRun } from '../paint/pen.ts';
import { levelLine, rectanglePath } from '../paint/shapes.ts';

export const A4 = { w: 595.28, h: 841.89 } as const;
export const MARGIN: Pt = 48;

const TONES = { plain: 1, quiet: 0.72, rule: 0.3 } as const;
const HAIRLINE: Pt = 0.5;

export interface PaperText {
  readonly size: Pt;
  readonly quiet?: boolean;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right';
  /** The pitch of lines as a part of 1.2 × size. */
  readonly spacing?: number;
  readonly paragraphSpacing?: Pt;
}

interface PaperLine {
  readonly runs: readonly TextRun[];
  readonly spaceAfter: boolean;
  readonly top: Pt;
  readonly bottom: Pt;
}

/** A text set for a width, paragraph by paragraph, its lines from the left edge and its own top. */
export type SetOnPaper = readonly (readonly PaperLine[])[];

export function setOnPaper(
  text: RichText,
  w: Pt,
  { size, quiet = false, bold = false, align = 'left', spacing = 1.15, paragraphSpacing = 0 }: PaperText,
  { brand }: PaintContext,
): SetOnPaper {
  const style: TextStyle = {
    ...{ role: 'body', size, floor: size, bold, color: 'text', spacing, tracking: 0, capitals: false },
  };
  const ink = inkOn(brand, quiet ? 'quiet' : 'plain');
  const box = { x: 0, y: 0, w: ptToInch(w), h: 1000 };
  const item = textItem(
    { name: '', text, style, size, align, box, ground: 'ground', paragraphSpacing },
    brandMeasurer(brand),
  );
  return placeText(item).map((lines) =>
    lines.map(({ runs, box: own, endsInSpace = false }) => ({
      spaceAfter: endsInSpace,
      top: inchToPt(own.y),
      bottom: inchToPt(own.y + own.h),
      runs: runs.map(({ text: words, x, baseLine, width, size: points, face, link }) => ({
        ...{ text: words, x: inchToPt(x), y: inchToPt(baseLine), width: inchToPt(width), size: points },
        ...{ face, ink, link },
      })),
    })),
  );
}

/**
 * Draws a text with its top at a place, as far as it fits above `bottom`; what is left, its lines from their own top, for
 * the next sheet.
 */
export function drawOnPaper(
  pen: PagePen,
  set: SetOnPaper,
  at: { readonly x: Pt; readonly y: Pt },
  bottom: Pt,
): SetOnPaper {
  const top = set.flat()[0]?.top ?? 0;
  const fits = ({ bottom: end }: PaperLine) => at.y + end - top <= bottom;
  for (const lines of set) {
    const shown = lines.filter(fits);
    if (shown.length === 0) continue;
    pen.tag({ kind: 'paragraph' }, () =>
      pen.moved({ x: at.x, y: at.y - top }, () => {
        for (const { runs, spaceAfter } of shown) pen.line(runs, spaceAfter);
      }),
    );
  }
  return set.map((lines) => lines.filter((line) => !fits(line))).filter((lines) => lines.length > 0);
}

export function drawAside(pen: PagePen, words: string, y: Pt, look: PaperText, context: PaintContext): void {
  const set = setOnPaper(richText(words), A4.w - 2 * MARGIN, look, context);
  pen.tag({ kind: 'artefact' }, () => drawOnPaper(pen, set, { x: MARGIN, y }, A4.h));
}

export function drawEdge(pen: PagePen, area: Area, { brand }: PaintContext): void {
  drawThin(pen, rectanglePath(area), brand);
}

export function drawRule(pen: PagePen, x: Pt, y: Pt, w: Pt, { brand }: PaintContext): void {
  drawThin(pen, levelLine(x, y, w), brand);
}

function drawThin(pen: PagePen, path: string, brand: Brand): void {
  const stroke = { ink: inkOn(brand, 'rule'), width: HAIRLINE };
  pen.tag({ kind: 'artefact' }, () => pen.path(path, { stroke }));
}

/** The darker of the brand's text and dark colours, which is legible on white paper even where its slides are dark. */
function inkOn({ colors }: Brand, tone: keyof typeof TONES): MarkInk {
  const [darkest] = [colors.text, colors.dark].toSorted((a, b) => luminance(rgbOf(a.hex)) - luminance(rgbOf(b.hex)));
  return { hex: darkest?.hex ?? colors.text.hex, ...(TONES[tone] < 1 ? { opacity: TONES[tone] } : {}) };
}

export function largest(
  { w, h }: Brand['size'],
  room: { readonly w: Pt; readonly h: Pt },
): { readonly w: Pt; readonly h: Pt } {
  const scale = Math.min(room.w / w, room.h / h);
  return { w: scale * w, h: scale * h };
}

/**
 * What a slide says of its sources and remarks at its foot, which on paper is too small to be read there; not the occasion,
 * which a cover takes from the deck: below its picture that would read as a source.
 */
export function sourceOf({ items }: SceneSlide<unknown>): RichText | undefined {
  const all = items as SceneSlide['items'];
  const own = all.find((item) => item.kind === 'text' && item.placeholder === 'source');
  return own?.kind === 'text' && own.text.path[0] !== 'deck' ? own.text : undefined;
}

export function footOf({ title, author, date }: Scene<unknown>): string {
  return [title, author, date].filter((part) => part !== undefined && part !== '').join(' · ');
}

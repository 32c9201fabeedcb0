import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { type Filled, fill } from '../fill/fill.ts';
import { anchored, beside, type Cell, fixed, type Part, tall } from '../fill/part.ts';
import { figureLeaf, figureSteps, figureWidth, textLeaf, textSteps } from '../fill/texts.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { field, lineOn } from '../parts/fields.ts';
import { rule } from '../parts/parts.ts';
import {
  alsoOn,
  figureOn,
  labelOn,
  type MapPanel,
  PANEL_FILL,
  type PanelContent,
  type PanelFigure,
} from './map-panel.ts';

/** The part of its room's height that the band takes. */
const PART = 0.36;
/** From the band's top to what stands on it, down to the end of the slide's body. */
const TOP: Inch = 0.27;
/** Between a figure and its words, and between groups on both sides of a rule. */
const BESIDE: Inch = 0.22;
const GUTTER: Inch = 0.4;
/** A group with a figure is wider by so much than one of words alone. */
const SHARE = 1.15;

/** Figures have a little more than their width, for fonts that run wider. */
const SLACK = 1.08;
const MIDDLE = { anchor: 'middle' } as const;

type Sort = 'also' | 'label' | 'figure';

/**
 * The figures side by side on a band below the map, each with its words beside it, as high as the band's room; behind them
 * what there is to say besides. The source line stands on the band in its usual place. Undefined where they have no room.
 */
export function mapBand(context: LayoutContext, content: PanelContent, foot: Box): MapPanel | undefined {
  const h = PART * foot.h;
  const box = { ...foot, y: foot.y + foot.h - h, h };
  const { body } = context;
  const y = box.y + TOP;
  const room = { ...body, y, h: Math.min(box.y + box.h, body.y + body.h) - y };
  const filled = filledBand(context, content, room);
  if (!filled.fits) return undefined;
  return { box, under: field('Panel', box, PANEL_FILL, [...context.path, 'figures']), items: filled.items };
}

function filledBand(context: LayoutContext, { figures, also }: PanelContent, room: Box): Filled<Sort> {
  const figure = figureSteps(context, 60, 110, 132);
  const label = textSteps(context, 'label', { least: 18, base: 24, most: 36 });
  const besides = textSteps(context, 'label', { least: 18, base: 22, most: 26 });
  return fill<Sort>(room, { also: besides, label, figure }, (at) => {
    const groups = figures.map((each, i): Cell => {
      const led = isCounted(each);
      const own = figureOn(context, each, i, { size: at.figure, bare: led });
      const words = textLeaf(context, 'label', {
        ...labelOn(context, led ? counted(each) : each, i, { size: at.label, bare: false }),
        ...MIDDLE,
      });
      const width = SLACK * figureWidth(context, own.text, at.figure);
      const cells = [
        { part: anchored(figureLeaf(context, own), 'middle'), width },
        { part: anchored(words, 'middle') },
      ];
      return { part: beside(cells, BESIDE), share: SHARE };
    });
    const rest = also
      ? [{ part: anchored(textLeaf(context, 'label', { ...alsoOn(context, also, at.also), ...MIDDLE }), 'middle') }]
      : [];
    const all = [...groups, ...rest].flatMap((cell, i): Cell[] =>
      i > 0 ? [{ part: standingRule(context, i), width: 0 }, cell] : [cell],
    );
    return tall(beside(all, GUTTER));
  });
}

/** Whether a figure's unit is a measure word of Chinese, which belongs to the words behind the number. */
const isCounted = ({ fact }: PanelFigure) => /^\p{Script=Han}$/u.test(fact.figure.unit);

/** A figure whose measure word leads its words: 个合作园区. */
function counted({ fact, text }: PanelFigure): PanelFigure {
  const [[first, ...others] = [], ...rest] = text.paragraphs;
  const led = first ? { ...first, text: `${fact.figure.unit}${first.text}` } : { text: fact.figure.unit };
  return { fact, text: { ...text, paragraphs: [[led, ...others], ...rest] } };
}

/** A hairline between two groups, as high as the row. */
function standingRule({ brand, path }: LayoutContext, i: number): Part {
  const color = lineOn(brand, PANEL_FILL);
  return () => ({
    ...fixed(0),
    ...{ fits: true, lines: 0 },
    place: ({ x, y, h }) => [
      {
        ...rule(`Rule ${i}`, { x, y, w: 0 }, color, brand.strokes.rule, [...path, 'figures']),
        box: { x, y, w: 0, h },
      },
    ],
  });
}

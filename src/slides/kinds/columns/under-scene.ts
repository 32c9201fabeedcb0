import { type Box, contains, withHeight } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { headSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { aligned, type Part, stack } from '../../../layout/tree.ts';
import type { Composed, Field, Page } from '../../parts/define-slide.ts';
import { quietParts, type Visual, visualItems } from '../../parts/visual-parts.ts';
import { slideBox } from '../../stage/composed-fields.ts';
import { type Headline, headlineInAnyFont, shortHeadline } from '../../stage/headline.ts';
import { GAPS, type Hung, hungParts } from '../../tiles/hung-fields.ts';

/** The part of the slide’s height that the texts below a scene take at most. */
const TEXTS = 0.38;
const GUTTER: Inch = 0.44;
/** Between the scene and the texts, and below them. */
const AIR: { readonly above: Inch; readonly foot: Inch } = { above: 0.42, foot: 0.16 };
const HEAD: Pt = 54;
/** From the edge of the scene to the headline in its sky, at least. */
const INSET: Inch = 0.28;
/** From the headline to what stands below it in the scene, where it has room. */
const CLEAR: Inch = 0.2;
/** Heights of a focus, as parts of the scene’s own, that show more and more of its sky. */
export const SKYWARD = [0.54, 0.52, 0.5, 0.48, 0.46, 0.44, 0.42, 0.4];

/** Columns below a scene that runs to the slide’s edges, and has the headline in its sky; undefined where none of it is quiet. */
export function columnsUnderScene(all: readonly Hung[], visual: Visual, context: Composed): Page | undefined {
  const { body, brand, ground, headline: title } = context;
  const w = (body.w - GUTTER * (all.length - 1)) / all.length;
  const spans = all.map((_, i) => ({ x: body.x + i * (w + GUTTER), w }));
  const steps = {
    figure: headSteps(context),
    head: joinedSteps(supportSteps(context, { min: 28 }), headSteps(context, { max: HEAD })),
    text: supportSteps(context),
  };
  const room = { ...body, y: 0, h: TEXTS * brand.size.h };
  const filled = [1, 2]
    .map((lines) =>
      fill(room, steps, (sizes) => {
        const columns = all.map((each) => {
          const { head, text, ...rest } = hungParts(context, each, ground, sizes, { head: 1, text: lines });
          return { ...rest, head: head && steady(head), text: text && steady(text) };
        });
        const hasFigure = columns.some(({ figure }) => figure);
        return stack(aligned(columns, spans, { figure: [0], head: [hasFigure ? GAPS.figure : 0], text: [GAPS.text] }));
      }),
    )
    .find(({ fits }) => fits);
  if (!filled) return undefined;
  const top = body.y + body.h - AIR.foot - filled.ratio * room.h;
  const scene = { ...slideBox(context), y: 0, h: top - AIR.above };
  const sky = skyIn(context, visual, scene);
  if (!sky) return undefined;
  return {
    ...sky.headline,
    behind: visualItems(context, { name: 'Scene', visual: sky.look, title, box: scene }),
    quiet: sky.quiet,
    items: filled.items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y + top } })),
  };
}

/** What part of its column a text may take, in fonts in place of its own that are wider. */
const STEADY = 0.9;

/** A part that has room where it takes no line more in less width. */
const steady =
  (part: Part): Part =>
  (w) => {
    const [sized, closer] = [part(w), part(STEADY * w)];
    return { ...sized, fits: sized.fits && closer.fits && closer.lines === sized.lines };
  };

interface Sky {
  readonly look: Visual;
  readonly headline: Headline;
  readonly quiet: readonly Field[];
}

/** The headline in a quiet part of the scene, as it is or with more of its sky: in the whole width, or in that of the part. */
function skyIn(context: Composed, visual: Visual, box: Box): Sky | undefined {
  const { body } = context;
  const x = Math.max(body.x, INSET);
  const room = { ...body, x, w: body.x + body.w - x, h: box.h / 2 };
  const wide = shortHeadline(context, room);
  const looks = visual.focus ? [visual] : [visual, ...SKYWARD.map((y) => ({ ...visual, focus: [0.5, y] }))];
  const skies = looks.map((look) => ({ look, quiet: quietParts(context, { visual: look, box }) }));
  const holding = (clear: Inch) =>
    skies.flatMap(({ look, quiet }): Sky[] =>
      wide && quiet.some((part) => contains(part.box, withHeight(wide.titleBox, wide.titleBox.h + clear)))
        ? [{ look, quiet, headline: wide }]
        : [],
    )[0];
  const within = () =>
    skies.flatMap(({ look, quiet }): Sky[] =>
      quiet.flatMap((part) => {
        const end = Math.min(body.x + body.w, part.box.x + part.box.w);
        const place = { ...room, w: end - x, h: part.box.y + part.box.h - room.y - CLEAR };
        const headline = contains(part.box, place) ? headlineInAnyFont(context, place, { maxLines: 2 }) : undefined;
        return headline ? [{ look, quiet, headline }] : [];
      }),
    )[0];
  return holding(CLEAR) ?? holding(0) ?? within();
}

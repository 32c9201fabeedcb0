import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { factsIn, type RichText, richText } from '../../../core/rich-text.ts';
import { footBox } from '../../../layout/chrome.ts';
import { figureColorOn, inkOn } from '../../../layout/colors.ts';
import { figureAndLabel } from '../../../layout/figure.ts';
import { bestFill, fill } from '../../../layout/fill.ts';
import { field, figureLeaf, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, type Steps, textSteps, typeSteps } from '../../../layout/scale.ts';
import { beside, elastic, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual, visualItems } from '../../parts/visual-parts.ts';

/** More panels are too narrow for a figure. */
const MOST = 6;
/** So few are wide enough for what an agenda says. */
const FEW = 4;
/** Between panels, and from a panel's left edge and to its right one. */
const SEAM: Inch = 0.04;
const LEFT: Inch = 0.3;
const RIGHT: Inch = 0.2;
const TOP: Inch = 0.22;
/** What panels stand on, from the first; on a dark slide they are lighter than its ground. */
const FILLS: readonly ColorRole[] = [
  'field-dark',
  'field-second',
  'field',
  'field-third',
  'subject-shade',
  'field-dark',
];
const FILLS_ON_DARK: readonly ColorRole[] = [
  'field-second',
  'dark-tint-2',
  'subject-shade',
  'field-second',
  'dark-tint-2',
  'subject-shade',
];
/** Of a figure: its usual size and its largest, and without scenes below it. */
const FIGURE: { readonly least: Pt; readonly base: Pt; readonly most: Pt; readonly alone: Pt } = {
  least: 44,
  base: 88,
  most: 110,
  alone: 150,
};
const HEAD: Pt = 32;
const NUMBER: { readonly min: Pt; readonly preferred: Pt } = { min: 32, preferred: 44 };
const LABEL: { readonly min: Pt; readonly preferred: Pt; readonly max: Pt } = { min: 20, preferred: 20, max: 24 };
/** The lines of a title where it keeps its usual size, where it may be smaller, and in narrow panels. */
const LINES = [1, 2, 4] as const;
/** The lines of what a figure is of; in narrow panels as many as those of titles. */
const LABEL_LINES = 3;
/** The part of its size at which a figure keeps its unit of hanzi beside it: all figures have the size of the smallest. */
const HELD = 0.8;
/** The least and the usual height of the scenes. */
const SCENE: { readonly min: Inch; readonly preferred: Inch } = { min: 1.2, preferred: 1.9 };

/** Whether the sections are shown as panels: each has a figure, or each has a scene. */
export function hasPanels(sections: readonly SectionView[]): boolean {
  if (sections.length < 2 || sections.length > MOST) return false;
  return sections.every(({ figure }) => figure) || sections.every(({ visual }) => showsVisual(visual));
}

/** A panel: its section, its place, the place of its texts, and its colours. */
export interface Panel {
  readonly entry: SectionView;
  readonly box: Box;
  readonly x: Inch;
  readonly w: Inch;
  readonly fill: ColorRole;
  readonly figure: RichText;
  readonly label: RichText | undefined;
}

/**
 * Each section a panel as high as what is below the title: its number, its title, its figure, and its scene at the foot;
 * undefined where one of many has no room.
 */
export function panelPage(context: LayoutContext, sections: readonly SectionView[], dark: boolean): Page | undefined {
  const { body } = context;
  const panels = agendaPanels(context, sections, dark);
  const shown = panels.some(({ entry }) => showsVisual(entry.visual));
  const column = {
    x: panels[0]?.x ?? body.x,
    y: body.y + TOP,
    w: body.x + body.w - (panels[0]?.x ?? body.x),
    h: (shown ? bottomOf(footBox(context)) : bottomOf(body)) - body.y - TOP,
  };
  const steps = {
    number: textSteps(context, 'heading', NUMBER),
    figure: figureSteps(context, {
      min: FIGURE.least,
      preferred: FIGURE.base,
      max: shown ? FIGURE.most : FIGURE.alone,
    }),
    label: textSteps(context, 'label', LABEL),
    head: typeSteps(context, 'heading', HEAD),
  };
  const compose = (lines: number) => {
    const head = lines === 1 ? usualOrLarger(steps.head) : steps.head;
    return fill(column, { ...steps, head }, (sizes) => partsOf(context, panels, { shown, lines }, sizes));
  };
  const { items: rows, fits } = bestFill(LINES.map((lines) => () => compose(lines)));
  if (!fits && sections.length > FEW) return undefined;
  // What is laid out row by row is read panel by panel.
  const panelAt = ({ box }: LaidOutItem) => panels.findLastIndex((panel) => panel.box.x < box.x + box.w / 2);
  const items = rows.toSorted((a, b) => panelAt(a) - panelAt(b));
  const isShown = (item: LaidOutItem) => item.kind === 'picture' || item.part?.kind === 'scene';
  return {
    behind: [
      ...panels.map(({ entry, box, fill: color }) => field(`Panel ${entry.number}`, box, color, entry.title.path)),
      ...items.filter(isShown),
    ],
    items: items.filter((item) => !isShown(item)),
    also: sections.flatMap(({ figure }) => (figure ? [figure.fact.id, ...factsIn(figure.text)] : [])),
    ...(shown ? withoutFoot(context) : {}),
  };
}

/** The steps without those below the usual size. */
const usualOrLarger = ({ sizes, start: base }: Steps): Steps => ({ sizes: sizes.slice(base), start: 0 });

const bottomOf = ({ y, h }: Box): Inch => y + h;

/** Neither source line nor number, where scenes stand in their places. */
function withoutFoot(context: LayoutContext): Pick<Page, 'unsourced' | 'unnumbered'> {
  const { layout, placeholders } = context.frame;
  const { source } = placeholders;
  if (layout || !source || bottomOf(footBox(context)) <= source.box.y) return {};
  return { unsourced: true, unnumbered: true };
}

/** The sections' panels side by side, below the title to the slide's foot. */
export function agendaPanels(context: LayoutContext, sections: readonly SectionView[], dark: boolean): Panel[] {
  const { body } = context;
  const room = footBox(context);
  const pitch = room.w / sections.length;
  const fills = dark ? FILLS_ON_DARK : FILLS;
  const last = sections.length - 1;
  return sections.map((entry, i): Panel => {
    const box = { ...room, x: room.x + i * pitch, w: pitch - (i < last ? SEAM : 0) };
    const x = Math.max(body.x, box.x + LEFT);
    const w = Math.min(body.x + body.w, box.x + box.w - RIGHT) - x;
    return { entry, box, x, w, fill: fills[i % fills.length] ?? 'field-dark', ...figureOf(context, entry, w) };
  });
}

function figureOf(
  context: LayoutContext,
  { figure, number, title, subtitle }: SectionView,
  w: Inch,
): Pick<Panel, 'figure' | 'label'> {
  if (!figure) return { figure: richText(String(number), title.path), label: subtitle };
  const { sizes, start: base } = figureSteps(context, { min: FIGURE.least, preferred: FIGURE.base });
  return figureAndLabel(context, figure, { size: sizes[base] ?? FIGURE.base, w, held: HELD });
}

type Sizes = Readonly<Record<'number' | 'figure' | 'label' | 'head', Pt>>;

/** A part for each panel, on one line. */
export function acrossPanels(panels: readonly Panel[], part: (panel: Panel) => Part): Part {
  const cells = panels.map((panel, i) => {
    const next = panels[i + 1];
    return { part: narrowed(part(panel), panel.w), width: next ? next.x - panel.x : panel.w };
  });
  return beside(cells, 0);
}

function partsOf(
  context: LayoutContext,
  panels: readonly Panel[],
  { shown, lines }: { readonly shown: boolean; readonly lines: number },
  sizes: Sizes,
): Part {
  const row = (part: (panel: Panel) => Part) => acrossPanels(panels, part);
  const link = ({ entry }: Panel) => `#${entry.slide}`;
  const ink = ({ fill: color }: Panel) => inkOn(context.brand, color);
  const named = ({ entry, fill: ground }: Panel, what: string) => ({ name: `Section ${entry.number}${what}`, ground });
  const hasNumbers = panels.some(({ entry }) => entry.figure);
  return stack([
    ...(hasNumbers
      ? [
          row((panel) =>
            textLeaf(context, 'heading', {
              ...named(panel, ' number'),
              text: richText(String(panel.entry.number), panel.entry.title.path),
              size: sizes.number,
              style: { color: ink(panel) },
              link: link(panel),
            }),
          ),
          space(0.04),
        ]
      : []),
    row((panel) =>
      textLeaf(context, 'heading', {
        ...named(panel, ''),
        ...{
          text: panel.entry.title,
          size: sizes.head,
          maxLines: lines,
          style: { color: ink(panel) },
          link: link(panel),
        },
      }),
    ),
    // Without scenes the figures stand at the foot.
    shown ? space(0.28, 0.36) : elastic(0.3, 0.6, () => []),
    row((panel) =>
      figureLeaf(context, {
        ...named(panel, ' figure'),
        ...{ text: panel.figure, size: sizes.figure, link: link(panel) },
        style: { color: figureColorOn(context.brand, panel.fill) },
      }),
    ),
    space(0.2, 0.3),
    row(({ label, ...panel }) =>
      label
        ? textLeaf(context, 'label', {
            ...named({ label, ...panel }, ' label'),
            ...{
              text: label,
              size: sizes.label,
              maxLines: Math.max(LABEL_LINES, lines),
              style: { color: ink({ label, ...panel }) },
            },
          })
        : space(0),
    ),
    ...(shown
      ? [space(0.2, 0.3), elastic(SCENE.min, SCENE.preferred, ({ y, h }) => scenesAt(context, panels, y, h))]
      : []),
  ]);
}

/** The part in a narrower column, at its left. */
const narrowed =
  (part: Part, w: Inch): Part =>
  () => {
    const inner = part(w);
    return { ...inner, place: (box) => inner.place({ ...box, w }) };
  };

function scenesAt(context: LayoutContext, panels: readonly Panel[], y: Inch, h: Inch): LaidOutItem[] {
  return panels.flatMap(({ entry, box }) =>
    visualItems(context, {
      ...{ name: `Section ${entry.number} scene`, visual: entry.visual, title: entry.title },
      box: { ...box, y, h },
    }),
  );
}

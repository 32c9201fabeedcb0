import { z } from 'zod';
import type { KitView } from '../../core/kit.ts';
import { type Inch, pxToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { KitRef, PartRef } from '../../fields/fields.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Pen } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import { KITS, kitsWith, missingParts, type NeededPart } from '../../scenery/kits.ts';
import {
  type ChartDefinition,
  type CompositionContext,
  type DrawnPage,
  defineChart,
  drawnPlot,
  type PictureForm,
} from '../base/define-chart.ts';
import { drawnMarks } from '../base/page-marks.ts';
import { inSteps, type Step } from './steps.ts';

/** A key that names a kit which has some parts: `readKits` finds out which there are. */
export function kitField(description: string, parts: readonly NeededPart[]) {
  const names = kitsWith(parts);
  return z
    .string()
    .meta({ anyOf: [{ enum: names, enumDescriptions: names.map((name) => KITS[name].title.en) }, {}] })
    .transform((name) => new KitRef(name))
    .meta({ description, examples: names.slice(0, 2) });
}

/** A key that names one part of a kit: `readKits` finds out which there are. */
export function partField(kit: keyof typeof KITS, description: string) {
  const names = KITS[kit].parts;
  return z
    .string()
    .meta({ anyOf: [{ enum: [...names] }, {}] })
    .transform((name) => new PartRef(kit, name))
    .meta({ description, examples: names.slice(0, 2) });
}

/** `unknown-kind` for a kit that lacks a part. */
export function reviewKit(kit: KitView, parts: readonly NeededPart[], path: Path): Finding[] {
  // One that could not be read has its finding already.
  if (Object.keys(kit.parts).length === 0) return [];
  const missing = missingParts(parts, (part) => Object.hasOwn(kit.parts, part)).map((part) => [part].flat());
  if (missing.length === 0) return [];
  const advice = say.charts.kitLacks({ kit: kit.name, parts: missing, others: kitsWith(parts) });
  return [{ code: 'unknown-kind', ...advice, path }];
}

type PictureDefinition<Type extends string, Schema extends z.ZodObject> = Omit<
  ChartDefinition<Type, Schema>,
  'plot' | 'compose' | 'shapes' | 'native' | 'picture'
> & {
  readonly picture: NonNullable<ChartDefinition<Type, Schema>['picture']>;
  /** How its data is built, two to four steps, the figure with the last. */
  readonly steps: (drawn: DrawnPage) => readonly Step[];
};

/** A type that is drawn of pictures: its words are texts of the slide, and as shapes it can be edited. */
export function definePicture<Type extends string, Schema extends z.ZodObject>({
  steps,
  ...definition
}: PictureDefinition<Type, Schema>): ChartDefinition<Type, Schema> {
  return defineChart({
    ...definition,
    picture(chart, language) {
      const form = definition.picture(chart, language);
      const draw: PictureForm['draw'] = (context, frame) => {
        const drawn = form.draw(context, frame);
        return drawn && inSteps(drawn, steps(drawn));
      };
      return { ...form, draw };
    },
    shapes: () => 'marks',
    plot: (chart, { brand, language, width, height }) => {
      const size = { w: pxToInch(width), h: pxToInch(height) };
      const form = definition.picture(chart, language);
      const drawn = (pen: Pen) => inBox(form, { brand, language, pen, ground: 'ground', ...size });
      return drawnPlot({ brand }, [], (pen) => drawnMarks(drawn(pen).marks, { x: 0, y: 0 }));
    },
  });
}

const EMPTY: DrawnPage = { marks: [], words: [] };

/** A picture in a box of its own, from edge to edge, its words, too; nothing where it has no room. */
export function inBox({ draw }: PictureForm, context: CompositionContext): DrawnPage {
  const { w } = context;
  const within = (h: Inch) => draw(context, { w, h, margin: 0, top: 0, head: 0, bottom: h, left: 0 });
  const drawn = within(context.h);
  const ends = drawn?.words.map(({ box }) => box.y + box.h) ?? [];
  const below = Math.max(0, ...ends) - context.h;
  return (below > 0 ? within(context.h - below) : drawn) ?? EMPTY;
}

import { z } from 'zod';
import type { Inch } from '../../core/lengths.ts';
import { factRef, identifier, sourceRef, text } from '../../fields/fields.ts';
import { advanceField, transitionField } from '../../fields/show.ts';
import { refusal } from '../../findings/finding.ts';
import { ICON_NAMES } from '../../layout/icon.ts';
import { say } from '../../messages/say.ts';
import { backgroundField } from './background.ts';
import { GROUND_NAMES } from './composition.ts';
import type { SlideDefinition } from './define-slide.ts';

/** The keys that every slide takes. A kind may tighten or loosen them under the same name. */
export const commonFields = {
  id: identifier(
    'A stable name, by which links, translations and comparisons find the slide. Made from the kind where omitted.',
  ).optional(),
  title: text('What the slide says, as a sentence: one or two lines.'),
  background: backgroundField,
  notes: text('What the speaker says, as plain text; paragraphs are kept.', 'spoken').optional(),
  hidden: z
    .boolean()
    .describe(
      'Whether the slide is left out of the show, as a backup for questions. Links lead to it, and so does typing its number.',
    )
    .optional(),
  transition: transitionField(
    'How the slide takes the place of the one before; as the deck’s where omitted.',
  ).optional(),
  advance: advanceField(
    'When the slide goes on by itself: a number of seconds, `reading` or `notes`; as the deck’s where omitted.',
  ).optional(),
  ok: z
    .record(z.string().meta({ refers: 'warning' }), z.string())
    .meta({
      description: 'Warnings accepted on this slide: the code, and the reason that the report shows.',
      examples: [{ 'parts-do-not-sum': 'as printed in the source' }],
    })
    .optional(),
};

/** The keys of slides with a body: those that stand in a content frame. */
export const contentFields = {
  kicker: text('A word or two above the title that name the subject.').optional(),
  takeaway: text('One line below the body that the audience should take home.').optional(),
  footnote: text('A remark that goes to the source line.').optional(),
  source: z
    .union([
      sourceRef('A source that the slide rests on beside those of its figures.'),
      z.array(sourceRef('A source.')).min(1),
    ])
    .describe(
      'The source of what the slide says, or a list of them, in addition to those of its figures, which are named automatically.',
    )
    .optional(),
  dark: z
    .boolean()
    .describe('Whether the slide stands on the brand’s dark ground: a rest for the eye, now and then.')
    .optional(),
};

/** The whole schema of one kind of slide: its own keys over the common ones with its own checks, and nothing else. */
export function slideSchema({ kind, schema, summary, onBackground = false, compositions = [] }: SlideDefinition) {
  return z
    .strictObject({
      kind: z.literal(kind),
      ...commonFields,
      ...composedFields(compositions.map(({ name }) => name)),
      ...schema.shape,
    })
    .check(...((schema.def.checks ?? []) as z.core.$ZodCheck<unknown>[]))
    .check(...('scene' in schema.shape ? [oneShownOf(onBackground ? SHOWS : [...SHOWS, 'background'])] : []))
    .describe(summary);
}

/** The keys by which an author says how a slide is composed, for a kind that can be in several ways. */
const composedFields = (names: readonly string[]) =>
  names.length === 0
    ? {}
    : {
        composition: z
          .enum([...names, 'plain'])
          .describe('How the slide is composed; as the plan of the deck has it where omitted: see `check --plan`.')
          .optional(),
        ground: z
          .enum(GROUND_NAMES)
          .describe('What the slide stands on; as the plan of the deck has it where omitted.')
          .optional(),
      };

/** A slide that may show a scene shows that, or a picture in its place, or one behind everything. */
const oneShownOf =
  (keys: readonly string[]): z.core.CheckFn<Record<string, unknown>> =>
  ({ value, issues }) => {
    const [, second] = keys.filter((key) => value[key] !== undefined);
    if (second) issues.push(refusal(value, { code: 'wrong-type', ...say.slides.twoVisuals }, [second]));
  };

const SHOWS = ['scene', 'picture'];

/** The `claim` key of kinds with entries. */
export const claimField = z
  .union([z.literal('none'), z.int().min(1)])
  .describe(
    'The entry that the slide is about, by its number from 1, which is marked in the colour of the claim; or `none`.',
  )
  .optional();

/** The index of the entry that is claimed; undefined where none is. */
export const claimedIn = (claim: 'none' | number | undefined, highlighted = -1): number | undefined => {
  if (claim === 'none') return undefined;
  const index = claim === undefined ? highlighted : claim - 1;
  return index < 0 ? undefined : index;
};

export const RULE_GAP: Inch = 0.12;

const point = z.strictObject({
  fact: factRef('A figure to set large.').optional(),
  text: text('What the figure measures, or what there is to see.'),
});

/** The `points` key: up to three takeaways in a column beside the slide's main thing. */
export const pointsField = z.array(point).max(3).default([]).describe('Up to three points beside it.');

export const iconField = z
  .enum(ICON_NAMES)
  // The name under which the editor's schema holds the list once.
  .meta({ id: 'icon', description: 'All names stand on lucide.dev/icons.' })
  .meta({ description: 'A name from lucide.dev/icons.', examples: ['car', 'ship'] });

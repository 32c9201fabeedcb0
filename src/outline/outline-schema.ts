import { z } from 'zod';
import { isGroup, remembered } from '../core/collections.ts';
import { FORMAT_NAMES } from '../core/formats.ts';
import { RESOLUTIONS } from '../core/limits.ts';
import { READINGS } from '../core/reading.ts';
import { day, fileIdentifier, identifier, looseDate, text } from '../fields/fields.ts';
import { showField } from '../fields/show.ts';
import { unitField } from '../fields/unit-field.ts';
import { refusal } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { slideSchema } from '../slides/parts/common-fields.ts';
import type { SlideDefinition } from '../slides/parts/define-slide.ts';
import { DECK_LANGUAGES } from './outline.ts';

const accepted = z.record(z.string().meta({ refers: 'warning' }), z.string()).meta({
  description: 'Warnings accepted here: the code, and the reason that the report shows.',
  examples: [{ 'unsourced-figure': 'the name of a programme' }],
});

const deck = z
  .strictObject({
    id: fileIdentifier('The name of the files: out/<id>.<language>.pptx.').meta({
      examples: ['liangjiang-investment'],
    }),
    title: text('The title of the deck; the cover shows it unless it says another.'),
    brand: identifier('The look: a folder under templates/.').meta({ examples: ['liangjiang'], refers: 'brand' }),
    languages: z
      .array(z.enum(DECK_LANGUAGES))
      .min(1)
      .meta({
        description: 'The languages of the deck, one file each. The first is the reference: others fall back to it.',
        examples: [['en', 'zh']],
      }),
    charts: z
      .enum(['image', 'native'])
      .default('image')
      .meta({
        description: 'What charts are in the file; a chart may say otherwise with `native`.',
        enumDescriptions: [
          'Pictures, drawn to the last detail, that look the same everywhere.',
          'Charts with their data, which colleagues can edit in PowerPoint; the few types that it has no chart for stay shapes or pictures, and the report names them.',
        ],
      }),
    resolution: z
      .number()
      .int()
      .min(RESOLUTIONS.least)
      .max(RESOLUTIONS.most)
      .meta({
        description:
          'Pixels per inch of charts that are pictures. 288 where omitted, which is as sharp as a 4K screen; more suits large prints, and 192 makes smaller files.',
        examples: [600],
      })
      .optional(),
    formats: z
      .array(z.enum(FORMAT_NAMES))
      .min(1)
      .meta({
        description: 'What is written: pptx where omitted.',
        examples: [['pdf']],
      })
      .optional(),
    reading: z
      .enum(READINGS)
      .meta({
        description: 'Where the deck is read, which decides how large its texts are; in a hall where omitted.',
        enumDescriptions: [
          'In a hall: everything can be read from the third row. A slide that does not fit at those sizes is set as for a desk.',
          'At a desk, on paper or on a screen: smaller texts, and room for more of them.',
        ],
      })
      .optional(),
    talk: z
      .strictObject({
        minutes: z
          .number()
          .positive()
          .meta({ description: 'The slot in minutes.', examples: [15] }),
      })
      .describe('The slot for the talk; speaking time is estimated from the notes.')
      .optional(),
    show: showField.optional(),
    footer: text('A line at the foot of the slides, where the brand has a place for it.', 'label').optional(),
    event: text(
      'The event that the deck is shown at; printed on the cover, unless that has a `note`, and at the foot of the slides.',
      'label',
    ).optional(),
    author: text('Who made the deck, for the properties of its file; the brand where omitted.', 'label').optional(),
    date: day(
      'The day on which the deck is shown; printed beside the event, and at the foot of the slides. Figures that no longer hold on that day are reported.',
    ).optional(),
  })
  .describe('What holds for the whole deck.');

/** That an address leads somewhere: one scheme, and no spaces, which end it. */
function wholeAddress({ value, issues }: z.core.ParsePayload<string>): void {
  if (!/^https?:\/\/(\w+:\/|.*\s)/.test(value)) return;
  const meant = value.replace(/^https?:\/\/(?=https?:\/\/)/, '').replaceAll(' ', '%20');
  const params = { code: 'wrong-type', ...say.outline.wrongAddress({ value, meant }), suggestion: meant };
  issues.push(refusal(value, params));
}

const source = z
  .strictObject({
    title: text('The title of the publication.'),
    publisher: text('Who published it.').optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .check(wholeAddress)
      .describe('Its web address.')
      .optional(),
    date: looseDate('When it came out, or the date of its figures; printed in source lines.').optional(),
    until: day('The last day on which its figures hold; a deck that is built or shown later reports it.').optional(),
  })
  .describe('A source of facts.');

const fact = z
  .strictObject({
    name: text('What it measures; charts, KPIs, alt text and the list of sources label it with this.', 'label'),
    value: z
      .number()
      .meta({ description: 'The figure in its unit.', examples: [339.1] })
      .optional(),
    calc: z
      .string()
      .meta({
        description: 'Computes it from other facts: + - * / and parentheses. Put spaces around a minus.',
        examples: ['gdp / gdp_start', 'people / people_start - 1'],
      })
      .optional(),
    unit: unitField.optional(),
    bound: z
      .enum(['below', 'above', 'about'])
      .meta({
        description: 'Where the source says less than, more than or about.',
        enumDescriptions: ['Less than: <1.5%, 不足1.5%.', 'More than: >30, 超过30.', 'About: ~15%, 约15%.'],
      })
      .optional(),
    period: z
      .union([z.int(), text('A period in words, by language.', 'label')])
      .meta({ description: 'The year or time that it holds for, if the source gives one.', examples: [2019] })
      .optional(),
    source: identifier('The source that states it.').meta({ refers: 'source' }).optional(),
    paragraph: z
      .int()
      .positive()
      .meta({ description: 'The paragraph of the source, counted from 1.', examples: [3] })
      .optional(),
    until: day('The last day on which the figure holds; a deck that is built or shown later reports it.').optional(),
    decimals: z
      .int()
      .min(0)
      .max(6)
      .describe('How many decimals are shown; as many as `value` is written with, where omitted.')
      .optional(),
    signed: z.boolean().describe('Shows a plus sign on labels: +80%.').optional(),
    say: text('Words that stand for the figure wherever it is printed: about one third.', 'label').optional(),
    label: text('What charts, KPIs and tables print instead of the figure.', 'label').optional(),
    quote: z
      .string()
      .min(1)
      .meta({
        description:
          'The sentence of the source that states it, word for word; `facts` lists it, and no slide shows it.',
        examples: ['By 2019, GDP had reached RMB 339.1 billion.'],
      })
      .optional(),
    draft: z.boolean().describe('Whether the figure still has to be checked; the report lists all such.').optional(),
    ok: accepted.optional(),
  })
  .describe('A figure with its unit, period and source.');

const names = z.array(z.string().min(1)).meta({
  description: 'Names that contain digits or number words, and so are not figures.',
  examples: [['Global 500', '两江']],
});

function slideUnion(definitions: readonly SlideDefinition[]) {
  const [first, ...rest] = definitions.map(slideSchema);
  if (!first) throw new Error('The outline schema needs at least one kind of slide.');
  return z.discriminatedUnion('kind', [first, ...rest]);
}

/** Schemas by the kinds that they were made of: what they compile to serves again. */
const SCHEMAS = new WeakMap<readonly SlideDefinition[], ReturnType<typeof schemaOf>>();

export function outlineSchema(definitions: readonly SlideDefinition[]) {
  const schema = SCHEMAS.get(definitions) ?? schemaOf(definitions);
  SCHEMAS.set(definitions, schema);
  return schema;
}

/** What a schema made of each slide, by the slide as it was written: a slide that is as it was is not parsed again. */
const PARSED = new WeakMap<object, WeakMap<object, z.ZodSafeParseResult<unknown>>>();

/** The data parsed by the schema: its slides one by one, and the rest of it. */
export function parseBySchema(schema: ReturnType<typeof schemaOf>, data: unknown): z.ZodSafeParseResult<unknown> {
  if (!isGroup(data) || !Array.isArray(data.slides) || data.slides.length === 0) return schema.safeParse(data);
  const { element } = schema.shape.slides;
  const known = PARSED.get(schema) ?? new WeakMap();
  PARSED.set(schema, known);
  const parse = remembered((slide: object) => element.safeParse(slide), known);
  const slides = data.slides.map((slide) => (isGroup(slide) ? parse(slide) : element.safeParse(slide)));
  const rest = schema.extend({ slides: z.array(z.unknown()) }).safeParse(data);
  const issues = [
    ...(rest.error?.issues ?? []),
    ...slides.flatMap(({ error }, i) =>
      (error?.issues ?? []).map((each) => ({ ...each, path: ['slides', i, ...each.path] })),
    ),
  ];
  if (!rest.success || issues.length > 0) return { success: false, error: new z.ZodError(issues) };
  return { success: true, data: { ...rest.data, slides: slides.map((each) => each.data) } };
}

function schemaOf(definitions: readonly SlideDefinition[]) {
  return z
    .strictObject({
      deck,
      sources: z
        .record(identifier('A name for the source.'), source)
        .describe('Publications that figures come from, each under a name of your choice.')
        .default({}),
      facts: z
        .record(identifier('A name for the fact: letters, digits, _ and -.'), fact)
        .describe('Every figure, once, under a name of your choice; {name} stands for it elsewhere.')
        .default({}),
      names: names.default([]),
      slides: z.array(slideUnion(definitions)).min(1).describe('The slides, in order.'),
    })
    .describe('A deck: what it says, slide by slide, and the facts and sources that it rests on.');
}

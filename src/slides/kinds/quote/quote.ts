import { z } from 'zod';
import { type Box, overlaps } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, type Run, richText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { field, LINE_SLACK, styled } from '../../../layout/leaves.ts';
import type { Frame } from '../../../scene/frame.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { fitSize, heightOf, setText } from '../../../text/typeset.ts';
import { commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';
import { showsVisual, visualFields, visualItems } from '../../parts/visual-parts.ts';
import { word } from '../../parts/words.ts';
import { readingPart } from '../../stage/titled.ts';
import { besidePicture } from './beside.ts';
import { type Said, wallOfWords } from './wall.ts';

/** Between the words and who said them, and between the rule and the name below it. */
const SPEAKER_GAP: Inch = 0.5;
/** The name in a hall; at a desk it is a part of that. */
const SPEAKER: Pt = 24;
const RULE_GAP: Inch = 0.14;
const RULE: { readonly w: Inch; readonly h: Inch } = { w: 0.9, h: 0.05 };
/** Between the title and the story below it. */
const CONTEXT_GAP: Inch = 0.12;
/** Around title and story on their panel, and the least height of a scene above them. */
const PANEL_PAD: Inch = 0.25;
const LEAST_SCENE: Inch = 2.4;
const SEAM: Inch = 0.05;
const LEAST_BELOW: Inch = 1.6;
const PARAGRAPHS = { paragraphSpacing: 10 };
/** A phrase that leads the words: its sizes, and the size of the others as a part of its own. */
const LEADS: readonly Pt[] = [120, 112, 104, 96, 90, 84, 78, 72, 66, 60, 54, 48];
/** How much wider letters may become where the font is missing, without a line more of a phrase. */
const WIDER = 1.15;
const RUNNING: { readonly part: number; readonly least: Pt; readonly most: Pt } = { part: 0.34, least: 26, most: 36 };
/** Words that have the slide to themselves, at most; the title above them, and the story below that. */
const WIDE: { readonly words: Pt; readonly title: Pt; readonly story: Pt } = { words: 176, title: 28, story: 20 };
const WIDE_GAP: Inch = 0.2;
/** On a template's layout the words are as many times as large as titles at most. */
const ON_LAYOUT = 1.8;

const fields = {
  title: commonFields.title,
  kicker: contentFields.kicker,
  footnote: contentFields.footnote,
  source: contentFields.source,
  context: text('The story behind the words, below the title.').optional(),
  text: text(
    'The words, without quotation marks: the tool sets them where they are literal. A line in bold is the phrase to remember: beside a panel it stands much larger than the others.',
  ),
  paraphrase: z
    .boolean()
    .default(false)
    .describe('The sense, not the words: no quotation marks, and the slide says so.'),
  speaker: z
    .strictObject({ name: text('Who said it.'), role: text('Their role or position.').optional() })
    .describe('Who said it.'),
  ...visualFields,
};

type Quote = Resolved<z.output<z.ZodObject<typeof fields>>>;

export const quote = defineSlide({
  kind: 'quote',
  summary: 'What somebody said, over the whole slide; beside a scene or a picture and the story where there is one.',
  frame: 'quote',
  frameOn: (slide, { frames }) => (frames.quote.visual && !showsVisual(slide) ? 'statement' : undefined),
  schema: z.object(fields),
  family: 'words',
  compositions: [
    {
      name: 'wall',
      family: 'words',
      headline: 'inside',
      heavy: 'left',
      grounds: ['pale', 'ink', 'white', 'field'],
      suits: (slide) => !showsVisual(slide),
      compose: (slide, context) => wallOfWords(saidIn(slide, context), context),
    },
    {
      name: 'beside',
      family: 'picture',
      headline: 'side',
      heavy: 'right',
      grounds: ['ink', 'pale', 'field'],
      suits: showsVisual,
      compose: (slide, context) => besidePicture(slide, saidIn(slide, context), context),
    },
  ],
  layout: (slide, context) => {
    const beside = context.frame.name === 'quote' && (showsVisual(slide) || !context.frame.layout);
    return [beside ? besidePanel(slide, context) : alone(slide, context)];
  },
});

/** What a composition shows of a quote. */
function saidIn(slide: Quote, { language }: LayoutContext): Said {
  const { speaker, paraphrase, context: story } = slide;
  const name = nameOf(speaker, word('roleSeparator', language));
  const note = paraphrase ? [[{ text: word('paraphrase', language) }]] : [];
  return {
    words: wordsOf(slide),
    phrases: slide.text.paragraphs.map(isPhrase),
    speaker: { ...name, paragraphs: [...name.paragraphs, ...note] },
    story,
  };
}

/** The words beside a panel with the title, the story, and a scene or picture above them. */
function besidePanel(slide: Quote, context: LayoutContext): Page {
  const { body, frame } = context;
  const fill = frame.placeholders.body?.ground ?? frame.ground;
  const speaker = speakerPart(slide, context, fill);
  const area = { ...body, h: body.h - SPEAKER_GAP - speaker.h };
  const words = wordsIn(wordsOf(slide), context, area);
  const panel = panelOf(slide, context);
  // In a frame made for scenes the words stand in the middle of their side, in others at its top.
  const spare = frame.visual ? Math.max(0, area.h - words.h) / 2 : 0;
  const end = body.y + spare + words.h;
  return {
    ...panel.page,
    items: [...panel.items, ...words.place(spare), ...speaker.place({ ...body, y: end + SPEAKER_GAP, h: speaker.h })],
  };
}

/** Words beside a panel: how high they are, and how they stand below some spare room. */
interface WordsPart {
  readonly h: Inch;
  readonly place: (spare: Inch) => LaidOutItem[];
}

/** The words at one size, or a phrase of theirs in bold large among the others. */
function wordsIn(words: RichText, context: LayoutContext, area: Box): WordsPart {
  const leads = words.paragraphs.map(isPhrase);
  const led = leads.includes(true) && leads.includes(false);
  const {
    style,
    size,
    box,
    text: set,
  } = led ? ledWords(words, leads, context, area) : wordsPlace(words, context, area);
  // With a line more in a wider font they reach into the room above, and not down to who said them.
  const place = (spare: Inch) => [
    placed(context, 'body', set, {
      ...{ name: 'Words', box: { ...box, y: area.y, h: spare + box.h }, style, size, ...PARAGRAPHS },
      ...(spare > 0 ? { anchor: 'bottom' as const } : {}),
    }),
  ];
  return { h: box.h, place };
}

/** Whether a line is in bold throughout. */
const isPhrase = (runs: readonly Run[]) => runs.every(({ bold, text: said }) => bold === true || said.trim() === '');

/** The phrases in bold as large as they and the others find room, which are a part of their size. */
function ledWords(words: RichText, leads: readonly boolean[], context: LayoutContext, area: Box): PlacedWords {
  const { brand, frame, measurer } = context;
  const { maxLines: _, ...usual } = frame.placeholders.body?.style ?? brand.type.statement;
  const { x, w } = frame.placeholders.body?.box ?? area;
  const part = wordsPart(context);
  const set = (lead: Pt) => {
    const size = Math.round(Math.min(RUNNING.most * part, Math.max(RUNNING.least * part, RUNNING.part * lead)));
    const scale = lead / size;
    const paragraphs = words.paragraphs.map((runs, i) => (leads[i] ? runs.map((run) => ({ ...run, scale })) : runs));
    const text = { ...words, paragraphs };
    const style: TextStyle = { ...usual, size, floor: size };
    const setIn = (width: Inch) => setText(text, style, { w: width, h: area.h / LINE_SLACK }, measurer, PARAGRAPHS);
    const { height, excess, lines } = setIn(w);
    const narrow = setIn(w / WIDER);
    const isFirm = leads.every((lead, i) => !lead || narrow.lines[i]?.length === lines[i]?.length);
    return { text, style, size, box: { ...area, x, w, h: LINE_SLACK * height }, excess, isFirm };
  };
  const tried = LEADS.map((size) => set(Math.round(size * part)));
  const fitting = tried.filter(({ excess }) => !excess);
  return fitting.find(({ isFirm }) => isFirm) ?? fitting[0] ?? tried.at(-1) ?? set(usual.size);
}

/** The words over the whole slide below its title and the story, who said them at its foot. */
function alone(slide: Quote, context: LayoutContext): Page {
  const { brand, frame, measurer } = context;
  const { page, column, name, low, most } = frame.layout ? headOnLayout(context) : headAbove(slide, context);
  const speaker = speakerPart(slide, context, frame.ground);
  const story = slide.context ? storyBelow(context, slide.context, column) : undefined;
  const end = column.y + column.h;
  const top = column.y + (story?.h ?? 0) + WIDE_GAP;
  const room = { ...column, y: top, h: Math.min(low, end - speaker.h - WIDE_GAP) - top };
  const words = wordsOf(slide);
  const { maxLines: _, ...usual } = brand.reading[context.reading].statement;
  const style: TextStyle = {
    ...usual,
    size: Math.round(most * wordsPart(context)),
    floor: Math.min(usual.floor, brand.type.body.size),
    color: inkOn(brand, frame.ground),
  };
  const size = fitSize([{ text: words, w: room.w, h: room.h / LINE_SLACK }], style, measurer, PARAGRAPHS);
  const height = LINE_SLACK * heightOf(words, { ...style, size }, room.w, measurer, PARAGRAPHS);
  const spare = Math.max(0, room.h - height) / 2;
  const box = { ...room, y: room.y + spare, h: room.h - spare };
  return {
    ...page,
    items: [
      ...(story?.items ?? []),
      placed(context, name, words, { name: 'Words', box, style, size, ...PARAGRAPHS }),
      ...speaker.place({ ...column, y: end - speaker.h, h: speaker.h }),
    ],
  };
}

/** What stands above words that have the slide to themselves, and where they stand below it. */
interface WordsHead {
  readonly page: Omit<Page, 'items'>;
  readonly column: Box;
  /** The frame's place for the words, where they end at the latest, and their size at most. */
  readonly name: 'subtitle' | 'body';
  readonly low: Inch;
  readonly most: Pt;
}

/** The title small at the top of its place. */
function headAbove(slide: Quote, { frame, measurer, body }: LayoutContext): WordsHead {
  const { title, subtitle, source } = frame.placeholders;
  if (!title || !subtitle || !source) throw new Error(`The frame ${frame.name} has no places for a quote.`);
  const size = Math.min(WIDE.title, title.style.size);
  const titleStyle = { size, floor: Math.min(size, title.style.floor) };
  const h = LINE_SLACK * heightOf(slide.title, { ...title.style, ...titleStyle }, title.box.w, measurer);
  const titleBox = { ...title.box, h };
  const top = title.box.y + h;
  return {
    page: { titleBox, titleStyle },
    column: { ...title.box, y: top, h: Math.min(body.y + body.h, source.box.y - PANEL_PAD / 2) - top },
    name: 'subtitle',
    low: subtitle.box.y + subtitle.box.h,
    most: WIDE.words,
  };
}

/** The title in its place on a template's layout, the words over the room that would have the story beside them. */
function headOnLayout({ frame, body, brand }: LayoutContext): WordsHead {
  const x = Math.min(body.x, frame.placeholders.aside?.box.x ?? body.x);
  const column = { ...body, x, w: body.x + body.w - x };
  return { page: {}, column, name: 'body', low: body.y + body.h, most: ON_LAYOUT * brand.type.title.size };
}

/** The story at the top of a column below a title, and its height with what lies between. */
function storyBelow(context: LayoutContext, text: RichText, box: Box) {
  const { brand, frame, measurer, reading } = context;
  const { label } = brand.reading[reading];
  const style = {
    ...label,
    size: Math.max(label.size, WIDE.story * readingPart(context)),
    color: subtleOn(brand, frame.ground),
  };
  const h = LINE_SLACK * heightOf(text, style, box.w, measurer);
  const place = { ...box, y: box.y + CONTEXT_GAP, h };
  const items = [styled(context, 'label', { name: 'Context', text, style, box: place, ground: frame.ground })];
  return { items, h: CONTEXT_GAP + h };
}

function speakerPart({ speaker, paraphrase, text: said }: Quote, context: LayoutContext, fill: ColorRole) {
  const { brand, language, body, measurer } = context;
  const { body: usual, label } = brand.reading[context.reading];
  const running = { ...usual, size: Math.max(usual.size, SPEAKER * readingPart(context)) };
  const color = inkOn(brand, fill);
  const name = nameOf(speaker, word('roleSeparator', language));
  const nameHeight = LINE_SLACK * heightOf(name, running, body.w, measurer);
  const note = paraphrase ? richText(word('paraphrase', language), said.path) : undefined;
  const noteHeight = note ? LINE_SLACK * heightOf(note, label, body.w, measurer) : 0;
  const top = RULE.h + RULE_GAP;
  const place = (box: Box): LaidOutItem[] => [
    field('Speaker rule', { ...box, ...RULE }, color, said.path),
    styled(context, 'body', {
      ...{ name: 'Speaker', text: name, ground: fill },
      box: { ...box, y: box.y + top, h: nameHeight },
      style: { ...running, color },
    }),
    ...(note
      ? [
          styled(context, 'label', {
            ...{ name: 'Paraphrase', text: note, ground: fill },
            box: { ...box, y: box.y + top + nameHeight, h: noteHeight },
            style: { ...label, color: subtleOn(brand, fill) },
          }),
        ]
      : []),
  ];
  return { h: top + nameHeight + noteHeight, place };
}

function nameOf({ name, role }: Quote['speaker'], separator: string): RichText {
  const bold = name.paragraphs.flat().map((run): Run => ({ ...run, bold: true }));
  const after = role ? [{ text: separator }, ...role.paragraphs.flat()] : [];
  return { ...name, paragraphs: [[...bold, ...after]] };
}

/** Title and story on their panel, and what shows behind or below them. */
function panelOf(
  slide: Quote,
  context: LayoutContext,
): { readonly items: LaidOutItem[]; readonly page: Omit<Page, 'items'> } {
  const { frame, measurer } = context;
  const { title, aside } = frame.placeholders;
  if (!title || !aside) return { items: [], page: {} };
  const titleHeight = title.own
    ? 0
    : Math.min(title.box.h, LINE_SLACK * heightOf(slide.title, title.style, title.box.w, measurer));
  const gap = title.own ? 0 : CONTEXT_GAP;
  const story = slide.context;
  const most = storyRoom(slide, context) - titleHeight - gap;
  const size = story ? fitSize([{ text: story, w: aside.box.w, h: most / LINE_SLACK }], aside.style, measurer) : 0;
  const storyHeight = story ? gap + LINE_SLACK * heightOf(story, { ...aside.style, size }, aside.box.w, measurer) : 0;
  const { top, behind } = panelPlace(slide, context, titleHeight + storyHeight);
  const box = { ...aside.box, y: top + titleHeight + gap, h: storyHeight - gap };
  return {
    items: story ? [placed(context, 'aside', story, { name: 'Context', size, box })] : [],
    page: { ...(title.own ? {} : { titleBox: { ...title.box, y: top, h: titleHeight } }), behind },
  };
}

/** The height that title and story may take together. */
function storyRoom(slide: Quote, { frame }: LayoutContext): Inch {
  const { title, aside } = frame.placeholders;
  if (!title || !aside) return 0;
  const end = aside.box.y + aside.box.h;
  const shown = showsVisual(slide);
  if (frame.visual && !frame.layout) return end - LEAST_SCENE - PANEL_PAD;
  return end - (title.own ? aside.box.y : title.box.y) - (shown ? LEAST_BELOW : 0);
}

/**
 * Where title and story of a height begin, and what is drawn behind: below the scene in a frame that has a place for one;
 * elsewhere in their places, with the scene below them.
 */
function panelPlace(
  slide: Quote,
  context: LayoutContext,
  height: Inch,
): { readonly top: Inch; readonly behind: LaidOutItem[] } {
  const { brand, frame, body } = context;
  const { title, aside } = frame.placeholders;
  if (!title || !aside) throw new Error(`The frame ${frame.name} has no panel.`);
  const end = aside.box.y + aside.box.h;
  const shown = showsVisual(slide);
  const draw = (box: Box) => visualItems(context, { name: 'Scene', visual: slide, box, title: slide.title });
  const place = frame.layout ? undefined : frame.visual?.box;
  if (!place) {
    const top = title.own ? aside.box.y : title.box.y;
    const y = top + height + (height > 0 ? PANEL_PAD : 0);
    const low = Math.min(body.y + body.h, ...marksBelow(frame, { ...aside.box, y }));
    return { top, behind: shown ? draw({ ...aside.box, y, h: low - y }) : [] };
  }
  const low = Math.min(place.y + place.h, end - height - PANEL_PAD);
  const panel = (y: Inch) => field('Panel', { ...place, y, h: brand.size.h - y }, title.ground, slide.title.path);
  // The scene reaches a little under the panel, or forms below its last one would show at its edge as a hairline.
  return { top: low + PANEL_PAD, behind: [...draw({ ...place, h: low + SEAM - place.y }), panel(low)] };
}

/** Above what art of a frame a column that reaches down has to end. */
function marksBelow({ art }: Frame, column: Box): Inch[] {
  const marks = art.filter(
    ({ box, isMark }) => (isMark || box.w < MARK) && box.y > column.y && overlaps(box, { ...column, h: 10 }),
  );
  return marks.map(({ box }) => box.y - PANEL_PAD);
}

/** Art that is narrower is a mark, too. */
const MARK: Inch = 1;

function wordsOf({ text: said, paraphrase }: Quote): RichText {
  return paraphrase ? said : quoted(said);
}

/** The part of their size in a hall that words have where the deck is read. */
const wordsPart = ({ brand, reading }: LayoutContext) =>
  brand.reading[reading].statement.size / brand.reading.hall.statement.size;

/** How much larger than in its place short words are set: where a brand has them in the size of running text, much more. */
function growthOf({ frame }: LayoutContext): number {
  if (frame.layout || frame.placeholders.body?.own) return 1;
  return frame.visual ? GROW.large : GROW.small;
}

const GROW = { large: 1.4, small: 2.2 };

interface PlacedWords {
  readonly text: RichText;
  readonly style: TextStyle;
  readonly size: Pt;
  readonly box: Box;
}

/** The words at one size, in a box no higher than there is room. */
function wordsPlace(words: RichText, context: LayoutContext, area: Box): PlacedWords {
  const { brand, frame, measurer } = context;
  const placeholder = frame.placeholders.body;
  const { maxLines: _, ...usual } = placeholder?.style ?? brand.type.statement;
  // Long words are set smaller, down to the size of running text.
  const most = Math.round(usual.size * wordsPart(context) * growthOf(context));
  const style: TextStyle = { ...usual, size: most, floor: Math.min(usual.floor, brand.type.body.size) };
  const { x, w } = placeholder?.box ?? area;
  const size = fitSize([{ text: words, w, h: area.h / LINE_SLACK }], style, measurer, PARAGRAPHS);
  const height = LINE_SLACK * heightOf(words, { ...style, size }, w, measurer, PARAGRAPHS);
  return { text: words, style, size, box: { ...area, x, w, h: Math.min(height, area.h) } };
}

/** The text in curly quotation marks, as narrow in Chinese as elsewhere, so that its left edge is straight. */
function quoted(text: RichText): RichText {
  const paragraphs = text.paragraphs.map((runs, i) => [
    ...(i === 0 ? [{ text: '“', latin: true }] : []),
    ...runs,
    ...(i === text.paragraphs.length - 1 ? [{ text: '”', latin: true }] : []),
  ]);
  return { ...text, paragraphs };
}

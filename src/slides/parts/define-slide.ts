import type { z } from 'zod';
import type { ChartItem } from '../../charts/base/define-chart.ts';
import type { Box } from '../../core/box.ts';
import type { FactUse, FactView, SourceView } from '../../core/fact.ts';
import type { PartView } from '../../core/kit.ts';
import type { Language } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { SceneView } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Grid } from '../../layout/grid.ts';
import type { Sheet, SheetPage } from '../../layout/sheet.ts';
import type { Brand } from '../../scene/brand.ts';
import type { FrameName } from '../../scene/frame.ts';
import { darkFrameOf } from '../../scene/grounds.ts';
import type { DrawnItem, SceneSlide } from '../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import type { SceneDrawing } from '../../scenery/scene-art.ts';
import type { Candidate, Choice, Family } from './composition.ts';
import type { PictureContent } from './picture-parts.ts';

/** A section of the deck, and the id of the slide that opens it. */
export interface SectionView {
  readonly number: number;
  readonly title: RichText;
  readonly subtitle?: RichText;
  readonly slide: string;
  /** The figure that stands for it, and what it is of. */
  readonly figure?: { readonly fact: FactView; readonly text: RichText };
  readonly visual: Shown;
  /** What carries it across slides. */
  readonly carrier?: PartView;
}

/** A scene or a picture that stands for something, as `visual.ts` draws it. */
type Shown = { readonly [Key in keyof PictureContent]?: PictureContent[Key] | undefined } & {
  readonly scene?: SceneView | undefined;
  readonly dusk?: boolean | undefined;
};

/** What a slide may know of the deck it belongs to. */
export interface DeckView {
  readonly title: RichText;
  readonly sections: readonly SectionView[];
  /** The id of the slide that lists them, where there is one. */
  readonly agenda?: string;
  readonly sources: readonly SourceView[];
  /** The facts on the slides before this one, in order of first use. */
  uses(): readonly FactUse[];
  readonly scenes: ReadonlyMap<string, SceneDrawing>;
  /** What its slides print at their foot, in one line; nothing where omitted. */
  readonly footer?: RichText;
  /** What it is shown at and when: the note of a cover that has none of its own. */
  readonly occasion?: RichText;
  /** Whether its charts are to be edited, where they do not say otherwise. */
  readonly native?: boolean;
}

export interface LayoutContext extends Sheet, SlideReading {
  readonly deck: DeckView;
  /** The number of the section that the slide belongs to, from 1; 0 before the first. */
  readonly section: number;
  /** Whether what does not fit in a hall stays at its sizes, and is not set at those of a desk. */
  readonly strict?: boolean;
  /** How the plan of the deck has the slide laid out; in its kind’s plain way where omitted. */
  readonly choice?: Choice;
  /** The place of something on the slide that is already laid out and is not text. */
  readonly taken?: Box;
  /** The brand's columns as far as they lie in the frame's body. */
  readonly grid: Grid;
}

export type SlideContext = Omit<LayoutContext, 'body' | 'taken' | 'grid' | 'path' | 'frame'>;

export interface SlideReading {
  readonly path: Path;
  readonly language: Language;
  readonly facts: ReadonlyMap<string, FactView>;
}

/** What a slide is looked at with before it is laid out. */
export interface SlideReview extends SlideReading, Pick<DeckView, 'scenes'> {}

/** What a slide is laid out with: charts are drawn later, as pictures or to be edited. */
export type LaidOutItem = DrawnItem | ChartItem;

/** A place on the slide, and the colour that text there stands on. */
export interface Field {
  readonly box: Box;
  readonly fill: ColorRole;
}

/** One page of a slide: the items of its kind. The frame's furniture (kicker, title, source, number) is added to it. */
export interface Page extends SheetPage, Pick<SceneSlide, 'unnumbered'> {
  readonly items: readonly LaidOutItem[];
  readonly behind?: readonly LaidOutItem[];
  /** Where the title stands, for a kind whose items follow it; the frame's whole place where omitted. */
  readonly titleBox?: Box;
  /** The headline in lines of the composition's own, the same words in other paragraphs and sizes. */
  readonly headline?: RichText;
  /** What of the title's style differs from that of its place. */
  readonly titleStyle?: Partial<TextStyle>;
  /** What of `behind` the furniture may stand on, beside fields of one colour: the quiet places of a scene. */
  readonly quiet?: readonly Field[];
  /** Whether there is no source line: other slides say the same, and name its source. */
  readonly unsourced?: boolean;
  /** What the tool computed for the slide beside its facts, for the source line: “The total”. */
  readonly computed?: readonly string[];
  /** Facts that stand on the page beside those of the slide's own keys. */
  readonly also?: readonly string[];
  /** Whose data its drawings are made of, for the source line: “Map: Natural Earth”. */
  readonly origins?: readonly string[];
  /** Facts of the slide that stand on other pages only. */
  readonly elsewhere?: readonly string[];
  /** What a page of the appendix lists, for links to it. */
  readonly lists?: Listed;
}

/** What a page of the appendix lists: facts by their ids, and the deck's sources. */
interface Listed {
  readonly facts: readonly string[];
  readonly sources: boolean;
}

/** A page of a slide before it has its number; `lists` is what a page of the appendix lists. */
export type LaidOutSlide = Omit<SceneSlide<LaidOutItem>, 'number'> & { readonly lists?: Listed };

/** A slide laid out in one of the ways in which its kind can be. */
export interface Composed extends LayoutContext {
  /** The colour that the whole slide is filled with. */
  readonly ground: ColorRole;
  /** The slide's title, and what else its headline says. */
  readonly headline: RichText;
}

/** One of the ways in which a kind can be laid out, as one idea. */
export interface Composition<Slide = never> extends Candidate {
  /** The frame that it stands in; `title-only` where omitted. */
  readonly frame?: FrameName;
  /** Whether it suits what the slide holds, whatever the language says it in; always where omitted. */
  readonly suits?: (slide: Slide, brand: Brand) => boolean;
  /** The page; undefined where its texts have no room in it. */
  readonly compose: (slide: Slide, context: Composed) => Page | undefined;
}

/** One kind of slide: the outline it takes, the frame it stands in, and its layout. */
export interface SlideDefinition<Kind extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly kind: Kind;
  /** One sentence for the editor's completion and the docs: when to choose it. */
  readonly summary: string;
  readonly schema: Schema;
  readonly frame: FrameName;
  /** The frame of a slide whose contents, or the brand, need another than `frame`; that where undefined. */
  readonly frameOn?: (slide: Resolved<z.output<Schema>>, brand: Brand) => FrameName | undefined;
  /** The ways in which it is laid out in brands that have a manner, the best first; `layout` is what serves everywhere. */
  readonly compositions?: readonly Composition<Resolved<z.output<Schema>>>[];
  /** What `layout` is like, for the plan of a deck. */
  readonly family?: Family;
  /** Whether its slides fill their frame, or which do: at the brand's sizes for where the deck is read. */
  readonly fills?: boolean | ((slide: Resolved<z.output<Schema>>, brand: Brand) => boolean);
  /** Whether a slide that shows a scene or a picture may have another picture behind everything. */
  readonly onBackground?: boolean;
  /** Whether its pages choose their ground: `dark` then only says which, and roles stay those of light slides. */
  readonly ownsGround?: boolean;
  /** The validated keys as the kind reads them, before a language is chosen; as they are where omitted. */
  readonly prepare?: (slide: z.output<Schema>) => z.output<Schema>;
  /** What is doubtful about the slide in one language, with paths below its own. */
  readonly review?: (slide: Resolved<z.output<Schema>>, reading: SlideReview) => readonly Finding[];
  readonly layout: (slide: Resolved<z.output<Schema>>, context: LayoutContext) => readonly Page[];
}

export function fillsFrame({ fills = false }: SlideDefinition, slide: unknown, brand: Brand): boolean {
  return typeof fills === 'boolean' ? fills : fills(slide as never, brand);
}

/** The same record, with its kind and schema inferred. */
export function defineSlide<Kind extends string, Schema extends z.ZodObject>(
  definition: SlideDefinition<Kind, Schema>,
): SlideDefinition<Kind, Schema> {
  return definition;
}

/** Slides whose tiles go across them on a ground of their own; a dark one has its own frame, but not on a template. */
export const ACROSS = {
  frame: 'title-only' as const,
  frameOn: ({ dark }: { readonly dark?: boolean | undefined }, { template }: Brand): FrameName | undefined =>
    dark && !template ? darkFrameOf('title-only') : undefined,
  fills: true,
  ownsGround: true,
};

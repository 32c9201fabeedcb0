import type { Box } from '../../core/box.ts';
import type { Language } from '../../core/language.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Align, Anchor, ColorRole } from '../../scene/tokens.ts';
import type { Pen } from './pen.ts';

/** A text on or beside a chart's picture that is text of the slide: it can be edited, and is read as text. */
export interface ChartWord {
  /** Unique in its chart: "value 2". */
  readonly name: string;
  readonly text: RichText;
  /** In inches from the top left corner of the chart's box. */
  readonly box: Box;
  readonly role: 'figure' | 'label';
  readonly size: Pt;
  readonly bold: boolean;
  readonly color: ColorRole;
  /** What it stands on: the slide's ground, or the fill of a mark. */
  readonly ground: ColorRole;
  readonly align: Align;
  readonly anchor: Anchor;
}

/** The line pitch of a word, as a part of 1.2 × its size: the box of a figure is hardly higher than its digits. */
export const WORD_SPACING: Readonly<Record<ChartWord['role'], number>> = { figure: 0.8, label: 1 };

/** Where a group of marks stands from the top of the picture down, in parts of its height. */
export interface Slot {
  readonly y: number;
  readonly h: number;
}

/** How a chart fills its box: its picture, which has no words, and the words of the slide on and around it. */
export interface Composition {
  /** The picture's place, in inches from the top left corner of the chart's box. */
  readonly marks: Box;
  readonly words: readonly ChartWord[];
  /** Where the groups of marks stand, where the words beside them decide that. */
  readonly slots?: readonly Slot[];
}

/** What a chart may look at while it composes itself. */
export interface CompositionContext {
  /** On a dark slide, with the colours that its roles have there. */
  readonly brand: Brand;
  readonly language: Language;
  /** Measures text as the deck's layout does. */
  readonly pen: Pen;
  /** The size of the chart's box. */
  readonly w: Inch;
  readonly h: Inch;
  /** What the chart measures: "Built-up area", for types whose figures have their units. */
  readonly title?: RichText;
  /** That with its unit, in one line: "Gross domestic product, RMB bn". */
  readonly heading?: RichText;
  /** What the chart stands on. */
  readonly ground: ColorRole;
}

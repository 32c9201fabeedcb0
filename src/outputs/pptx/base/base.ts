import type { Box } from '../../../core/box.ts';
import type { Pt } from '../../../core/lengths.ts';
import type { Package } from '../../../office/package.ts';
import type { XmlElement } from '../../../office/xml.ts';
import type { FrameName, PlaceholderName, TemplatePlaceholder } from '../../../scene/frame.ts';
import type { TextItem } from '../../../scene/items.ts';
import type { Align, Anchor, TextStyle } from '../../../scene/tokens.ts';
import type { ColorMap } from '../drawingml/color.ts';
import WORDS from './words.json' with { type: 'json' };

export interface InheritedStyle {
  readonly style: TextStyle;
  readonly align: Align;
  readonly marker: TextItem['marker'];
  /** Whether its indents are not those of the style; false where omitted. */
  readonly indented?: boolean;
  readonly paragraphSpacing: Pt;
  /** Whether its text runs from right to left. */
  readonly rightToLeft?: boolean;
}

export interface PlaceholderSlot {
  /** The attributes of p:ph that tie a slide's text to it (ECMA-376 part 1, 19.3.1.36). */
  readonly key: Readonly<Record<string, string | undefined>>;
  readonly inherited: InheritedStyle;
  /** Where its text is, in inches: its box less its inner margins. */
  readonly box: Box;
  readonly anchor: Anchor;
  readonly shrinks: boolean;
  /** What only placeholders of a template have: inner margins. */
  readonly theirs?: Pick<TemplatePlaceholder, 'insets'>;
}

export interface BaseLayout {
  readonly part: string;
  readonly name: string;
  readonly colors: ColorMap;
  /** The colour map that its slides repeat (p:clrMapOvr, 19.3.1.7). */
  readonly colorOverride: XmlElement;
  /** The ground that its slides have of their own (p:bg, 19.3.1.1); the layout's where omitted. */
  readonly ground?: XmlElement;
  readonly placeholders: Partial<Readonly<Record<PlaceholderName, PlaceholderSlot>>>;
  /** Date, footer and slide number as a slide on this layout carries them. */
  readonly chrome: readonly XmlElement[];
  /** A template's places for a footer and a date, whatever they say, for a deck that says it itself. */
  readonly footers?: { readonly footer?: XmlElement; readonly date?: XmlElement };
}

export interface Base {
  readonly package: Package;
  readonly presentation: string;
  readonly size: { readonly w: number; readonly h: number };
  readonly layouts: Readonly<Record<FrameName, BaseLayout>>;
  readonly foreign: boolean;
  /** The table style that our tables name. */
  readonly tableStyle: string;
  /** The list style of texts that fill no placeholder. */
  readonly listStyle: XmlElement;
}

/** The element that says which colour map a slide or layout has (p:clrMapOvr, 19.3.1.7). */
export const colorMapOverride = (child: XmlElement): XmlElement => ({
  name: 'p:clrMapOvr',
  attributes: {},
  children: [child],
});

/**
 * What empty placeholders say while a slide is edited, which is not shown or printed, and what a link `back` says where the
 * mouse stays on it: in the deck's language; English where that is unknown.
 */
export const wordsIn = (language: string) => WORDS[language.startsWith('zh') ? 'zh' : 'en'];

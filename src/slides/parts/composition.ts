import type { ColorRole } from '../../scene/tokens.ts';

/** What compositions are alike in: two of one family close to each other look like one slide twice. */
export const FAMILIES = [
  'words', // a wall of words
  'split', // two fields, each with its say
  'bands', // fields that touch, one below the other
  'number', // one figure
  'plot', // a chart is the page
  'rise', // steps, stairs, flags
  'index', // a field, and rows beside it
  'hung', // fields that hang from the top, the headline at the foot
  'line', // a line through the page
  'picture',
  'drawn', // what it says is drawn: as unlike others as kind and chart are
  'quiet', // one sentence
] as const;
export type Family = (typeof FAMILIES)[number];

/** Grounds of whole slides, and the role of the colour that each is filled with. */
export const GROUNDS = {
  white: 'ground',
  pale: 'field-pale',
  field: 'field',
  deep: 'field-second',
  ink: 'field-dark',
  claim: 'highlight',
} as const satisfies Readonly<Record<string, ColorRole>>;
export type Ground = keyof typeof GROUNDS;
export const GROUND_NAMES = Object.keys(GROUNDS) as readonly Ground[];
export const DARK_GROUNDS: readonly Ground[] = ['field', 'deep', 'ink', 'claim'];

export type HeadlinePlace = 'top' | 'side' | 'foot' | 'inside';

/** What the planner of a deck has to know of a way to lay a slide out. */
export interface Candidate {
  /** By which an outline asks for it: `composition: wall`. */
  readonly name: string;
  readonly family: Family;
  readonly headline: HeadlinePlace;
  /** The side on which most of it is; neither where omitted. */
  readonly heavy?: 'left' | 'right';
  /** The grounds that it may stand on, the best first. */
  readonly grounds: readonly Ground[];
  /** How much worse it is than the best for its slide. */
  readonly cost?: number;
  /** Whether its fields are as large as what they stand for: those are filled in every brand. */
  readonly toScale?: boolean;
  /** Whether its kind’s plain layout is the same without margins, which shows more on a template’s low sheet. */
  readonly plainWhereLow?: boolean;
}

/** What the plan of a deck says of a slide. */
export interface Choice {
  readonly composition: string;
  readonly ground: Ground;
}

import { z } from 'zod';

const SHOW_MODES = ['speaker', 'window', 'kiosk'] as const;
export type ShowMode = (typeof SHOW_MODES)[number];

const TRANSITIONS = ['none', 'fade', 'push'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** When a slide goes on by itself: after so many seconds, or after the time that its words or its notes take. */
export type Advance = number | 'reading' | 'notes';

export interface Show {
  readonly mode: ShowMode;
  readonly transition?: Transition | undefined;
  readonly advance?: Advance | undefined;
}

/** An hour: more is a slip of the pen. */
const LONGEST = 3600;

export function transitionField(description: string) {
  return z.enum(TRANSITIONS).meta({
    description,
    enumDescriptions: [
      'It appears at once.',
      'It fades in: calm, and right for most decks.',
      'It pushes the previous one upwards: for a new chapter.',
    ],
  });
}

export function advanceField(description: string) {
  return z
    .union([
      z.number().positive().max(LONGEST),
      z.enum(['reading', 'notes']).meta({
        enumDescriptions: [
          'After the time that its words take to read.',
          'After the time that its notes take to say; a slide without notes waits for a click.',
        ],
      }),
    ])
    .meta({ description, examples: [12] });
}

const mode = z.enum(SHOW_MODES).meta({
  description: 'Who shows the deck.',
  enumDescriptions: [
    'A speaker: full screen, one step at each click.',
    'Its reader: in a window, at their own pace.',
    'Nobody: it runs by itself, over and over, until somebody presses Esc, as at a stand.',
  ],
});

/** The `show` of a deck: a mode, or a group of settings. */
export const showField = z
  .union([
    mode.transform((named): Show => ({ mode: named })),
    z.strictObject({
      mode: mode.default('speaker'),
      transition: transitionField(
        'How each slide takes the place of the one before; `none` where omitted, and in a kiosk `fade`.',
      ).optional(),
      advance: advanceField(
        'When slides go on by themselves: a number of seconds, `reading` or `notes`. Where omitted, at a click; in a kiosk, after the time that they take to read.',
      ).optional(),
    }),
  ])
  .meta({
    description: 'How the deck is shown, so that nobody has to set that up in PowerPoint.',
    examples: ['kiosk'],
  });

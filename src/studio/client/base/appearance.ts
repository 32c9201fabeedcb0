import { isBoolean, isNumber, isOneOf, kept } from './kept.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the computer is set. */
export const theme = kept('theme', 'system', isOneOf(THEMES));
/** Widths of the areas beside the slide and the height of the notes, in px, and whether the former are shown. */
export const stripWidth = kept('strip', Math.round(Math.max(160, Math.min(innerWidth * 0.14, 420))), isNumber);
export const sideWidth = kept('side', Math.round(Math.max(320, Math.min(innerWidth * 0.33, 1100))), isNumber);
export const notesHeight = kept('notes', Math.round(Math.max(96, innerHeight * 0.16)), isNumber);
export const isStripShown = kept('strip shown', true, isBoolean);
export const isSideShown = kept('side shown', true, isBoolean);

theme.subscribe((each) => {
  document.documentElement.dataset.theme = each;
});

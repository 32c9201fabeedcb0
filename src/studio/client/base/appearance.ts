import { computed, signal } from '@preact/signals';
import { isBoolean, isNumber, isOneOf, kept } from './kept.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the computer is set. */
export const theme = kept('theme', 'system', isOneOf(THEMES));
/** Widths of the areas beside the slide and the height of the notes, in px, and whether the former are shown. */
export const stripWidth = kept('strip', Math.round(Math.max(160, Math.min(innerWidth * 0.14, 420))), isNumber);
export const sideWidth = kept('side', Math.round(Math.max(320, Math.min(innerWidth * 0.33, 1100))), isNumber);
export const notesHeight = kept('notes', Math.round(Math.max(120, innerHeight * 0.3 - 80)), isNumber);
export const isStripShown = kept('strip shown', true, isBoolean);

const matches = (query: string) => {
  const media = matchMedia(query);
  const own = signal(media.matches);
  media.addEventListener('change', () => {
    own.value = media.matches;
  });
  return own;
};
/** Whether the window has no room for the areas beside the slide: the text then lies over it while it is looked at. */
export const isNarrow = matches('(width < 1180px)');
/** Whether the bar has no room for a list of each choice. */
export const isBarNarrow = matches('(width < 1320px)');

const isSideBeside = kept('side shown', true, isBoolean);
const isSideOver = signal(false);
export const isSideShown = computed(() => (isNarrow.value ? isSideOver : isSideBeside).value);
export function showSide(isShown: boolean): void {
  (isNarrow.value ? isSideOver : isSideBeside).value = isShown;
}

theme.subscribe((each) => {
  document.documentElement.dataset.theme = each;
});

import { batch, computed, signal } from '@preact/signals';
import type { SlideRef } from '../../protocol/edits.ts';
import type { Events, FindingView, LivePage, Plan } from '../../protocol/events.ts';
import { ask, listen, WINDOW } from './connection.ts';
import { keepDrawing } from './drawings.ts';
import { noteMade, noteShown } from './following.ts';
import { isOneOf, kept } from './kept.ts';
import { type UiLanguage, type WordName, wordsIn } from './words.ts';

/** All that the page shows, as the studio told it last. */
export const hello = signal<Events['hello'] | undefined>(undefined);
export const view = signal<Events['view']>({});
export const state = signal<Events['state']>({ unwritten: [], conflicts: [] });
export const pages = signal<readonly LivePage[]>([]);
export const size = signal({ w: 13.333, h: 7.5 });
export const plan = signal<Plan | undefined>(undefined);
export const findings = signal<Events['findings']>({ turn: 0, stopped: false, findings: [], versions: {} });
export const build = signal<Events['build']>({ state: 'none' });
export const isThere = signal(true);

/** The place of the slide that is looked at, and the path of the part that is pointed at. */
export const shownIndex = signal(0);
export const pointedPath = signal<string | undefined>(undefined);
/** The path of the text that is edited on its slide. */
export const editedPath = signal<string | undefined>(undefined);
export interface Target {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** Whether the editor takes the focus. */
  readonly isFocused?: boolean;
}
/** Where the editor is to go, until it has gone there. */
export const target = signal<Target | undefined>(undefined);
/** What is to be put in at the cursor of the editor, until it is there. */
export const inserted = signal<string | undefined>(undefined);
/** Which of the panes beside the slide is shown. */
export const pane = signal<WordName>('text');
/** Of which slide the gallery is asked for a new one, to stand behind it; null for the first place. */
export const galleryAt = signal<SlideRef | null | undefined>(undefined);
/** Of which slide other ways to show it are looked at. */
export const shownWays = signal<SlideRef | undefined>(undefined);
export const openFile = signal<string | undefined>(undefined);

export const ui = kept<UiLanguage>('language', /^zh/i.test(navigator.language) ? 'zh' : 'en', isOneOf(['en', 'zh']));
export const word = computed(() => wordsIn(ui.value));

export const shownPage = computed<LivePage | undefined>(
  () => pages.value[Math.min(shownIndex.value, pages.value.length - 1)],
);

/** The place to be shown once the deck follows an edit. */
let wantedIndex: number | undefined;
export function showAfterEdit(index: number | undefined): void {
  wantedIndex = index;
}

/** Where the slide that is looked at stands in other pages; its place is kept where it is gone. */
function followed(next: readonly LivePage[]): number {
  const own = pages.value[shownIndex.value]?.id;
  if (own === undefined || next[shownIndex.value]?.id === own) return shownIndex.value;
  const at = next.findIndex(({ id }) => id === own);
  return at < 0 ? Math.min(shownIndex.value, Math.max(0, next.length - 1)) : at;
}

/** Has the paths of what is pointed at and edited follow their slide to its new place. */
function follow(from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || from === to) return;
  for (const each of [pointedPath, editedPath]) {
    if (each.value?.startsWith(from)) each.value = to + each.value.slice(from.length);
  }
}

export type UpdateListener = (update: Events['update']) => void;
const updateListeners = new Set<UpdateListener>();
export function onUpdate(listener: UpdateListener): () => void {
  updateListeners.add(listener);
  return () => updateListeners.delete(listener);
}

export function connect(): void {
  let fonts = '';
  listen(
    {
      hello: (event) => {
        hello.value = event;
        openFile.value ??= event.outline;
      },
      view: (event) => {
        view.value = event;
      },
      state: (event) => {
        state.value = event;
      },
      update: (event) => {
        const { file, version, origin, by } = event;
        if (origin !== 'typing' && !(origin === 'edit' && by === WINDOW)) noteMade({ [file]: version });
        for (const listener of updateListeners) listener(event);
      },
      deck: ({ pages: all, changed = [], drawn, size: sheet, fonts: named, plan: planned, versions }) => {
        for (const [print, svg] of Object.entries(drawn)) keepDrawing(print, svg);
        const next = [...(all ?? pages.value)];
        for (const [index, page] of changed) next[index] = page;
        batch(() => {
          const before = shownPage.value;
          shownIndex.value = wantedIndex ?? followed(next);
          size.value = sheet;
          plan.value = planned;
          pages.value = next;
          follow(before?.path, shownPage.value?.path);
          noteShown(versions);
        });
        wantedIndex = undefined;
        if (named !== fonts) loadFonts(named);
        fonts = named;
      },
      findings: (event) => {
        findings.value = event;
        if (event.stopped) noteShown(event.versions);
      },
      build: (event) => {
        build.value = event;
      },
    },
    (there) => {
      isThere.value = there;
    },
  );
}

/** Has the rules of the fonts read again: those of another brand are others. */
function loadFonts(name: string): void {
  const link = document.getElementById('fonts');
  link?.setAttribute('href', `/fonts.css?${encodeURIComponent(name)}`);
}

/** Shows where a finding is: its slide, and its line in the editor. */
export function goTo({ file, from, to, path }: FindingView): void {
  const slide = /^slides\[(\d+)\]/.exec(path)?.[0];
  const index = slide === undefined ? -1 : pages.value.findIndex((page) => page.path === slide);
  if (index >= 0) shownIndex.value = index;
  if (file === undefined || from === undefined) return;
  pane.value = 'text';
  target.value = { file, from, to: to ?? from, isFocused: true };
}

/** Leads from a part of a slide to the line that it is written in. */
export async function goToPath(path: string): Promise<void> {
  pointedPath.value = path;
  const place = await ask<{ file?: string; from?: number; to?: number }>('locate', { path });
  if (place?.file !== undefined && place.from !== undefined) {
    const isSlide = /^slides\[\d+\]$/.test(path);
    target.value = { file: place.file, from: place.from, to: isSlide ? place.from : (place.to ?? place.from) };
  }
}

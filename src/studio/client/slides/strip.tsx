import { computed, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LivePage } from '../../protocol/events.ts';
import { IconButton } from '../base/controls.tsx';
import { Drawing } from '../base/drawing.tsx';
import { Icon } from '../base/icons.tsx';
import { kept } from '../base/kept.ts';
import { type MenuItem, menu, openMenu } from '../base/menu.tsx';
import { goToPath, pages, shownIndex, word } from '../base/state.ts';
import { countsBySlide } from './findings-on-slides.ts';
import { deleteSlide, duplicateSlide, hideSlide, insertAfter, moveSlide, showAs, stepSlide } from './slide-acts.ts';

/** The ids of sections that are folded. */
const folded = kept<readonly string[]>(
  'folded',
  [],
  (value): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string'),
);

/** Which section each page stands in, by the section's place; none before the first. */
const sections = computed(() => {
  let section: number | undefined;
  return pages.value.map(({ kind }, i) => {
    if (kind === 'section') section = i;
    return section;
  });
});
const isFolded = (section: number | undefined): boolean =>
  section !== undefined && folded.value.includes(pages.value[section]?.id ?? '');
/** The places of the pages that are listed: all but those in folded sections. */
const listed = computed(() =>
  pages.value.flatMap((_, i) => {
    const section = sections.value[i];
    return section === i || !isFolded(section) ? [i] : [];
  }),
);

/** The slide that is dragged, and the one before which it would be put. */
const dragged = signal<number | undefined>(undefined);
const dropAt = signal<number | undefined>(undefined);

function fold(index: number, isToFold: boolean): void {
  const { id } = pages.value[index] ?? {};
  if (id === undefined) return;
  folded.value = [...folded.value.filter((each) => each !== id), ...(isToFold ? [id] : [])];
  if (isToFold && sections.value[shownIndex.value] === index) show(index);
}

function show(index: number | undefined): void {
  const page = index === undefined ? undefined : pages.value[index];
  if (index === undefined || !page) return;
  shownIndex.value = index;
  goToPath(page.path);
}

/** All slides, small, in order. */
export function Strip() {
  const say = word.value;
  const all = pages.value;
  const shown = all[shownIndex.value];
  return (
    <nav class="strip" aria-label={say('slides')}>
      <ol onKeyDown={onKey} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {listed.value.map((i) => {
          const page = all[i];
          return page && <Thumb key={i} index={i} page={page} isLast={i === all.length - 1} />;
        })}
      </ol>
      <div class="strip-acts">
        <button type="button" onClick={() => insertAfter(shownIndex.value)}>
          <Icon name="plus" />
          {say('newSlide')}
        </button>
        {shown && <MenuButton index={shownIndex.value} page={shown} />}
      </div>
    </nav>
  );
}

function onKey(event: KeyboardEvent): void {
  const now = shownIndex.value;
  const at = listed.value.indexOf(now);
  const isSection = sections.value[now] === now;
  const alone: Readonly<Record<string, () => void>> = {
    ArrowDown: () => show(listed.value[at + 1]),
    ArrowUp: () => show(listed.value[at - 1]),
    Home: () => show(listed.value[0]),
    End: () => show(listed.value.at(-1)),
    Delete: deleteSlide,
    ...(isSection ? { ArrowLeft: () => fold(now, true), ArrowRight: () => fold(now, false) } : {}),
  };
  const withAlt: Readonly<Record<string, () => void>> = {
    ArrowDown: () => stepSlide(1),
    ArrowUp: () => stepSlide(-1),
  };
  const withControl: Readonly<Record<string, () => void>> = { d: duplicateSlide };
  const acts = event.altKey ? withAlt : event.ctrlKey || event.metaKey ? withControl : alone;
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function drop(event: DragEvent): void {
  event.preventDefault();
  const [from, to] = [dragged.value, dropAt.value];
  dragged.value = dropAt.value = undefined;
  if (from !== undefined && to !== undefined) moveSlide(from, to);
}

interface ThumbProps {
  readonly index: number;
  readonly page: LivePage;
  readonly isLast: boolean;
}

/** A slide in the strip. Nothing here reads the other pages: a change to one renders none of the hundreds beside it anew. */
function Thumb({ index, page, isLast }: ThumbProps) {
  const say = word.value;
  const place = useRef<HTMLButtonElement>(null);
  const isShown = shownIndex.value === index;
  useEffect(() => {
    if (!isShown) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (activeElement?.closest('.strip ol') || activeElement === document.body) place.current?.focus();
  }, [isShown]);
  const section = sections.value[index];
  const isWithin = section !== undefined && section !== index;
  const isDropped = dragged.value !== undefined && dropAt.value === index;
  const isBehind = isLast && dropAt.value === index + 1;
  const marks = [
    page.hidden && 'hidden-slide',
    isWithin && 'within',
    page.state && `${page.state}-slide`,
    isDropped && 'drop-before',
    isBehind && 'drop-after',
  ];
  return (
    <li
      class={marks.filter(Boolean).join(' ') || undefined}
      onDragOver={({ clientY, currentTarget }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        dropAt.value = clientY < top + height / 2 ? index : index + 1;
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        show(index);
        openMenu(
          nameOf(page),
          acts(index),
          event.clientX > 0 ? { x: event.clientX, y: event.clientY } : event.currentTarget,
        );
      }}
    >
      <button
        type="button"
        ref={place}
        class="thumb"
        draggable
        tabIndex={isShown ? 0 : -1}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => show(index)}
        onDragStart={(event) => {
          dragged.value = index;
          event.dataTransfer?.setData('text/plain', page.title);
        }}
        onDragEnd={() => {
          dragged.value = dropAt.value = undefined;
        }}
      >
        <span class="gutter">
          <span class="number">{page.number}</span>
          {page.hidden && <Icon name="hide" />}
        </span>
        <Drawing print={page.print} isSmall />
        <span class="title">{page.title || page.id}</span>
        {page.hidden && <span class="unseen">{say('hidden')}</span>}
        {page.state && <span class="state">{say(page.state === 'new' ? 'notDrawnShort' : 'older')}</span>}
        <Count path={page.path} />
      </button>
      {page.kind === 'section' && <Fold index={index} title={page.title} />}
      <div class="thumb-menu">
        <MenuButton index={index} page={page} />
      </div>
    </li>
  );
}

const nameOf = ({ number, title }: LivePage): string =>
  word
    .value('slideNamed')
    .replace('{n}', String(number))
    .replace('{title}', () => title);

/** Opens the menu of what can be done to a slide. */
function MenuButton({ index, page }: Pick<ThumbProps, 'index' | 'page'>) {
  return (
    <IconButton
      icon="more"
      label={word.value('actsOn').replace('{slide}', () => nameOf(page))}
      expanded={menu.value?.label === nameOf(page)}
      onClick={({ currentTarget }) => {
        if (shownIndex.value !== index) show(index);
        openMenu(nameOf(page), acts(index), currentTarget as Element);
      }}
    />
  );
}

/** How many findings a slide has, and how severe they are. */
function Count({ path }: { readonly path: string }) {
  const say = word.value;
  const { errors, warnings } = countsBySlide.value.get(path) ?? { errors: 0, warnings: 0 };
  if (errors + warnings === 0) return null;
  return (
    <span class={errors > 0 ? 'badge error' : 'badge warning'}>
      {errors + warnings}
      <span class="unseen">{` ${say('findings')}`}</span>
    </span>
  );
}

function Fold({ index, title }: { readonly index: number; readonly title: string }) {
  const isOpen = !isFolded(index);
  const within = sections.value.filter((each) => each === index).length - 1;
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={isOpen}
      aria-label={word.value('section').replace('{title}', () => title)}
      title={word.value('section').replace('{title}', () => title)}
      onClick={() => fold(index, isOpen)}
    >
      <Icon name={isOpen ? 'down' : 'right'} />
      {!isOpen && <span>{within}</span>}
    </button>
  );
}

/** What can be done to the slide that is shown, by its place. */
function acts(index: number): readonly MenuItem[] {
  const say = word.value;
  const isHidden = pages.value[index]?.hidden === true;
  return [
    { name: say('insertAfter'), icon: 'plus', onPick: () => insertAfter(index) },
    { name: say('showAsShort'), icon: 'slides', onPick: () => showAs(index) },
    { name: say('duplicate'), icon: 'copy', keys: 'Ctrl+D', onPick: duplicateSlide },
    { name: say(isHidden ? 'unhide' : 'hide'), icon: isHidden ? 'show' : 'hide', onPick: hideSlide },
    { name: say('moveUp'), icon: 'up', keys: 'Alt+↑', disabled: index === 0, onPick: () => stepSlide(-1) },
    {
      name: say('moveDown'),
      icon: 'down',
      keys: 'Alt+↓',
      disabled: index === pages.value.length - 1,
      onPick: () => stepSlide(1),
    },
    { name: say('delete'), icon: 'remove', keys: 'Del', isDanger: true, onPick: deleteSlide },
  ];
}

import { make, makeDialog } from './dom.ts';
import { readWords, type Slide } from './slides.ts';
import type { Stage } from './stage.ts';
import { filled, type PlayerWords } from './words.ts';

/** Words as they are compared, in lower case without accents and spaces, and the place of each letter in the original. */
interface Plain {
  readonly letters: string;
  readonly places: readonly number[];
}

interface Hit {
  readonly slide: Slide;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** How many characters are shown on each side of what was found. */
const AROUND = 42;

function plain(words: string): Plain {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < words.length; at++) {
    const bare = words
      .charAt(at)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\s\p{M}]/gu, '');
    for (const letter of bare) places.push(...Array.from(letter, () => at));
    letters += bare;
  }
  return { letters, places };
}

function hitOn(slide: Slide, words: string, { letters, places }: Plain, wanted: string): Hit | undefined {
  const at = letters.indexOf(wanted);
  if (at < 0) return undefined;
  const start = places[at] ?? 0;
  const end = (places[at + wanted.length - 1] ?? start) + 1;
  const from = Math.max(0, start - AROUND);
  return {
    slide,
    before: (from > 0 ? '…' : '') + words.slice(from, start),
    found: words.slice(start, end),
    after: words.slice(end, end + AROUND) + (end + AROUND < words.length ? '…' : ''),
  };
}

export function makeSearch(stage: Stage, words: PlayerWords): HTMLDialogElement {
  const all = stage.slides.map((slide) => {
    const said = readWords(slide);
    return { slide, said, plain: plain(said) };
  });
  const input = make('input', {
    type: 'search',
    'aria-label': words.searchFor,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const count = make('p', { class: 'count', role: 'status' });
  const list = make('ul', { class: 'hits' });
  const dialog = makeDialog(words.searchFor, words.close, input, count, list);
  dialog.classList.add('search');
  const go = ({ slide }: Hit) => {
    dialog.close();
    stage.goTo(slide);
  };
  const update = () => {
    const wanted = plain(input.value).letters;
    const hits = wanted === '' ? [] : all.flatMap((each) => hitOn(each.slide, each.said, each.plain, wanted) ?? []);
    count.textContent = wanted === '' ? '' : counted(hits.length, words);
    list.replaceChildren(...hits.map((hit) => entry(hit, () => go(hit))));
    return hits;
  };
  input.addEventListener('input', update);
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    // Otherwise a browser would empty the field first.
    if (event.key === 'Escape') dialog.close();
    const [hit] = event.key === 'Enter' && event.target === input ? update() : [];
    if (hit) {
      event.preventDefault();
      go(hit);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, [input, ...list.querySelectorAll('button')]);
  });
  return dialog;
}

function step(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}

function counted(count: number, { hits, oneHit, noHits }: PlayerWords): string {
  if (count === 0) return noHits;
  return count === 1 ? oneHit : filled(hits, { n: count });
}

function entry({ slide, before, found, after }: Hit, press: () => void): HTMLLIElement {
  const button = make(
    'button',
    { type: 'button' },
    make('span', { class: 'number' }, String(slide.index + 1)),
    make('b', {}, slide.title),
    make('span', { class: 'excerpt' }, before, make('mark', {}, found), after),
  );
  button.addEventListener('click', press);
  return make('li', {}, button);
}

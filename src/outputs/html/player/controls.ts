import { icon, iconButton, make, makeDialog } from './dom.ts';
import type { Runner } from './runner.ts';
import type { Stage } from './stage.ts';
import type { PlayerWords } from './words.ts';

/** After this many ms without a movement, controls and pointer are hidden. */
const IDLE = 2600;

export interface Actions {
  next(): void;
  previous(): void;
  overview(): void;
  search(): void;
  speaker(): void;
  fullScreen(): void;
  help(): void;
}

export function makeControls(stage: Stage, runner: Runner, words: PlayerWords, actions: Actions): HTMLElement {
  const count = make('button', { type: 'button', class: 'count', title: words.overview });
  count.addEventListener('click', () => actions.overview());
  const progress = make('div', { class: 'progress', 'aria-hidden': 'true' }, make('span'));
  const pause = iconButton('pause', words.pause, () => runner.toggle());
  pause.hidden = !runner.runs;
  const fullScreen = iconButton('fullScreen', words.fullScreen, () => actions.fullScreen());
  // Phones may have no full screen for pages.
  fullScreen.hidden = !document.fullscreenEnabled;
  const bar = make(
    'nav',
    { class: 'bar', 'aria-label': words.controls, lang: words.language },
    progress,
    iconButton('back', words.back, () => actions.previous()),
    count,
    iconButton('next', words.next, () => actions.next()),
    make('span', { class: 'gap' }),
    pause,
    iconButton('overview', words.overview, () => actions.overview()),
    iconButton('search', words.search, () => actions.search()),
    iconButton('speaker', words.speaker, () => actions.speaker()),
    fullScreen,
    iconButton('help', words.help, () => actions.help()),
  );
  stage.onMove(({ slide }) => {
    const all = Math.max(stage.count, slide.index + 1);
    count.textContent = `${slide.index + 1} / ${all}`;
    count.setAttribute('aria-label', `${slide.index + 1} / ${all}, ${words.overview}`);
    const part = progress.firstElementChild;
    if (part instanceof HTMLElement) part.style.width = `${(100 * (slide.index + 1)) / all}%`;
  });
  runner.onChange(() => {
    const label = runner.paused ? words.goOn : words.pause;
    pause.replaceChildren(icon(runner.paused ? 'goOn' : 'pause'));
    pause.title = label;
    pause.setAttribute('aria-label', label);
  });
  return bar;
}

export function fadeWhenIdle(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    root.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => root.classList.add('idle'), IDLE);
  };
  for (const name of ['pointermove', 'pointerdown', 'focusin'] as const) addEventListener(name, wake);
  wake();
}

export function makeHelp(words: PlayerWords): HTMLDialogElement {
  const rows = words.keys.map(([keys, what]) => {
    const caps = keys.split(/(?<!Page) /).map((key) => make('kbd', {}, key));
    return make('div', {}, make('dt', {}, ...caps.flatMap((cap) => [cap, ' '])), make('dd', {}, what));
  });
  const dialog = makeDialog(words.help, words.close, make('dl', { class: 'keys' }, ...rows));
  dialog.classList.add('help');
  return dialog;
}

import { fadeWhenIdle, makeControls, makeHelp } from './controls.ts';
import { make } from './dom.ts';
import { type Command, commandOf } from './keys.ts';
import { Overview } from './overview.ts';
import { followPointer } from './pointer.ts';
import { Runner } from './runner.ts';
import { makeSearch } from './search.ts';
import type { ShowData } from './show-data.ts';
import { readSlides } from './slides.ts';
import { SpeakerWindow } from './speaker.ts';
import { type Move, Stage } from './stage.ts';
import { filled } from './words.ts';

/** How long what was typed or said stands on the screen, in ms. */
const TOAST = 2500;

/** Makes a show of the page. */
function start(): void {
  const root = document.documentElement;
  const main = document.querySelector('main');
  const data = JSON.parse(document.querySelector('script[type="application/json"]')?.textContent ?? '{}') as ShowData;
  const stage = new Stage(readSlides(document));
  if (!main || stage.slides.length === 0) return;
  for (const { section } of stage.slides) section.tabIndex = -1;
  const { words } = data;

  const status = make('p', { class: 'unseen', role: 'status', lang: root.lang });
  const toast = make('p', { class: 'toast', 'aria-hidden': 'true', lang: words.language });
  const curtain = make('div', { class: 'curtain', hidden: true });
  const search = makeSearch(stage, words);
  const help = makeHelp(words);
  for (const dialog of [search, help]) dialog.lang = words.language;
  const isCovered = () => overview.isOpen || !curtain.hidden || search.open || help.open;
  const runner = new Runner(stage, data.mode === 'kiosk', isCovered);
  const overview = new Overview(stage, main, words, () => runner.restart());

  let toasting: ReturnType<typeof setTimeout> | undefined;
  const show = (text: string) => {
    toast.textContent = text;
    toast.classList.toggle('shown', text !== '');
    clearTimeout(toasting);
    toasting = setTimeout(() => show(''), TOAST);
  };
  const say = (text: string) => {
    status.textContent = text;
  };
  const next = () => {
    if (!stage.next()) {
      say(words.atEnd);
      show(words.atEnd);
    }
  };
  const draw = (color: 'black' | 'white') => {
    const gone = !curtain.hidden && curtain.dataset.color === color;
    curtain.hidden = gone;
    curtain.dataset.color = color;
    say(gone ? said() : words[color]);
  };
  const said = () => {
    const { slide } = stage;
    if (!slide) return '';
    return filled(words.at, { n: slide.index + 1, all: Math.max(stage.count, slide.index + 1), title: slide.title });
  };
  const openDialog = (dialog: HTMLDialogElement) => {
    overview.toggle(false);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  };
  const actions = {
    next,
    previous: () => stage.previous(),
    overview: () => overview.toggle(),
    search: () => openDialog(search),
    help: () => openDialog(help),
    speaker: () => {
      if (speaker.open()) return;
      say(words.noWindow);
      show(words.noWindow);
    },
    fullScreen: () => {
      const leaving = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
      leaving.catch(() => undefined);
    },
  };

  let typed = '';
  const commands: Readonly<Record<Exclude<Command, object>, () => void>> = {
    ...actions,
    first: () => stage.first(),
    last: () => stage.last(),
    black: () => draw('black'),
    white: () => draw('white'),
    pause: () => {
      if (!runner.runs) return;
      runner.toggle();
      show(runner.paused ? words.paused : words.goOn);
    },
    enter: () => {
      if (typed === '') next();
      else stage.goTo(stage.slides[Number(typed) - 1]);
    },
    erase: () => {
      if (typed === '') stage.previous();
    },
    escape: () => {
      if (overview.isOpen) overview.toggle(false);
      else if (runner.kiosk) {
        runner.stopKiosk();
        root.classList.remove('kiosk');
        say(words.kioskStopped);
        show(words.kioskStopped);
      }
    },
  };
  const type = (command: Command): string => {
    if (typeof command === 'object') return (typed + command.digit).slice(-4);
    return command === 'erase' ? typed.slice(0, -1) : '';
  };
  const run = (command: Command) => {
    const after = type(command);
    // What covers the screen goes away with whatever comes next.
    if (typeof command !== 'object' && command !== 'black' && command !== 'white' && !curtain.hidden) {
      curtain.hidden = true;
      say(said());
      if (command === 'escape') return;
    }
    if (typeof command === 'string') commands[command]();
    typed = after;
    if (after !== '') show(after);
    else if (command === 'enter') show('');
  };
  const isOurs = (command: Command) => {
    if (runner.kiosk) return ['escape', 'fullScreen', 'help'].includes(command as string);
    return !overview.isOpen || !['next', 'previous', 'first', 'last', 'enter', 'erase'].includes(command as string);
  };
  const onKey = (event: KeyboardEvent) => {
    if (search.open || help.open) return;
    const command = commandOf(event);
    if (!command || !isOurs(command)) return;
    event.preventDefault();
    run(command);
  };
  const speaker = new SpeakerWindow(stage, data, onKey);

  stage.onMove(({ entered, slide, step }: Move) => {
    if (entered) say(said());
    else if (step > 0) say((slide.steps[step - 1] ?? []).map((element) => element.textContent).join(' '));
  });
  addEventListener('keydown', onKey);
  addEventListener('popstate', () => stage.restore(location.hash));
  addEventListener('hashchange', () => stage.restore(location.hash));
  main.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href') ?? '';
    if (!address.startsWith('#')) return;
    event.preventDefault();
    stage.follow(address);
  });
  curtain.addEventListener('click', () => run('escape'));
  followPointer(main, actions, () => overview.isOpen || runner.kiosk);

  document.body.append(makeControls(stage, runner, words, actions), toast, curtain, search, help, status);
  root.classList.toggle('kiosk', runner.kiosk);
  fadeWhenIdle();
  keepAwake();
  stage.restore(location.hash);
  scrollTo(0, 0);
}

/** Keeps the screen on, where the browser lets a page. */
function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}

// The look of the show is there before its slides are.
document.documentElement.classList.replace('page', 'show');
addEventListener('DOMContentLoaded', start);

import { type Actions, makeControls, makeHelp } from './controls.ts';
import { make } from './dom.ts';
import { type Command, commandOf } from './keys.ts';
import { Overview } from './overview.ts';
import { followPointer } from './pointer.ts';
import { Runner } from './runner.ts';
import { makeSearch } from './search.ts';
import { SpeakerWindow } from './speaker.ts';
import type { Move, Stage } from './stage.ts';
import { filled, type ShowData } from './words.ts';

type NamedCommand = Exclude<Command, object>;

/** What works in a show that nobody steers. */
const KIOSK_COMMANDS: readonly Command[] = ['escape', 'fullScreen', 'help'];
/** What the list of all slides does itself. */
const OVERVIEW_COMMANDS: readonly Command[] = ['next', 'previous', 'first', 'last', 'enter', 'erase'];

export class Player {
  readonly #stage: Stage;
  readonly #main: HTMLElement;
  readonly #data: ShowData;
  readonly #messages: Messages;
  readonly #curtain = new Curtain();
  readonly #search: HTMLDialogElement;
  readonly #help: HTMLDialogElement;
  readonly #runner: Runner;
  readonly #overview: Overview;
  readonly #speaker: SpeakerWindow;
  readonly #actions: Actions;
  readonly #commands: Readonly<Record<NamedCommand, () => void>>;
  /** The digits that were typed of the number of a slide. */
  #typed = '';

  constructor(stage: Stage, main: HTMLElement, data: ShowData) {
    const { words, mode } = data;
    this.#stage = stage;
    this.#main = main;
    this.#data = data;
    this.#messages = new Messages(document.documentElement.lang, words.language);
    this.#search = makeSearch(stage, words);
    this.#help = makeHelp(words);
    for (const dialog of [this.#search, this.#help]) dialog.lang = words.language;
    this.#runner = new Runner(stage, mode === 'kiosk', () => this.#isCovered());
    this.#overview = new Overview(stage, main, words, () => this.#runner.restart());
    this.#speaker = new SpeakerWindow(stage, data, (event) => this.#onKey(event));
    this.#actions = this.#makeActions();
    this.#commands = this.#makeCommands();
    stage.onMove((move) => this.#sayMove(move));
  }

  mount(): void {
    const { status, toast } = this.#messages;
    const bar = makeControls(this.#stage, this.#runner, this.#data.words, this.#actions);
    document.body.append(bar, toast, this.#curtain.element, this.#search, this.#help, status);
    document.documentElement.classList.toggle('kiosk', this.#runner.kiosk);
    addEventListener('keydown', (event) => this.#onKey(event));
    addEventListener('popstate', () => this.#stage.restore(location.hash));
    addEventListener('hashchange', () => this.#stage.restore(location.hash));
    this.#main.addEventListener('click', (event) => this.#followLink(event));
    this.#curtain.element.addEventListener('click', () => this.#run('escape'));
    followPointer(this.#main, this.#actions, () => this.#overview.isOpen || this.#runner.kiosk);
  }

  #makeActions(): Actions {
    return {
      next: () => {
        if (!this.#stage.next()) this.#messages.sayAndShow(this.#data.words.atEnd);
      },
      previous: () => this.#stage.previous(),
      overview: () => this.#overview.toggle(),
      search: () => this.#openDialog(this.#search),
      help: () => this.#openDialog(this.#help),
      speaker: () => {
        if (!this.#speaker.open()) this.#messages.sayAndShow(this.#data.words.noWindow);
      },
      fullScreen: toggleFullScreen,
    };
  }

  #makeCommands(): Readonly<Record<NamedCommand, () => void>> {
    return {
      ...this.#actions,
      first: () => this.#stage.first(),
      last: () => this.#stage.last(),
      black: () => this.#drawCurtain('black'),
      white: () => this.#drawCurtain('white'),
      pause: () => this.#pause(),
      enter: () => {
        if (this.#typed === '') this.#actions.next();
        else this.#stage.goTo(this.#stage.slides[Number(this.#typed) - 1]);
      },
      erase: () => {
        if (this.#typed === '') this.#stage.previous();
      },
      escape: () => this.#escape(),
    };
  }

  #isCovered(): boolean {
    return this.#overview.isOpen || this.#curtain.isDrawn || this.#search.open || this.#help.open;
  }

  #openDialog(dialog: HTMLDialogElement): void {
    this.#overview.toggle(false);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  }

  #drawCurtain(color: 'black' | 'white'): void {
    const isDrawn = this.#curtain.toggle(color);
    this.#messages.say(isDrawn ? this.#data.words[color] : this.#place());
  }

  #pause(): void {
    if (!this.#runner.runs) return;
    this.#runner.toggle();
    const { paused, goOn } = this.#data.words;
    this.#messages.show(this.#runner.paused ? paused : goOn);
  }

  #escape(): void {
    if (this.#overview.isOpen) this.#overview.toggle(false);
    else if (this.#runner.kiosk) {
      this.#runner.stopKiosk();
      document.documentElement.classList.remove('kiosk');
      this.#messages.sayAndShow(this.#data.words.kioskStopped);
    }
  }

  #place(): string {
    const { slide, count } = this.#stage;
    if (!slide) return '';
    const n = slide.index + 1;
    return filled(this.#data.words.at, { n, all: Math.max(count, n), title: slide.title });
  }

  #sayMove({ entered, slide, step }: Move): void {
    if (entered) this.#messages.say(this.#place());
    else if (step > 0)
      this.#messages.say((slide.steps[step - 1] ?? []).map(({ textContent }) => textContent?.trim()).join(' '));
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#search.open || this.#help.open) return;
    const command = commandOf(event);
    if (!command || !this.#takes(command)) return;
    event.preventDefault();
    this.#run(command);
  }

  #takes(command: Command): boolean {
    if (this.#runner.kiosk) return KIOSK_COMMANDS.includes(command);
    return !this.#overview.isOpen || !OVERVIEW_COMMANDS.includes(command);
  }

  #run(command: Command): void {
    const typed = typedAfter(this.#typed, command);
    if (this.#uncovers(command)) {
      this.#curtain.open();
      this.#messages.say(this.#place());
      if (command === 'escape') return;
    }
    if (typeof command === 'string') this.#commands[command]();
    this.#typed = typed;
    if (typed !== '') this.#messages.show(typed);
    else if (command === 'enter') this.#messages.show('');
  }

  /** Whether a command takes the curtain away: all that show something do. */
  #uncovers(command: Command): boolean {
    return this.#curtain.isDrawn && typeof command === 'string' && command !== 'black' && command !== 'white';
  }

  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href') ?? '';
    if (!address.startsWith('#')) return;
    event.preventDefault();
    this.#stage.follow(address);
  }
}

/** The digits typed so far, after another command: four at most. */
function typedAfter(typed: string, command: Command): string {
  if (typeof command === 'object') return (typed + command.digit).slice(-4);
  return command === 'erase' ? typed.slice(0, -1) : '';
}

function toggleFullScreen(): void {
  if (!document.fullscreenEnabled) return;
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

class Curtain {
  readonly element = make('div', { class: 'curtain', hidden: true });

  get isDrawn(): boolean {
    return !this.element.hidden;
  }

  /** Covers the screen in a colour, or uncovers it where it has that one. @returns Whether it is covered. */
  toggle(color: 'black' | 'white'): boolean {
    this.element.hidden = this.isDrawn && this.element.dataset.color === color;
    this.element.dataset.color = color;
    return this.isDrawn;
  }

  open(): void {
    this.element.hidden = true;
  }
}

/** How long a message is on the screen, in ms. */
const SHOWN = 2500;

/** What the show says of itself: to screen readers, and for a moment on the screen. */
class Messages {
  /** What screen readers say: words of slides, and of the player. */
  readonly status: HTMLElement;
  readonly toast: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param slides The language of the slides. @param own That of the player's own words. */
  constructor(slides: string, own: string) {
    this.status = make('p', { class: 'unseen', role: 'status', lang: slides });
    this.toast = make('p', { class: 'toast', 'aria-hidden': 'true', lang: own });
  }

  say(text: string): void {
    this.status.textContent = text;
  }

  /** Shows a text in the place of the last one; takes it away where it is empty. */
  show(text: string): void {
    this.toast.textContent = text;
    this.toast.classList.toggle('shown', text !== '');
    clearTimeout(this.#timer);
    if (text !== '') this.#timer = setTimeout(() => this.show(''), SHOWN);
  }

  sayAndShow(text: string): void {
    this.say(text);
    this.show(text);
  }
}

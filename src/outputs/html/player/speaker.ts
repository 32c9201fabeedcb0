import { make } from './dom.ts';
import { buildSteps, type Slide, showSteps } from './slides.ts';
import type { Stage } from './stage.ts';
import { filled, type ShowData } from './words.ts';

/** The sizes of notes, in CSS pixels. */
const SIZES = [14, 16, 18, 20, 24, 28, 32, 40];
const USUAL = 3;
const SECOND = 1000;

interface Parts {
  readonly count: HTMLElement;
  readonly time: HTMLElement;
  readonly elapsed: HTMLElement;
  readonly bar: HTMLProgressElement | undefined;
  readonly now: HTMLElement;
  readonly next: HTMLElement;
  readonly nextName: HTMLElement;
  readonly notes: HTMLElement;
}

/**
 * A window for the speaker: this slide and what comes next, notes and time. It is an empty page that the show writes into,
 * so that it works wherever the show was opened from.
 */
export class SpeakerWindow {
  readonly #stage: Stage;
  readonly #data: ShowData;
  readonly #onKey: (event: KeyboardEvent) => void;
  #window: Window | undefined;
  #parts: Parts | undefined;
  #since = 0;
  #size = USUAL;

  constructor(stage: Stage, data: ShowData, onKey: (event: KeyboardEvent) => void) {
    this.#stage = stage;
    this.#data = data;
    this.#onKey = onKey;
    stage.onMove(() => this.#show());
    addEventListener('pagehide', () => this.#window?.close());
  }

  /** Opens the window, or brings it to the front. @returns Whether the browser lets it. */
  open(): boolean {
    if (this.#window && !this.#window.closed) {
      this.#window.focus();
      return true;
    }
    const opened = window.open('about:blank', '', 'popup,width=1180,height=760');
    if (!opened) return false;
    this.#window = opened;
    this.#since = Date.now();
    this.#parts = this.#write(opened.document);
    this.#show();
    opened.addEventListener('keydown', this.#onKey);
    opened.setInterval(() => this.#tick(), SECOND / 4);
    return true;
  }

  #write(page: Document): Parts {
    const { words, minutes } = this.#data;
    page.title = `${words.speaker} – ${document.title}`;
    page.documentElement.lang = words.language;
    page.documentElement.className = 'speaker';
    // The policy of the show holds here, too: it knows these rules.
    const rules = [...document.querySelectorAll('style')].map((style) => page.importNode(style, true));
    const viewport = page.importNode(document.querySelector('meta[name=viewport]') ?? make('meta'), true);
    page.head.append(viewport, ...rules);
    const parts: Parts = {
      count: make('p', { class: 'count' }),
      time: make('span', { class: 'time' }),
      elapsed: make('span', { class: 'elapsed' }),
      bar:
        minutes === undefined
          ? undefined
          : make('progress', { max: String(60 * minutes), 'aria-label': words.elapsed }),
      now: make('div', { class: 'copy' }),
      next: make('div', { class: 'copy' }),
      nextName: make('h2', {}, words.nextSlide),
      notes: make('div', {
        class: 'words',
        tabindex: '0',
        role: 'region',
        'aria-label': words.notes,
        lang: document.documentElement.lang,
      }),
    };
    page.body.append(...picturesIn(page), this.#header(parts), this.#columns(parts));
    return parts;
  }

  #header({ count, time, elapsed, bar }: Parts): HTMLElement {
    const { words, minutes } = this.#data;
    const slot = minutes === undefined ? [] : [make('small', {}, ` ${filled(words.slot, { n: minutes })}`)];
    return make(
      'header',
      {},
      make('p', { class: 'clock' }, make('small', {}, words.time), time),
      make('p', { class: 'clock' }, make('small', {}, words.elapsed), elapsed, ...slot),
      ...(bar ? [bar] : []),
      textButton(words.restart, () => {
        this.#since = Date.now();
        this.#tick();
      }),
      count,
      textButton(`← ${words.back}`, () => this.#stage.previous()),
      textButton(`${words.next} →`, () => this.#stage.next()),
    );
  }

  #columns({ now, next, nextName, notes }: Parts): HTMLElement {
    const { words } = this.#data;
    const resize = (by: number) => {
      this.#size = Math.max(0, Math.min(SIZES.length - 1, this.#size + by));
      notes.style.fontSize = `${SIZES[this.#size]}px`;
    };
    resize(0);
    const sizes = make(
      'div',
      { class: 'sizes' },
      textButton('A−', () => resize(-1), words.smaller),
      textButton('A+', () => resize(1), words.larger),
    );
    return make(
      'main',
      {},
      make('section', { class: 'now', 'aria-label': words.thisSlide }, make('h1', {}, words.thisSlide), now),
      make('section', { class: 'next', 'aria-label': words.nextSlide }, nextName, next),
      make('section', { class: 'said' }, make('div', { class: 'head' }, make('h2', {}, words.notes), sizes), notes),
    );
  }

  #show(): void {
    const [parts, page] = [this.#parts, this.#window?.document];
    const { slide, step, count } = this.#stage;
    if (!parts || !page || !slide || this.#window?.closed) return;
    const { words } = this.#data;
    const following = this.#stage.following();
    parts.count.textContent = `${slide.index + 1} / ${Math.max(count, slide.index + 1)}`;
    parts.now.replaceChildren(copyOf(slide, step, page));
    parts.nextName.textContent = following?.slide === slide ? words.nextStep : words.nextSlide;
    const end = make('p', { class: 'end' }, words.atEnd);
    parts.next.replaceChildren(following ? copyOf(following.slide, following.step, page) : page.adoptNode(end));
    const notes = [...(slide.notes?.querySelectorAll('p') ?? [])].map((line) => page.importNode(line, true));
    parts.notes.replaceChildren(
      ...(notes.length > 0 ? notes : [make('p', { class: 'none', lang: words.language }, words.noNotes)]),
    );
    parts.notes.scrollTop = 0;
    this.#tick();
  }

  #tick(): void {
    const parts = this.#parts;
    if (!parts) return;
    const { words, minutes } = this.#data;
    const now = new Date();
    const seconds = Math.floor((now.getTime() - this.#since) / SECOND);
    const time = new Intl.DateTimeFormat(words.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    parts.time.textContent = time.format(now);
    parts.elapsed.textContent = [Math.floor(seconds / 60), seconds % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
    const over = minutes !== undefined && seconds > 60 * minutes;
    parts.elapsed.classList.toggle('over', over);
    if (parts.bar) parts.bar.value = Math.min(seconds, 60 * (minutes ?? 0));
  }
}

function picturesIn(page: Document): Node[] {
  return [...document.querySelectorAll('.pictures')].map((pictures) => page.importNode(pictures, true));
}

/** A copy of a slide as it looks at a step, without anything to press. */
function copyOf({ face }: Slide, step: number, page: Document): HTMLElement {
  const copy = page.importNode(face, true);
  copy.inert = true;
  showSteps(buildSteps(copy), step);
  return copy;
}

function textButton(label: string, press: () => void, title?: string): HTMLButtonElement {
  const named = title === undefined ? {} : { title, 'aria-label': `${label} ${title}` };
  const button = make('button', { type: 'button', class: 'text', ...named }, label);
  button.addEventListener('click', press);
  return button;
}

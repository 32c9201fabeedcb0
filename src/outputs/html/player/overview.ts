import { make } from './dom.ts';
import type { Slide } from './slides.ts';
import type { Stage } from './stage.ts';
import type { PlayerWords } from './words.ts';

export class Overview {
  readonly #stage: Stage;
  readonly #main: HTMLElement;
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #onToggle: () => void;

  constructor(stage: Stage, main: HTMLElement, words: PlayerWords, onToggle: () => void) {
    this.#stage = stage;
    this.#main = main;
    this.#onToggle = onToggle;
    this.#buttons = stage.slides.map((slide) => this.#button(slide, words));
    main.addEventListener('keydown', (event) => this.#move(event));
  }

  get isOpen(): boolean {
    return document.documentElement.classList.contains('overview');
  }

  toggle(open = !this.isOpen): void {
    if (open === this.isOpen) return;
    document.documentElement.classList.toggle('overview', open);
    for (const { face } of this.#stage.slides) face.inert = open;
    const button = this.#buttons[this.#stage.slide?.index ?? 0];
    if (open) {
      button?.focus({ preventScroll: true });
      button?.closest('section')?.scrollIntoView({ block: 'center' });
    } else {
      this.#main.scrollTop = 0;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
    this.#onToggle();
  }

  #button(slide: Slide, words: PlayerWords): HTMLButtonElement {
    const number = make('span', { class: 'number' }, String(slide.index + 1));
    const hidden = slide.hidden ? [make('span', { class: 'tag', lang: words.language }, words.hidden)] : [];
    const button = make('button', { type: 'button', class: 'pick' }, number, make('span', {}, slide.title), ...hidden);
    button.addEventListener('click', () => {
      this.toggle(false);
      this.#stage.goTo(slide);
    });
    slide.section.append(button);
    return button;
  }

  #move(event: KeyboardEvent): void {
    const at = this.#buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!this.isOpen || at < 0) return;
    const to = this.#neighbour(event.key, at);
    if (to === undefined) return;
    event.preventDefault();
    this.#buttons[Math.max(0, Math.min(this.#buttons.length - 1, to))]?.focus();
  }

  #neighbour(key: string, at: number): number | undefined {
    const tops = this.#stage.slides.map(({ section }) => section.offsetTop);
    const columns = Math.max(1, tops.filter((top) => top === tops[0]).length);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns < tops.length ? at + columns : at,
      ArrowUp: at >= columns ? at - columns : at,
      Home: 0,
      End: tops.length - 1,
    };
    return moves[key];
  }
}

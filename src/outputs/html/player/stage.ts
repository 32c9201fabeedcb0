import { type Slide, showSteps } from './slides.ts';
import { LAST_SEEN } from './words.ts';

const FADE = 450;
const PUSH = 600;

export interface Move {
  readonly slide: Slide;
  readonly step: number;
  /** Whether another slide was there before. */
  readonly entered: boolean;
}

export class Stage {
  readonly slides: readonly Slide[];
  readonly #onMove: ((move: Move) => void)[] = [];
  #at = -1;
  #step = 0;
  /** The slides that were shown before, the last one last. */
  #seen: number[] = [];
  #running: Animation[] = [];

  constructor(slides: readonly Slide[]) {
    this.slides = slides;
  }

  get slide(): Slide | undefined {
    return this.slides[this.#at];
  }

  get step(): number {
    return this.#step;
  }

  /** How many slides the show has: those that it leaves out stand at its end, or count with the others. */
  get count(): number {
    return (this.slides.findLast(({ hidden }) => !hidden)?.index ?? this.slides.length - 1) + 1;
  }

  onMove(listener: (move: Move) => void): void {
    this.#onMove.push(listener);
  }

  following(): { readonly slide: Slide; readonly step: number } | undefined {
    const { slide } = this;
    if (!slide) return undefined;
    if (this.#step < slide.steps.length) return { slide, step: this.#step + 1 };
    const next = this.slides.find(({ index, hidden }) => index > slide.index && !hidden);
    return next && { slide: next, step: 0 };
  }

  next(): boolean {
    const next = this.following();
    if (!next) return false;
    if (next.slide === this.slide) this.#build(next.step);
    else this.#enter(next.slide, 0, { forward: true, jump: false });
    return true;
  }

  previous(): void {
    const { slide } = this;
    if (!slide) return;
    if (this.#step > 0) {
      this.#build(this.#step - 1);
      return;
    }
    const before = this.slides.findLast(({ index, hidden }) => index < slide.index && !hidden);
    if (before) this.#enter(before, before.steps.length, { forward: false, jump: false });
  }

  first(): void {
    this.goTo(this.slides.find(({ hidden }) => !hidden) ?? this.slides[0]);
  }

  last(): void {
    this.goTo(this.slides[this.count - 1]);
  }

  begin(): void {
    const first = this.slides.find(({ hidden }) => !hidden);
    if (first) this.#enter(first, 0, { forward: true, jump: false });
  }

  /** Goes to a slide from anywhere, and leaves a way back to this one. */
  goTo(slide: Slide | undefined): void {
    if (slide && slide !== this.slide) this.#enter(slide, 0, { forward: true, jump: true });
  }

  /** Goes where an address within the page leads. @returns Whether it leads to a slide. */
  follow(hash: string): boolean {
    if (hash === LAST_SEEN) {
      const last = this.#seen.at(-1);
      const back = last === undefined ? undefined : this.slides[last];
      if (back) this.#enter(back, back.steps.length, { forward: false, jump: true });
      return true;
    }
    const slide = this.byAddress(hash);
    this.goTo(slide);
    return slide !== undefined;
  }

  byAddress(hash: string): Slide | undefined {
    let id = hash.replace(/^#/, '');
    try {
      id = decodeURIComponent(id);
    } catch {
      // An address may hold anything.
    }
    return this.slides.find((slide) => slide.id === id) ?? this.slides[Number(id) - 1];
  }

  /** Shows the slide that the address names, without adding to what the browser goes back to. */
  restore(hash: string): void {
    const slide = this.byAddress(hash) ?? this.slides.find(({ hidden }) => !hidden) ?? this.slides[0];
    if (slide && slide !== this.slide) this.#enter(slide, 0, { forward: false, jump: false });
  }

  #build(step: number): void {
    const { slide } = this;
    if (!slide) return;
    this.#step = step;
    showSteps(slide.steps, step);
    this.#tell({ slide, step, entered: false });
  }

  #enter(slide: Slide, step: number, { forward, jump }: { forward: boolean; jump: boolean }): void {
    const before = this.slide;
    for (const animation of this.#running) animation.finish();
    if (before) this.#seen = [...this.#seen.slice(-99), before.index];
    this.#at = slide.index;
    this.#step = step;
    showSteps(slide.steps, step);
    const hadFocus = before?.section.contains(document.activeElement) ?? false;
    before?.section.classList.remove('current');
    slide.section.classList.add('current');
    if (hadFocus) slide.section.focus({ preventScroll: true });
    if (before && forward) this.#animate(before, slide);
    this.#address(slide, jump);
    this.#tell({ slide, step, entered: true });
  }

  #address({ id }: Slide, jump: boolean): void {
    const address = `#${encodeURIComponent(id)}`;
    if (jump) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #animate(before: Slide, { section, transition }: Slide): void {
    if (!transition || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const push = transition === 'push';
    const options: KeyframeAnimationOptions = { duration: push ? PUSH : FADE, easing: 'ease-in-out' };
    const coming = push ? { transform: ['translateY(100%)', 'none'] } : { opacity: [0, 1] };
    const going = push ? { transform: ['none', 'translateY(-100%)'] } : { opacity: [1, 1] };
    before.section.classList.add('leaving');
    const leaving = before.section.animate(going, options);
    leaving.onfinish = () => before.section.classList.remove('leaving');
    this.#running = [leaving, section.animate(coming, options)];
  }

  #tell(move: Move): void {
    for (const listener of this.#onMove) listener(move);
  }
}

import { make } from './dom.ts';

/** How long a message is on the screen, in ms. */
const SHOWN = 2500;

/** What the show says of itself: to screen readers, and for a moment on the screen. */
export class Messages {
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

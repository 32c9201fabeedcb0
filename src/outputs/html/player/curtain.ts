import { make } from './dom.ts';

export class Curtain {
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

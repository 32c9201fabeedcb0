import type { Area, PagePen, ShownItem, Tag, TextRun } from './pen.ts';

/** Draws nothing: for pens that look at what is drawn. */
export class SilentPen implements PagePen {
  path(): void {}
  picture(): void {}
  line(_: readonly TextRun[], __: boolean): void {}

  clip(_: string, draw: () => void): void {
    draw();
  }

  moved(_: unknown, draw: () => void): void {
    draw();
  }

  tag(_: Tag, draw: () => void): void {
    draw();
  }

  item(_: ShownItem, draw: () => void): void {
    draw();
  }

  layers(below: () => void, above: () => void): void {
    below();
    above();
  }

  link(_: string, __: Area, draw: () => void): void {
    draw();
  }
}

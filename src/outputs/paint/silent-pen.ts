import type { Crop, Raster } from '../../core/picture.ts';
import type { Area, PagePen, PathLook, Point, ShownItem, Tag, TextRun } from './pen.ts';

/** Draws nothing, and takes no note of what things are: for pens that draw without that, or only look at what is drawn. */
export class SilentPen implements PagePen {
  path(_: string, __: PathLook): void {}
  picture(_: Raster, __: Area, ___?: Crop): void {}
  line(_: readonly TextRun[], __: boolean): void {}

  clip(_: string, draw: () => void): void {
    draw();
  }

  moved(_: Point, draw: () => void): void {
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

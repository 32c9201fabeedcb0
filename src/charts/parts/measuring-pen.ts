import { scripts } from '../../text/line-break.ts';
import type { Glyphs } from '../../text/measure.ts';
import type { Pen } from '../base/pen.ts';

/** The size and weight in a CSS font as charts write it, `bold 60px "Family"`; a canvas leaves out the weight `normal`. */
export function fontOf(font: string): { readonly size: number; readonly bold: boolean } {
  const [, weight, size] = /^(?:(bold|normal) )?([\d.]+)px/.exec(font) ?? [];
  return { size: Number(size ?? 0), bold: weight === 'bold' };
}

const nothing = () => {};

/** A pen that draws nothing and measures text with the deck's own glyphs, without a canvas. */
export function measuringPen(glyphs: Glyphs): Pen {
  const pen: Pen = {
    ...{ font: '', fillStyle: '', strokeStyle: '', lineWidth: 1, lineCap: '', lineJoin: '' },
    ...{ textAlign: '', textBaseline: '' },
    ...{ save: nothing, restore: nothing, beginPath: nothing, closePath: nothing, moveTo: nothing, lineTo: nothing },
    ...{ quadraticCurveTo: nothing, arcTo: nothing, arc: nothing, roundRect: nothing, strokeRect: nothing },
    ...{ fillRect: nothing, fill: nothing, clip: nothing, stroke: nothing, fillText: nothing, strokeText: nothing },
    measureText(text) {
      const { size, bold } = fontOf(this.font);
      const characters = [...text];
      const eastAsian = scripts(characters);
      const advance = (script: boolean) =>
        glyphs.advance(characters.filter((_, i) => eastAsian[i] === script).join(''), { eastAsian: script, bold });
      return { width: size * (advance(false) + advance(true)) };
    },
  };
  return pen;
}

import type { Chart, Plugin } from 'chart.js';
import type { DrawnText } from '../../check/chart-labels.ts';

interface TextContext {
  readonly font: string;
  fillText(text: string, x: number, y: number, maxWidth?: number): void;
  measureText(text: string): TextExtent;
  getTransform(): {
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
    readonly e: number;
    readonly f: number;
  };
}

interface TextExtent {
  readonly actualBoundingBoxLeft: number;
  readonly actualBoundingBoxRight: number;
  readonly actualBoundingBoxAscent: number;
  readonly actualBoundingBoxDescent: number;
}

/**
 * A Chart.js plugin that hands every text that is drawn to `record`, with the box of its ink in pixels of the picture.
 * Charts measure a text again and again while they look for its size, and once more when it is drawn: each is measured
 * once, after `prepare` made its fonts known.
 */
export function textRecorder(record: (text: DrawnText) => void, prepare: (text: string) => void): Plugin {
  return {
    id: 'text-recorder',
    beforeInit(chart: Chart) {
      const context = chart.ctx as unknown as TextContext;
      const measureText = context.measureText.bind(context);
      const measured = new Map<string, TextExtent>();
      context.measureText = (text) => {
        const key = `${context.font}\n${text}`;
        const known = measured.get(key);
        if (known) return known;
        prepare(text);
        const extent = measureText(text);
        measured.set(key, extent);
        return extent;
      };
    },
    beforeDraw(chart: Chart) {
      const context = chart.ctx as unknown as TextContext;
      const fillText = context.fillText.bind(context);
      context.fillText = (text, x, y, ...rest) => {
        record(drawnText(context, text, x, y));
        fillText(text, x, y, ...rest);
      };
    },
  };
}

function drawnText(context: TextContext, text: string, x: number, y: number): DrawnText {
  const extent = context.measureText(text);
  const { a, b, c, d, e, f } = context.getTransform();
  const xs = [x - extent.actualBoundingBoxLeft, x + extent.actualBoundingBoxRight];
  const ys = [y - extent.actualBoundingBoxAscent, y + extent.actualBoundingBoxDescent];
  const corners = xs.flatMap((px) => ys.map((py) => ({ x: a * px + c * py + e, y: b * px + d * py + f })));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const size = Number(/([\d.]+)px/.exec(context.font)?.[1] ?? 0) * Math.hypot(b, d);
  return {
    text,
    size,
    box: {
      x: left,
      y: top,
      w: Math.max(...corners.map((corner) => corner.x)) - left,
      h: Math.max(...corners.map((corner) => corner.y)) - top,
    },
  };
}

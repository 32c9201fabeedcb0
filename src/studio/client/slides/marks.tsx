import { useLayoutEffect, useState } from 'preact/hooks';
import type { FindingView } from '../../protocol/events.ts';
import { itemsAt } from '../base/drawing.tsx';
import { findings, goTo, pointedPath, ui, word } from '../base/state.ts';
import { slideOf } from './findings-on-slides.ts';

/** A stretch of a slide, in per cent of its width and height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Mark {
  readonly box: Box;
  readonly finding: FindingView;
  /** Its place among the findings of the slide, from 1. */
  readonly number: number;
}

interface MarksProps {
  /** The path of the slide, and how it is drawn now. */
  readonly path: string;
  readonly svg: SVGSVGElement | undefined;
}

/** What is pointed at, and what is wrong, drawn over a slide. */
export function Marks({ path, svg }: MarksProps) {
  const pointed = pointedPath.value;
  const found = findings.value.findings;
  const [chosen, setChosen] = useState<Box | undefined>();
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useLayoutEffect(() => {
    for (const each of svg?.querySelectorAll('.pointed') ?? []) each.classList.remove('pointed');
    const isPart = pointed !== undefined && slideOf(pointed) !== pointed;
    const items = svg && isPart ? itemsAt(svg, pointed) : [];
    for (const item of items) item.classList.add('pointed');
    setChosen(svg && boxOf(svg, items));
  }, [svg, pointed]);
  useLayoutEffect(() => {
    const own = found.filter((each) => slideOf(each.path) === path);
    setMarks(
      own.flatMap((finding, i) => {
        const box = svg && finding.path !== path ? boxOf(svg, itemsAt(svg, finding.path)) : undefined;
        return box ? [{ box, finding, number: i + 1 }] : [];
      }),
    );
  }, [svg, path, found]);
  return (
    <div class="marks">
      {chosen && <div class="chosen" style={styleOf(chosen)} />}
      {marks.map(({ box, finding, number }) => (
        <div key={number} class={`mark ${finding.severity}`} style={styleOf(box)}>
          <button
            type="button"
            class={`badge ${finding.severity}`}
            title={finding.message[ui.value]}
            aria-label={`${word.value(finding.severity)} ${number}: ${finding.message[ui.value]}`}
            onClick={() => goTo(finding)}
          >
            {number}
          </button>
        </div>
      ))}
    </div>
  );
}

export const styleOf = ({ left, top, width, height }: Box) => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
});

/** The box around parts of a drawing; undefined where they show nothing. */
export function boxOf(svg: Element, items: readonly Element[]): Box | undefined {
  const sheet = svg.getBoundingClientRect();
  const boxes = items.map((item) => item.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (boxes.length === 0 || sheet.width === 0) return undefined;
  const left = Math.max(sheet.left, Math.min(...boxes.map((box) => box.left)));
  const top = Math.max(sheet.top, Math.min(...boxes.map((box) => box.top)));
  const right = Math.min(sheet.right, Math.max(...boxes.map((box) => box.right)));
  const bottom = Math.min(sheet.bottom, Math.max(...boxes.map((box) => box.bottom)));
  return {
    left: ((left - sheet.left) / sheet.width) * 100,
    top: ((top - sheet.top) / sheet.height) * 100,
    width: ((right - left) / sheet.width) * 100,
    height: ((bottom - top) / sheet.height) * 100,
  };
}

import type { Signal } from '@preact/signals';

interface SplitterProps {
  readonly label: string;
  /** The size that it sets, in px, and its bounds. */
  readonly size: Signal<number>;
  readonly min: number;
  readonly max: number;
  /** Where the area of that size is, seen from the splitter. */
  readonly of: 'before' | 'after' | 'below';
}

/** Px by which an arrow key moves a splitter. */
const STEP = 16;

/** The edge between two areas, moved by a pointer or by the arrow keys. */
export function Splitter({ label, size, min, max, of }: SplitterProps) {
  const isRow = of === 'below';
  const set = (next: number) => {
    size.value = Math.round(Math.max(min, Math.min(max, next)));
  };
  const grow = of === 'before' ? 1 : -1;
  const [less, more] = isRow ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved
    <div
      class={isRow ? 'splitter row' : 'splitter'}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isRow ? 'horizontal' : 'vertical'}
      aria-valuenow={size.value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        const edge = event.currentTarget;
        const start = size.value;
        const from = isRow ? event.clientY : event.clientX;
        edge.setPointerCapture(event.pointerId);
        edge.onpointermove = (moved) => set(start + grow * ((isRow ? moved.clientY : moved.clientX) - from));
        edge.onpointerup = () => {
          edge.onpointermove = null;
        };
      }}
      onKeyDown={(event) => {
        const moves: Readonly<Record<string, number>> = {
          [less ?? '']: size.value - grow * STEP,
          [more ?? '']: size.value + grow * STEP,
          Home: min,
          End: max,
        };
        const next = moves[event.key];
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}

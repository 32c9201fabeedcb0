import { useEffect, useRef } from 'preact/hooks';
import { safeSvg } from './safe-svg.ts';
import { drawingOf } from './state.ts';

interface DrawingProps {
  readonly print: string;
  /** Called with the drawing once it stands in the page. */
  readonly onShown?: (svg: SVGSVGElement) => void;
}

/** A page drawn; it stays until the next one is there. */
export function Drawing({ print, onShown }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    drawingOf(print).then((markup) => {
      const svg = safeSvg(markup);
      if (!isWanted || !svg) return;
      place.current?.replaceChildren(svg);
      performance.mark('slide-shown', { detail: print });
      onShown?.(svg);
    });
    return () => {
      isWanted = false;
    };
  }, [print]);
  return <div class="drawing" ref={place} />;
}

/** The items of a drawing that are written at a path or within it, or else the last that the path is within. */
export function itemsAt(drawing: Element, path: string): readonly Element[] {
  const items = [...drawing.querySelectorAll('[data-path]')];
  const within = items.filter((item) => isWithin(pathOf(item), path));
  return within.length > 0 ? within : items.filter((item) => isWithin(path, pathOf(item))).slice(-1);
}

const pathOf = (item: Element): string => item.getAttribute('data-path') ?? '-';

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

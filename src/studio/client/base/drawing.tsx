import { useEffect, useRef } from 'preact/hooks';
import { drawingOf } from './drawings.ts';

interface DrawingProps {
  readonly print: string;
  /** Whether it may wait until the page has nothing else to do. */
  readonly isSmall?: boolean;
  /** Called with the drawing once it stands in the page. */
  readonly onShown?: (svg: SVGSVGElement) => void;
}

/** A small drawing waits so long at most, in ms. */
const MAX_WAIT = 500;

/** A page drawn; it stays until the next one is there. */
export function Drawing({ print, isSmall = false, onShown }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    const show = async () => {
      const drawing = isWanted ? await drawingOf(print) : undefined;
      if (!isWanted || !drawing) return;
      const svg = drawing.cloneNode(true) as SVGSVGElement;
      place.current?.replaceChildren(svg);
      onShown?.(svg);
    };
    if (isSmall && place.current?.firstChild) requestIdleCallback(show, { timeout: MAX_WAIT });
    else show();
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

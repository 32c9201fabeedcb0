import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawingOf } from './drawings.ts';

interface DrawingProps {
  /** Empty where nothing is drawn. */
  readonly print: string;
  /** One of many: it may wait until the page has nothing else to do, and is there only near what is seen. */
  readonly isSmall?: boolean;
  /** Called with the drawing once it stands in the page. */
  readonly onShown?: (svg: SVGSVGElement | undefined) => void;
}

/** A small drawing waits so long at most, in ms. */
const MAX_WAIT = 500;
/** What is so far above or below what is seen is near it. */
const NEAR = '600px 0px';

/** A page drawn; it stays until the next one is there. */
export function Drawing({ print, isSmall = false, onShown }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNear(place, isSmall);
  useEffect(() => {
    let isWanted = true;
    if (!isNear || print === '') {
      place.current?.replaceChildren();
      onShown?.(undefined);
      return undefined;
    }
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
  }, [print, isNear]);
  return <div class="drawing" ref={place} />;
}

/** Whether a place is seen or near it, where that is `asked`; hundreds of drawings would slow down each change to the page. */
function useNear(place: RefObject<HTMLDivElement | null>, asked: boolean): boolean {
  const [isNear, setNear] = useState(!asked);
  useEffect(() => {
    if (!asked || !place.current) return undefined;
    const observer = new IntersectionObserver((seen) => setNear(seen.some((each) => each.isIntersecting)), {
      rootMargin: NEAR,
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [asked]);
  return isNear;
}

/**
 * The items of a drawing that are written at a path or within it, or else the last that the path is within: of those whose
 * parts are written at places of their own, these parts.
 */
export function itemsAt(drawing: Element, path: string): readonly Element[] {
  const items = [...drawing.querySelectorAll('[data-path]')];
  const within = items.filter((item) => isWithin(pathOf(item), path) && !item.querySelector('[data-path]'));
  return within.length > 0 ? within : items.filter((item) => isWithin(path, pathOf(item))).slice(-1);
}

/** The place in the outline of the slide that a drawing shows, where its items no longer have the one that it was drawn with. */
const moved = new WeakMap<Element, string>();

/** Has the items of a drawing lead to where its slide is now. */
export function movePaths(drawing: Element, drawnAt: string, now: string): void {
  const from = moved.get(drawing) ?? drawnAt;
  if (from === now) return;
  for (const item of drawing.querySelectorAll('[data-path]')) {
    const path = pathOf(item);
    if (isWithin(path, from)) item.setAttribute('data-path', now + path.slice(from.length));
  }
  moved.set(drawing, now);
}

const pathOf = (item: Element): string => item.getAttribute('data-path') ?? '-';

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

import { useEffect, useRef } from 'preact/hooks';
import { safeSvg } from './safe-svg.ts';
import { drawingOf } from './state.ts';

/** A page drawn; it stays until the next one is there. A part with the path that is pointed at is marked. */
export function Drawing({ print, pointed }: { readonly print: string; readonly pointed?: string | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  const path = useRef(pointed);
  path.current = pointed;
  useEffect(() => {
    let isWanted = true;
    drawingOf(print).then((markup) => {
      const svg = safeSvg(markup);
      if (isWanted && svg) {
        place.current?.replaceChildren(svg);
        performance.mark('slide-shown', { detail: print });
        mark(place.current, path.current);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [print]);
  useEffect(() => mark(place.current, pointed), [pointed]);
  return <div class="drawing" ref={place} />;
}

/** Marks the parts of a drawing that are written at a path, or within it. */
function mark(drawing: HTMLElement | null, path: string | undefined): void {
  for (const each of drawing?.querySelectorAll('.pointed') ?? []) each.classList.remove('pointed');
  if (path === undefined) return;
  const items = [...(drawing?.querySelectorAll('[data-path]') ?? [])];
  const within = items.filter((item) => isWithin(item.getAttribute('data-path') ?? '', path));
  const around = items.filter((item) => isWithin(path, item.getAttribute('data-path') ?? '-'));
  for (const item of within.length > 0 ? within : around.slice(-1)) item.classList.add('pointed');
}

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

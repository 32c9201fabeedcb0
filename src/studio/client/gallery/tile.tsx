import { useEffect, useRef } from 'preact/hooks';
import type { DrawnSlide } from '../../protocol/gallery.ts';
import { Drawing } from '../base/drawing.tsx';
import { ui } from '../base/state.ts';
import { besideIn } from './grid.ts';

interface TileProps {
  readonly title: string;
  readonly drawn: DrawnSlide | undefined;
  readonly isChosen: boolean;
  /** Called when it comes near what is seen, and when it is not any more. */
  readonly onNear?: (isNear: boolean) => void;
  readonly onPick: () => void;
  readonly onUse: () => void;
}

/** A slide to choose: picked by a click or the focus, used by Enter or a double click. */
export function Tile({ title, drawn, isChosen, onNear, onPick, onUse }: TileProps) {
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!onNear || !place.current) return undefined;
    const observer = new IntersectionObserver((seen) => onNear(seen.at(-1)?.isIntersecting === true));
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      onNear(false);
    };
  }, []);
  return (
    <button
      type="button"
      ref={place}
      role="option"
      aria-selected={isChosen}
      class="gallery-tile"
      tabIndex={isChosen ? 0 : -1}
      onClick={onPick}
      onFocus={onPick}
      onDblClick={onUse}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onUse();
      }}
    >
      <Picture drawn={drawn} />
      <span>{title}</span>
    </button>
  );
}

/** A slide drawn; until it is there, its place, and where it cannot be drawn, why. */
export function Picture({ drawn }: { readonly drawn: DrawnSlide | undefined }) {
  return (
    <span class="gallery-picture">
      {drawn && 'print' in drawn && <Drawing print={drawn.print} />}
      {drawn && 'refused' in drawn && <span class="gallery-refused">{drawn.refused[ui.value]}</span>}
    </span>
  );
}

/** Leads from tile to tile of a list by the arrow keys. */
export function onTileKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')];
  const boxes = tiles.map((tile) => tile.getBoundingClientRect());
  const next = besideIn(boxes, tiles.indexOf(document.activeElement as HTMLElement), event.key);
  if (next === undefined) return;
  event.preventDefault();
  tiles[next]?.focus();
}

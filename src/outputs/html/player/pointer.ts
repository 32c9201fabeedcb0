/** A finger that moved so far, in CSS pixels, swiped; one that moved less tapped. */
const SWIPE = 40;
const TAP = 10;
/** One that rests longer, in ms, means something else. */
const REST = 600;
/** Taps on this part of the width, at the left, go back. */
const BACK_PART = 1 / 3;

const OWN = 'a, button, summary, input, dialog, details';

interface Start {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly isTouch: boolean;
}

/** Advances at clicks; swipes and taps go forward or back, by their side. Links and buttons are left alone. */
export function followPointer(main: HTMLElement, go: { next(): void; previous(): void }, isOff: () => boolean): void {
  let start: Start | undefined;
  let isDone = false;
  const isAsked = (target: EventTarget | null) => !isOff() && !(target instanceof Element && target.closest(OWN));
  main.addEventListener('pointerdown', ({ clientX, clientY, isPrimary, pointerType, timeStamp }) => {
    const isFree = isPrimary && !isZoomed();
    const isTouch = pointerType === 'touch';
    isDone = false;
    start = isFree ? { x: clientX, y: clientY, time: timeStamp, isTouch } : undefined;
  });
  main.addEventListener('pointerup', (event) => {
    const side = start?.isTouch ? sideOf(start, event) : undefined;
    if (side === undefined || isOff() || (side.tapped && !isAsked(event.target))) return;
    isDone = true;
    if (side.forward) go.next();
    else go.previous();
  });
  // Otherwise a click would follow, on whatever the next slide has there.
  main.addEventListener('touchend', (event) => isDone && event.preventDefault(), { passive: false });
  main.addEventListener('click', ({ target, clientX, clientY }) => {
    if (!start || start.isTouch || !isAsked(target) || isSelecting()) return;
    if (Math.hypot(clientX - start.x, clientY - start.y) <= TAP) go.next();
  });
}

/** Where a finger leads that came up again; nowhere where it neither swiped nor tapped. */
function sideOf(start: Start, { clientX, clientY, timeStamp }: PointerEvent) {
  const [dx, dy] = [clientX - start.x, clientY - start.y];
  if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) return { forward: dx < 0, tapped: false };
  const isTap = Math.hypot(dx, dy) <= TAP && timeStamp - start.time < REST;
  return isTap ? { forward: clientX >= BACK_PART * innerWidth, tapped: true } : undefined;
}

const isSelecting = () => getSelection()?.isCollapsed === false;
/** Who has zoomed in moves what is seen with a finger. */
const isZoomed = () => (visualViewport?.scale ?? 1) > 1.05;

/** A finger that moved so far, in CSS pixels, swiped; one that moved less tapped. */
const SWIPE = 40;
const TAP = 10;
/** Taps on this part of the width, at the left, go back. */
const BACK_PART = 1 / 3;

const OWN = 'a, button, summary, input, dialog, details';

/** Goes on at clicks, and with fingers to the side that they swipe or tap. What leads somewhere itself is left alone. */
export function followPointer(main: HTMLElement, go: { next(): void; previous(): void }, isOff: () => boolean): void {
  let start: { readonly x: number; readonly y: number } | undefined;
  let swiped = false;
  main.addEventListener('pointerdown', ({ clientX: x, clientY: y, isPrimary }) => {
    start = isPrimary && !isZoomed() ? { x, y } : undefined;
    swiped = false;
  });
  main.addEventListener('pointerup', ({ pointerType, clientX, clientY }) => {
    if (!start || pointerType === 'mouse' || isOff()) return;
    const [dx, dy] = [clientX - start.x, clientY - start.y];
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
    swiped = true;
    if (dx < 0) go.next();
    else go.previous();
  });
  main.addEventListener('click', (event) => {
    const { target, clientX, clientY } = event;
    if (isOff() || swiped || !start || (target instanceof Element && target.closest(OWN))) return;
    if (Math.hypot(clientX - start.x, clientY - start.y) > TAP || isSelecting()) return;
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    if (touched && clientX < BACK_PART * innerWidth) go.previous();
    else go.next();
  });
}

const isSelecting = () => getSelection()?.isCollapsed === false;
/** Who has zoomed in moves what is seen with a finger. */
const isZoomed = () => (visualViewport?.scale ?? 1) > 1.05;

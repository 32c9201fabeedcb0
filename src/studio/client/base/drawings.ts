import { safeSvg } from './safe-svg.ts';

type Drawn = Promise<SVGSVGElement | undefined>;

/** Drawn slides by their prints: those that were shown lately. */
const drawings = new Map<string, Drawn>();
const MAX_DRAWINGS = 400;

/** The drawing of a print, for its users to copy; undefined where it cannot be fetched now. */
export function drawingOf(print: string): Drawn {
  const known = drawings.get(print);
  if (known) return known;
  const made = fetch(`/slide/${print}`).then(
    async (response) => (response.ok ? safeSvg(await response.text()) : undefined),
    () => undefined,
  );
  keep(print, made);
  made.then((drawing) => {
    if (!drawing) drawings.delete(print);
  });
  return made;
}

/** Takes a drawing that came unasked. */
export function keepDrawing(print: string, markup: string): void {
  keep(print, Promise.resolve(safeSvg(markup)));
}

function keep(print: string, drawing: Drawn): void {
  drawings.set(print, drawing);
  for (const [oldest] of drawings) if (drawings.size > MAX_DRAWINGS) drawings.delete(oldest);
}

// What builds are meant to take, and which of it holds.

/** CPU time of a build beside that of the plain script that draws as many pixels, by slides. */
export const IMAGES_RATIO = { 20: 0.9, 200: 0.6, 1000: 0.6 };
/** The same with charts that can be edited. */
export const NATIVE_RATIO = 3.5;
/** The largest resident size, in MB, by slides. */
export const MEMORY = { 200: 300, 1000: 500 };
/** CPU time of a build that finds nothing changed, in seconds, by slides. */
export const UNCHANGED = { 20: 0.15, 200: 0.25, 1000: 1.2 };
/** CPU time with one word changed, beside that of a cold build. */
export const ONE_WORD_RATIO = 0.35;
/** From the save of an outline to its written deck while watching, in ms, by slides. */
export const WATCHED = { 20: 100, 200: 250 };
/** CPU time of the project's own decks, beside that of the other checkout. */
export const AGAINST_RATIO = 0.5;
/** CPU time of a check of two slides, in seconds. */
export const CHECK = 0.4;
/** CPU time of one of many decks from one process, in ms. */
export const PERSONAL = { native: 90, images: 140 };
/** What is held beside the presentation, and CPU time of each beside its. */
export const FORMATS = ['pdf', 'sheet', 'html'];
export const FORMAT_RATIO = 1.5;
/** CPU time of the SVG of slides.yaml in one language, in ms, where all is warm. */
export const SVG = 60;
/** In the studio: from a key to the frame that shows its slide, the slowest of twenty, by slides, and from the command to the first slide, in ms. */
export const STUDIO = { frame: { 40: 150, 200: 250 }, first: 1500, heap: 1.1 };
/** How much longer a deck of five times the slides may take. */
export const FIVE_TIMES = 5.5;

/** Measured values beside their targets, in the order in which they came. */
export class Verdicts {
  #lines = [];

  /**
   * Notes a value that should be no more than its target.
   * @param {string} what
   * @param {number} value
   * @param {number | undefined} target Nothing is noted where there is none.
   */
  note(what, value, target) {
    if (target === undefined) return;
    this.#lines.push({ what, value, target, holds: value <= target });
  }

  print() {
    if (this.#lines.length === 0) return;
    const held = this.#lines.filter(({ holds }) => holds).length;
    console.log(`\n${held} of ${this.#lines.length} targets hold`);
    for (const { what, value, target, holds } of this.#lines) {
      console.log(`  ${holds ? 'yes' : 'NO '}  ${what.padEnd(58)} ${short(value).padStart(7)}  of ${short(target)}`);
    }
  }
}

/** A figure with as many digits as matter. */
export function short(value) {
  if (value === undefined) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value >= 10 ? 3 : 2);
}

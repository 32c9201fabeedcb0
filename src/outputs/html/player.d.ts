/** The player as it was bundled last (scripts/bundle.mjs). */
declare module '#player' {
  /** The program that shows the slides, minified. */
  export const SCRIPT: string;
  /** The rules of its look, which name the brand's colours as custom properties. */
  export const STYLE: string;
}

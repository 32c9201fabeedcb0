/** The page of the studio as it was bundled last (scripts/bundle.mjs). */
declare module '#studio' {
  export const PAGE: string;
  export const SCRIPT: string;
  export const STYLE: string;
}

// culori's bundled build has the same members, as properties of one CommonJS object.
declare module 'culori/require' {
  import type * as culori from 'culori';

  const bundled: typeof culori;
  export default bundled;
}

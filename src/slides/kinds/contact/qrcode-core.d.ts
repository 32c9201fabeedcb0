/** The codes of qrcode alone: its main module loads what draws them, too, at every start. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}

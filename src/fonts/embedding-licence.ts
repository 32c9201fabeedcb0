/** Why a font may not be written into a deck that people edit. */
export type Refusal = 'restricted' | 'preview-only' | 'no-subset' | 'bitmap-only';

/** Bits of OS/2.fsType (OpenType 1.9, “OS/2”, fsType). */
const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

/**
 * What the licence bits of a font have against writing it into a deck, whole or as a subset; undefined where nothing. Of
 * several usage bits, which old fonts may set, the least strict holds. PowerPoint opens a deck with a font for preview
 * and printing read-only, so that this one counts as refused too.
 */
export function embeddingRefusal(licence: number, subset: boolean): Refusal | undefined {
  if (!(licence & EDITABLE)) {
    if (licence & PREVIEW_AND_PRINT) return 'preview-only';
    if (licence & RESTRICTED) return 'restricted';
  }
  if (licence & BITMAP_ONLY) return 'bitmap-only';
  return subset && licence & NO_SUBSETTING ? 'no-subset' : undefined;
}

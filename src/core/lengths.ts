/** Lengths that carry their unit in the type: an `Inch` is not accepted where `Pt` is asked for. */
type Length<Unit extends string> = number & { readonly __unit?: Unit };

export type Inch = Length<'in'>;
export type Pt = Length<'pt'>;
export type Px = Length<'px'>;
/** English Metric Units, 914,400 to the inch (ECMA-376 part 1, 20.1.2.1). */
type Emu = Length<'emu'>;

const POINTS_PER_INCH = 72;
const EMU_PER_INCH = 914_400;
/**
 * The pixels that charts are planned in, and their pictures drawn in unless a deck says otherwise: a full-width chart
 * (13.333 in) is 3,840 px wide, the width of a 4K screen. On one of those, letters of 192 to the inch are soft beside the
 * slide's own.
 */
export const PIXELS_PER_INCH = 288;

/** The number in hundredths: of a point, finer than any printer. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

export const inchToPt = (length: Inch): Pt => (length as number) * POINTS_PER_INCH;
export const ptToInch = (length: Pt): Inch => (length as number) / POINTS_PER_INCH;
/** The length in EMU, rounded to a whole number as the file format asks. */
export const inchToEmu = (length: Inch): Emu => Math.round((length as number) * EMU_PER_INCH);
export const emuToInch = (length: Emu): Inch => (length as number) / EMU_PER_INCH;
/** The length in EMU, rounded to a whole number. */
export const ptToEmu = (length: Pt): Emu => inchToEmu(ptToInch(length));
/** The length in picture pixels, rounded to a whole number. */
export const inchToPx = (length: Inch): Px => Math.round((length as number) * PIXELS_PER_INCH);
export const pxToInch = (length: Px): Inch => (length as number) / PIXELS_PER_INCH;
/** The length in picture pixels; not rounded. */
export const exactPx = (length: Inch): Px => (length as number) * PIXELS_PER_INCH;
/** The type size in picture pixels; not rounded. */
export const ptToPx = (length: Pt): Px => exactPx(ptToInch(length));

export const findings = {
  textInLogo: ({ file }: { file: string }) => ({
    message: `The logo ${file} sets words in a font, which is not in the file: it is shown as a picture with another font.`,
    hint: 'Convert its text to paths (Inkscape: Path, Object to Path; Illustrator: Type, Create Outlines), and save it again.',
  }),
  tooFewPixels: ({
    file,
    w,
    h,
    perInch,
    leastW,
    leastH,
    isSign,
  }: {
    file: string;
    w: number;
    h: number;
    perInch: number;
    leastW: number | undefined;
    leastH: number | undefined;
    isSign: boolean;
  }) => ({
    message: `\`${file}\` has ${w} × ${h} pixels, ${perInch} to the inch where it is shown: it will look blurred.`,
    hint: `Take a picture of at least ${leastW} × ${leastH} pixels${isSign ? '. An SVG is sharp at every size' : ', or show it smaller'}.`,
  }),
  didYouMean: ({ name }: { name: string }) => `Did you mean \`${name}\`?`,
  writeThis: ({ text }: { text: string }) => `Write \`${text}\`.`,
};

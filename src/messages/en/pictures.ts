import { groupedDigits } from '../../core/counted.ts';
export const pictures = {
  noScene: ({ name }: { name: string }) => `\`${name}\` is no scene of the library, and none of the brand’s.`,
  scenes: ({ names, folder }: { names: readonly string[]; folder: string }) =>
    `The scenes are ${names.join(', ')}. One of your own goes into \`${folder}/\`.`,
  noKit: ({ name }: { name: string }) => `\`${name}\` is no kit of the library, and none of the brand’s.`,
  kits: ({ names, folder }: { names: readonly string[]; folder: string }) =>
    `The kits are ${names.join(', ')}. One of your own is a folder in \`${folder}/\`, with a drawing for each part.`,
  noPart: ({ kit, name }: { kit: string; name: string }) => `The kit \`${kit}\` has no part \`${name}\`.`,
  parts: ({ names }: { names: readonly string[] }) => `It has ${names.join(', ')}.`,
  unsoundPart: ({ file, reason }: { file: string; reason: string }) => ({
    message: `The drawing ${file} is no part of a kit. ${reason}`,
    hint: 'Save it as plain SVG with fills only, each with a `class` that names a colour role, or tone, tone-deep or tone-pale.',
  }),
  unsoundMap: ({ file, why }: { file: string; why: string }) => `The base map ${file} cannot be drawn. ${why}`,
  brokenMap: ({ why }: { why: string }) => ({
    message: `It is neither sound GeoJSON nor sound SVG: ${why}`,
    hint: 'Export it again as GeoJSON, or as plain SVG.',
  }),
  strangeGeometry: ({ type }: { type: string }) => ({
    message: `\`${type}\` is no geometry of GeoJSON.`,
    hint: 'Land is a `Polygon` or a `MultiPolygon`; lines are a `LineString` or a `MultiLineString`.',
  }),
  noLand: {
    message: 'It has no land.',
    hint: 'Give it polygons; in an SVG, filled shapes: those of the class `sea` are none.',
  },
  noDegrees: {
    message: 'Its coordinates are not degrees east and north.',
    hint: 'Export it in WGS 84 (EPSG:4326).',
  },
  noBounds: {
    message: 'Nothing says which degrees are at its edges.',
    hint: 'Write `bounds: [west, south, east, north]` beside `file`, or `data-bounds` on the root of the SVG.',
  },
  strangeProjection: ({ name, names }: { name: string; names: readonly string[] }) => ({
    message: `The projection \`${name}\` is not known.`,
    hint: `Write one of ${names.join(', ')}, or save the map as GeoJSON.`,
  }),
  noDrawing: ({ file }: { file: string }) => ({
    message: `The drawing ${file} is not there.`,
    hint: 'Install the tool again: the drawing comes with it.',
  }),
  unsoundScene: ({ file, reason }: { file: string; reason: string }) => ({
    message: `The drawing ${file} is no scene. ${reason}`,
    hint: 'Save it as plain SVG of 1600 × 900 with fills only, each with a `class` that names a colour role.',
  }),
  refused: ({ refused }: { refused: string }) => `The file ${refused}.`,
  manyEntities: ({ most }: { most: number }) =>
    `The entities of the drawing come to more than ${groupedDigits(most)} characters.`,
  showsOthers: ({ shown }: { shown: string }) => `The drawing shows what is not in it: ${shown}`,
  manyPixels: ({ size, most }: { size: string; most: string }) =>
    `The pictures in the drawing come to ${size} MB unpacked, and at most ${most} MB are.`,
  pointer: {
    message: 'The file is no picture yet, but a note of Git LFS on where the picture is kept.',
    hint: 'Fetch the pictures: `git lfs pull`.',
  },
  saveAgain: 'Open it in a picture viewer, and save it as JPEG or PNG.',
  noPicture: { message: 'The file does not hold a picture.', hint: 'Name a JPEG or PNG file.' },
  wrongSort: ({ sort }: { sort: string }) =>
    `The file is a ${sort} picture, and slides take JPEG and PNG, WebP, AVIF, GIF and BMP.`,
  broken: 'The picture is damaged and cannot be shown.',
  cutOff: {
    message: 'The file ends before the picture does: it was not copied or downloaded whole.',
    hint: 'Copy or download it again.',
  },
  tooLarge: ({ w, h, most, largest }: { w: number; h: number; most: number; largest: number }) => ({
    message: `The picture has ${w} × ${h} pixels, and at most ${most / 1_000_000} million are worked on.`,
    hint: `Make it smaller: ${largest} pixels along its longer side fill a slide.`,
  }),
  emptyLogo: { message: 'The file shows nothing: all of it is clear, or white.', hint: 'Export the logo again.' },
  noRenderer: {
    message: 'What draws SVG is not installed.',
    hint: 'Run `npm ci` in the folder of the tool, or use a PNG.',
  },
  exportSimpler:
    'Export the logo with all that it shows in it, with fewer shapes and without filters; or as a PNG, 1,200 pixels wide.',
  unsoundSvg: ({ why }: { why: string }) => ({
    message: 'The file is not a sound SVG.',
    hint: `Save it again as plain SVG, or as PNG. The reader says: ${why}`,
  }),
  nameLogo: 'Name an SVG, PNG, JPEG or WebP.',
  noLogo: 'The file does not hold a picture.',
  printSort: ({ sort, name, named }: { sort: string; name: string; named: string }) => ({
    message: `The file is ${sort === 'eps' ? 'an EPS' : 'a PDF'}, a drawing for print, which slides do not take.`,
    hint: `${named} Whoever has the ${name} exports it as SVG, from Illustrator or Inkscape for example.`,
  }),
  tooSlow: 'The drawing has so many or so large shapes, layers or filters that it would take minutes to draw.',
  tooMuchMemory: 'The drawing has so many or so large shapes, layers or filters that it does not fit into memory.',
};

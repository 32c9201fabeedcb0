// Stands for tiny-inflate in the bundled program: fontkit's tables of Unicode are inflated at every start, and Node does
// that in a small part of the time. What follows the end of the stream is passed over, as tiny-inflate does.
const { inflateRawSync } = require('node:zlib');

/** Inflates a raw stream (RFC 1951) into `target`, and returns that. */
module.exports = function inflate(source, target) {
  target.set(inflateRawSync(source, { maxOutputLength: Math.max(1, target.length) }));
  return target;
};

'use strict';
// In place of chartjs-node-canvas's own, which loads by name while the program runs, where a bundle has no names: the
// canvas is all that it is asked for.
exports.freshRequire = (name) => {
  if (name !== 'canvas') throw new Error(`${name} is not in the bundle.`);
  return require('@napi-rs/canvas/node-canvas');
};

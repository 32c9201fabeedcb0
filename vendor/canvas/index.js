'use strict';
// chartjs-node-canvas asks for `canvas`, whose install fetches or compiles a binary.
// @napi-rs/canvas ships the same interface with its binaries inside npm packages.
module.exports = require('@napi-rs/canvas/node-canvas');

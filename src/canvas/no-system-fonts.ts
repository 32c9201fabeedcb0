// Read by @napi-rs/canvas when it loads: no font of the machine is looked at, so that every machine draws alike, and
// loading takes 20 ms instead of 124. Import this before anything that loads a canvas.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';

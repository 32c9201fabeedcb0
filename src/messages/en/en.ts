import { app } from './app.ts';
import { brand } from './brand.ts';
import { charts } from './charts.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { data } from './data.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { io } from './io.ts';
import { lint } from './lint.ts';
import { outline } from './outline.ts';
import { outputs } from './outputs.ts';
import { pictures } from './pictures.ts';
import { resolve } from './resolve.ts';
import { slides } from './slides.ts';
import { start } from './start.ts';
import { studio } from './studio.ts';
import { translate } from './translate.ts';
import { yaml } from './yaml.ts';

/** Messages in English, room by room. */
export const en = {
  app,
  brand,
  charts,
  check,
  cli,
  data,
  facts,
  fields,
  files,
  findings,
  io,
  lint,
  outline,
  outputs,
  pictures,
  resolve,
  slides,
  start,
  studio,
  translate,
  yaml,
};

/// <reference types="vite/client" />
import type { Sample, SamplesOf } from './samples/data.ts';

const files = import.meta.glob<Readonly<Record<string, unknown>>>(['./samples/*.ts', '!./samples/*data.ts'], {
  eager: true,
});
/** A file's samples are exported under its name; what else it exports, other tests use. */
const nameOf = (path: string) =>
  path.replace(/^.*\/|\.ts$/g, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const types = Object.entries(files).map(([path, file]) => file[nameOf(path)]) as readonly SamplesOf[];

/** Every type with little, usual and much data, in both languages: one file a type. */
export const SAMPLES: readonly Sample[] = (['en', 'zh'] as const).flatMap((language) =>
  types.flatMap((samplesOf) => samplesOf(language)).map((sample) => ({ ...sample, language })),
);

import type { z } from 'zod';

/** What a page may ask for, each by its name: undefined where what it says is no such request. */
export type Answers = Readonly<Record<string, (given: unknown) => object | undefined | Promise<object | undefined>>>;

/** A request whose words are of a schema, and what is done. */
export function answer<Body>(body: z.ZodType<Body>, make: (asked: Body) => object | Promise<object>): Answers[string] {
  return (given) => {
    const parsed = body.safeParse(given);
    return parsed.success ? make(parsed.data) : undefined;
  };
}

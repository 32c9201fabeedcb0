import type { EventName, Events } from '../../protocol/events.ts';

/** The name of this window in what it asks for, so that it knows its own changes again. */
export const WINDOW = crypto.randomUUID();

/** Asks the studio for something; undefined where it refuses or is not there. */
export async function ask<Answer = Record<string, unknown>>(
  name: string,
  body: object = {},
): Promise<Answer | undefined> {
  try {
    const response = await fetch(`/do/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}

export type Listeners = { readonly [Name in EventName]?: (event: Events[Name]) => void };

/** Hears what the studio tells; `isThere` is told whenever the line to it breaks or is mended. */
export function listen(listeners: Listeners, isThere: (there: boolean) => void): void {
  const source = new EventSource('/events');
  source.onopen = () => isThere(true);
  source.onerror = () => isThere(false);
  for (const [name, hear] of Object.entries(listeners)) {
    source.addEventListener(name, ({ data }) => (hear as (event: unknown) => void)(JSON.parse(data as string)));
  }
}

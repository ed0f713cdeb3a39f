import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const catalogues = await getCatalogs(getConfig({ cwd: decodeURIComponent(root) }));

describe.each(catalogues.map((catalogue) => [catalogue.path, catalogue] as const))('%s', (_path, catalogue) => {
  it.each(['ru', 'en'])('has every message of the code in %s, and no other', async (locale) => {
    const inCode = Object.keys((await catalogue.collect()) ?? {}).sort();
    const kept = Object.entries((await catalogue.read(locale)) ?? {})
      .filter(([, { obsolete }]) => obsolete !== true)
      .map(([id]) => id)
      .sort();
    expect(kept).toEqual(inCode);
  });

  it('has a Russian text for each', async () => {
    const kept = Object.entries((await catalogue.read('ru')) ?? {});
    const missing = kept.filter(([, { translation }]) => !translation).map(([, { message }]) => message);
    expect(missing).toEqual([]);
  });
});

it('says one message in one way: open catalogues are one to the reader', async () => {
  const said = new Map<string, Set<string>>();
  for (const catalogue of catalogues) {
    for (const [id, { translation }] of Object.entries((await catalogue.read('ru')) ?? {})) {
      said.set(id, (said.get(id) ?? new Set()).add(translation ?? ''));
    }
  }
  expect([...said.values()].filter((ways) => ways.size > 1).map((ways) => [...ways])).toEqual([]);
});

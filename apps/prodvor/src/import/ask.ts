import { ApiProblem, unwrap } from '@prodvor/api-client';
import { ImportRefused } from './report.ts';

/** Items of one request for a list. */
export const PAGE = 100;

const TAKEN_UP = 'What is written stays; the same command takes up the rest.';

const TOKEN_REFUSED =
  'The token in PRODVOR_TOKEN is not accepted: it has expired or was ended, or another instance made it. With a new one the same command takes up the rest.';

const SCOPE_MISSING =
  'The personal API token in PRODVOR_TOKEN may not do this: an import needs one with the scopes read, teams:write and tournaments:write.';

const refusal = (what: string, { title, slug, detail, fields }: ApiProblem): ImportRefused => {
  if (slug === 'invalid-token') return new ImportRefused([TOKEN_REFUSED]);
  if (slug === 'scope-missing') return new ImportRefused([SCOPE_MISSING]);
  const places = [...fields].map(([pointer, reason]) => `${pointer}: ${reason}`);
  return new ImportRefused([
    `${what} was refused: ${title} (${slug})${detail === null ? '' : `: ${detail}`}`,
    ...places,
    TAKEN_UP,
  ]);
};

/** An answer of the typed client. */
export type Answer<Data> = Parameters<typeof unwrap<Data>>[0];

const refuse = (what: string, error: unknown): never => {
  if (error instanceof ApiProblem) throw refusal(what, error);
  const reason = error instanceof Error ? error.message : String(error);
  throw new ImportRefused([`${what} failed: ProDvor does not answer (${reason})`, TAKEN_UP]);
};

/** The data of an answer. @throws {ImportRefused} for a refusal and when ProDvor does not answer */
export const ask = async <Data>(what: string, request: Promise<Answer<Data>>): Promise<Data> => {
  try {
    return unwrap<Data>(await request);
  } catch (error) {
    return refuse(what, error);
  }
};

/** The data of an answer, null where there is no such thing. @throws {ImportRefused} as `ask` */
export const askIfAny = async <Data>(what: string, request: Promise<Answer<Data>>): Promise<Data | null> => {
  try {
    return unwrap<Data>(await request);
  } catch (error) {
    if (error instanceof ApiProblem && error.slug === 'not-found') return null;
    return refuse(what, error);
  }
};

/** All items of a list, page by page. @throws {ImportRefused} as `ask` */
export const askAll = async <Item>(
  what: string,
  page: (query: { limit: number; cursor?: string }) => Promise<Answer<{ items: Item[]; next: string | null }>>,
): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const { items: more, next }: { items: Item[]; next: string | null } = await ask(what, page(query));
    items.push(...more);
    cursor = next;
  } while (cursor !== null);
  return items;
};

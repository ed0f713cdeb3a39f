import { line, paragraph } from '@prodvor/contracts';
import { offline } from '@prodvor/database';
import { createLogger } from '@prodvor/service-kit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SERVICES } from '../settings.ts';

const TURNED = 'a\u202Eb';

/** Whether a schema of text is one for what is given, which refuses what may have been kept before. */
const isForGiven = (schema: z.core.$ZodType): boolean => {
  if (!(schema instanceof z.ZodString)) return false;
  return schema.safeParse(TURNED).error?.issues.some(({ message }) => message === 'text-unseen') ?? false;
};

/** How many of the texts in a schema are for what is given. */
const countGiven = (schema: z.ZodType): number => {
  let found = 0;
  z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema }) => {
      if (isForGiven(zodSchema)) found += 1;
    },
  });
  return found;
};

test('no answer refuses a text that was kept before there was a rule against it', () => {
  expect(countGiven(z.object({ name: line(20).nullable(), words: z.array(paragraph(20)) }))).toBe(2);
  const context = {
    config: {},
    publicUrl: 'http://localhost',
    db: offline(),
    log: createLogger({ level: 'silent' }),
    clock: () => new Date(0),
  };
  const routes = SERVICES.flatMap((service) => service.routes(context));
  expect(routes.length).toBeGreaterThan(50);
  const wrong = routes.filter(({ answer }) => answer !== null && countGiven(answer) > 0);
  expect(wrong.map(({ operationId }) => operationId)).toEqual([]);
  expect(routes.some(({ body }) => body !== undefined && countGiven(body) > 0)).toBe(true);
});

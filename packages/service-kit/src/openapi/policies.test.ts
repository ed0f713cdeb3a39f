import { expect, test } from 'vitest';
import { z } from 'zod';
import { anyUser, definePolicy } from '../policy.ts';
import type { PolicyMatrix } from '../policy-matrix.ts';
import { route } from '../route.ts';
import { documentOf } from './document.ts';
import { findPolicyProblems } from './policies.ts';

const policy = definePolicy<{ readonly hidden: boolean }, 'update'>('thing', (_, { hidden }) => !hidden, {
  update: anyUser,
});

const document = documentOf([
  route({
    operationId: 'updateThing',
    summary: 'Change a thing',
    tag: 'Things',
    method: 'PATCH',
    path: '/api/v1/things/:id',
    access: 'user',
    scope: 'teams:write',
    params: z.strictObject({ id: z.string() }),
    status: 200,
    answer: null,
    load: async () => ({ hidden: false }),
    policy: policy.to('update'),
    handle: async () => undefined,
  }),
]);

type Answers = Readonly<Record<string, number>>;

const SEEN: Answers = { anonymous: 401, newcomer: 403, user: 200 };
const HIDDEN: Answers = { anonymous: 401, newcomer: 403, user: 404 };
const RIGHT = { seen: SEEN, hidden: HIDDEN };

const matrix = (rows: PolicyMatrix['rows']): PolicyMatrix => ({
  title: 'Things',
  callers: { anonymous: 'nobody', newcomer: 'without a profile', user: 'somebody' },
  subjects: { seen: 'a thing', hidden: 'a hidden thing' },
  hidden: { subject: 'hidden', caller: 'user' },
  rows,
});

const answering = (subject: 'seen' | 'hidden', answers: Answers) =>
  findPolicyProblems(document, [matrix({ updateThing: { ...RIGHT, [subject]: { ...RIGHT[subject], ...answers } } })]);

test('a route has one row, and a row has a route', () => {
  expect(findPolicyProblems(document, [matrix({ updateThing: RIGHT })])).toEqual([]);
  expect(findPolicyProblems(document, [matrix({})])).toEqual(['updateThing: 0 rows, not one']);
  const twice = [matrix({ updateThing: RIGHT }), matrix({ updateThing: RIGHT })];
  expect(findPolicyProblems(document, twice)).toEqual(['updateThing: 2 rows, not one']);
  const stray = matrix({ updateThing: RIGHT, deleteThing: RIGHT });
  expect(findPolicyProblems(document, [stray])).toEqual(['deleteThing: a row without a route']);
});

test('a subject or a caller that was forgotten is found', () => {
  const withoutSubject = matrix({ updateThing: { seen: SEEN } });
  expect(findPolicyProblems(document, [withoutSubject])).toContain('updateThing: no answer to user about hidden');
  const withoutCaller = matrix({ updateThing: { seen: { anonymous: 401, newcomer: 403 }, hidden: HIDDEN } });
  expect(findPolicyProblems(document, [withoutCaller])).toEqual(['updateThing: no answer to user about seen']);
});

test.each([
  ['seen', { user: 418 }, 'user about seen: 418 is no answer of the route'],
  ['seen', { anonymous: 200 }, 'anonymous about seen: 200, not 401'],
  ['seen', { newcomer: 200 }, 'newcomer about seen: 200, not 403'],
  ['hidden', { user: 403 }, 'user about hidden: 403 tells that it exists'],
] as const)('%s: %o is refused', (subject, answers, problem) => {
  expect(answering(subject, answers)).toEqual([`updateThing: ${problem}`]);
});

test('what nobody but moderators may is refused to all others alike', () => {
  const callers = { stranger: 'somebody', moderator: 'a moderator' };
  const forStaff: PolicyMatrix = {
    ...matrix({ updateThing: { seen: { stranger: 403, moderator: 200 }, hidden: { stranger: 403, moderator: 200 } } }),
    callers,
    hidden: { subject: 'hidden', caller: 'stranger' },
  };
  expect(findPolicyProblems(document, [forStaff])).toEqual([]);
});

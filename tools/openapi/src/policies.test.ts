import { findPolicyProblems } from '@prodvor/service-kit';
import { expect, test } from 'vitest';
import { platformDocument } from './document.ts';
import { POLICIES } from './policies.ts';

test('every route of the document has a policy, and answers for every caller and subject of its service', () => {
  const document = platformDocument();
  expect(Object.keys(document.paths).length).toBeGreaterThan(60);
  expect(findPolicyProblems(document, POLICIES)).toEqual([]);
});

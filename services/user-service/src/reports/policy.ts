import { anyone, definePolicy } from '@prodvor/service-kit';
import { isStaff } from '../people/policy.ts';

/** What a report is about, as the caller stands to it. */
export interface SubjectFacts {
  /** The caller may see it. */
  readonly seen: boolean;
  /** It is the caller. */
  readonly self: boolean;
}

export const reportSubjectPolicy = definePolicy<SubjectFacts, 'create'>('report', (_, { seen }) => seen, {
  create: (caller, { self }) => caller.kind === 'user' && !self,
});

/** What people tell the moderators is for moderators and admins alone. */
export const reportPolicy = definePolicy<unknown, 'read' | 'handle'>('reports', anyone, {
  read: isStaff,
  handle: isStaff,
});

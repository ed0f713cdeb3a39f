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

/** What the rules of a report that was made look at. */
export interface ReportFacts {
  /** It is about the caller. */
  readonly own: boolean;
}

/** What people tell the moderators is for moderators and admins alone, and nobody of them judges in their own cause. */
export const reportPolicy = definePolicy<ReportFacts, 'handle'>('report', (_, { own }) => !own, { handle: isStaff });

/** Of the list as a whole. */
export const reportListPolicy = definePolicy<unknown, 'read'>('reports', anyone, { read: isStaff });

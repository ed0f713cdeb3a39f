import type { Caller } from './caller.ts';
import { Failure } from './failure.ts';
import type { Policy } from './policy.ts';

/**
 * Asks a policy about a subject, undefined where there is none to be found. A route is asked before it acts; whatever writes
 * asks again once the subject is locked ("lock, judge, act"), since a right can be lost between the two.
 *
 * @returns the subject
 * @throws {Failure} `not-found` for a subject that is not there or hidden, `forbidden`, or `authentication-required` of nobody
 */
export const judge = <Subject>(policy: Policy<Subject>, caller: Caller, subject: Subject | undefined): Subject => {
  if (subject === undefined) throw new Failure('not-found');
  const decision = policy.decide(caller, subject);
  switch (decision) {
    case 'allow':
      return subject;
    case 'hide':
      throw new Failure('not-found');
    case 'forbid':
      throw new Failure(caller.kind === 'anonymous' ? 'authentication-required' : 'forbidden');
    default:
      throw new Error(`policy ${policy.name} decided ${decision satisfies never}`);
  }
};

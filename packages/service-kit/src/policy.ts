import type { Caller } from './caller.ts';

/** `hide` answers 404 (one may not know that it exists), `forbid` 403 (or 401 without a token). */
export type Decision = 'allow' | 'forbid' | 'hide';

/** What a route asks before it acts. `name` is how the policy table of the tests and the documentation call it. */
export interface Policy<Subject> {
  readonly name: string;
  readonly decide: (caller: Caller, subject: Subject) => Decision;
}

export type Predicate<Subject> = (caller: Caller, subject: Subject) => boolean;

/** A resource's rules: who may see it at all, and who may do what. */
export interface PolicyTable<Subject, Action extends string> {
  readonly resource: string;
  /** The policy of one action, for a route. */
  to(action: Action): Policy<Subject>;
  /** Those of `actions` that the caller may do with the subject, for the answer's `can`. */
  can<Asked extends Action>(caller: Caller, subject: Subject, actions: readonly Asked[]): Asked[];
  readonly actions: readonly Action[];
}

/** Default deny: a subject that `see` refuses is hidden, an action whose predicate is false is forbidden. */
export const definePolicy = <Subject, Action extends string>(
  resource: string,
  see: Predicate<Subject>,
  rules: Readonly<Record<Action, Predicate<Subject>>>,
): PolicyTable<Subject, Action> => {
  const decide = (action: Action, caller: Caller, subject: Subject): Decision => {
    if (!see(caller, subject)) return 'hide';
    return rules[action](caller, subject) ? 'allow' : 'forbid';
  };
  return {
    resource,
    actions: Object.keys(rules) as Action[],
    to: (action) => ({ name: `${resource}.${action}`, decide: (caller, subject) => decide(action, caller, subject) }),
    can: (caller, subject, actions) => actions.filter((action) => decide(action, caller, subject) === 'allow'),
  };
};

export const anyone: Predicate<unknown> = () => true;
export const anyUser: Predicate<unknown> = (caller) => caller.kind === 'user';

/** A moderator, or an admin, who may do all that a moderator may. */
export const moderates: Predicate<unknown> = (caller) =>
  caller.kind === 'user' && (caller.roles.includes('moderator') || caller.roles.includes('admin'));
export const administers: Predicate<unknown> = (caller) => caller.kind === 'user' && caller.roles.includes('admin');

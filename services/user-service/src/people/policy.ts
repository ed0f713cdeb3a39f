import type { USER_ACTIONS } from '@prodvor/contracts';
import { anyone, anyUser, type Caller, definePolicy, type Predicate } from '@prodvor/service-kit';

/** What the rules of a person look at, as the caller stands to them. */
export interface PersonFacts {
  readonly id: string;
  readonly friendship: 'none' | 'sent' | 'received' | 'friends';
  readonly takesRequests: boolean;
  /** The caller has blocked the person. */
  readonly blocked: boolean;
  /** The person has blocked the caller. */
  readonly blocks: boolean;
}

/** Moderators and admins see names and profiles whole, and people who blocked them. */
export const isStaff = (caller: Caller): boolean =>
  caller.kind === 'user' && (caller.roles.includes('moderator') || caller.roles.includes('admin'));

const isSelf: Predicate<PersonFacts> = (caller, person) => caller.kind === 'user' && caller.userId === person.id;
const isOther: Predicate<PersonFacts> = (caller, person) => caller.kind === 'user' && caller.userId !== person.id;

/** For who is blocked by a person, the person does not exist. */
const sees: Predicate<PersonFacts> = (caller, person) => isStaff(caller) || !person.blocks;

/** Who asks a person that asks them already accepts, so `friendRequests: nobody` does not stand in the way. */
const mayAsk: Predicate<PersonFacts> = (caller, person) =>
  isOther(caller, person) &&
  !person.blocked &&
  !person.blocks &&
  (person.takesRequests || person.friendship !== 'none');

/**
 * `ask` and `shut-out` are the routes behind `befriend` and `block`: they may be called again, where the answer of a person no
 * longer offers them.
 */
export const personPolicy = definePolicy<PersonFacts, (typeof USER_ACTIONS)[number] | 'read' | 'ask' | 'shut-out'>(
  'user',
  sees,
  {
    read: anyone,
    update: isSelf,
    delete: isSelf,
    ask: mayAsk,
    befriend: (caller, person) => mayAsk(caller, person) && person.friendship === 'none',
    unfriend: (caller, person) => isOther(caller, person) && person.friendship === 'friends',
    'shut-out': isOther,
    block: (caller, person) => isOther(caller, person) && !person.blocked,
    unblock: (caller, person) => isOther(caller, person) && person.blocked,
    report: isOther,
  },
);

/** The list of people; what it holds for whom is the search level of each of them. */
export const peoplePolicy = definePolicy<unknown, 'read'>('users', anyone, { read: anyone });

/** What belongs to the caller alone: their friends, blocks, tokens and requests. */
export const ownPolicy = definePolicy<unknown, 'read' | 'write'>('own', anyone, { read: anyUser, write: anyUser });

import { EVENTS } from '@prodvor/contracts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { platformDocument } from '../document.ts';
import { namingClaims } from './claims.ts';
import { answerFields, type Field, namedPlaces, type Place } from './places.ts';
import { findNameProblems } from './rules.ts';

const document = platformDocument();
const places = namedPlaces(document);
const [place] = places;

test('every place of a name has a rule, and every rule a place', () => {
  expect(places.length).toBeGreaterThan(150);
  expect(findNameProblems(places)).toEqual([]);
});

test('a place without a rule, a rule without a place and a rule of something else are told', () => {
  const stray: Place = {
    operation: 'getThing',
    route: 'GET /things',
    path: 'maker',
    of: 'Thing.maker',
    mark: 'name',
    schema: {},
  };
  expect(findNameProblems([...places, stray])).toEqual(['getThing maker: Thing.maker has no rule']);
  const lost = findNameProblems(places.filter(({ of }) => of !== 'SquadPlayer.name'));
  expect(lost).toEqual(['SquadPlayer.name: a rule without a place']);
  if (place === undefined) throw new RangeError('There is no place.');
  const wrong = findNameProblems([...places, { ...place, of: 'Team.captain.name', mark: 'id' }]);
  expect(wrong).toEqual(['Team.captain.name: roster is no rule of what is marked id']);
});

/** Names of things, and ids that are no user's, by the last two parts of where they stand; why that is so. */
const OF_NO_PERSON: Readonly<Record<string, string>> = {
  'team.name': 'a team',
  'Team.name': 'a team',
  'EntryRef.name': 'the name under which a team plays, chosen for the public',
  'Entry.name': 'the name under which a team plays, chosen for the public',
  'Tournament.name': 'a tournament',
  'tournament.name': 'a tournament',
  'stage.name': 'a stage',
  'Stage.name': 'a stage',
  'stages[].name': 'a stage',
  'rounds[].name': 'a round',
  'Round.name': 'a round',
  'Group.name': 'a group',
  'groups[].name': 'a group',
  'venue.name': 'a venue',
  'Venue.name': 'a venue',
  'ApiToken.name': 'what its owner calls a token, for the owner alone',
  'ApiTokenCreated.name': 'what its owner calls a token, for the owner alone',
  'Me.email': 'the caller’s own address',
  'captain.player': 'a place in a roster, which is nobody’s id elsewhere',
  'me.player': 'a place in a roster, which is nobody’s id elsewhere',
  'JoinedTeam.player': 'a place in a roster, which is nobody’s id elsewhere',
  'SquadPlayer.player': 'a place in a roster, which is nobody’s id elsewhere',
};

const LIKE_A_PERSON =
  /(?:^|\.)(?:.*(?:name|email|By|UserId|PersonId|AccountId)|userId|user|users|player|captain|person|people|owner|organizer|sender|receiver|reporter|author|member|referee|coach|applicant|scorer|friend|subject|sub)$/iu;
const PEOPLE = [
  'user',
  'sender',
  'receiver',
  'reporter',
  'subject',
  'organizer',
  'owner',
  'captain',
  'person',
  'member',
  'friend',
];

const holds = ({ type, enum: values }: Field['schema']): boolean =>
  (Array.isArray(type) ? type.includes('string') : type === 'string') && values === undefined;

const tail = (of: string): string => of.split('.').slice(-2).join('.');

const isLikePerson = ({ of, schema }: Field): boolean => {
  if (!holds(schema)) return false;
  const [parent = '', name = ''] = of.replaceAll('[]', '').split('.').slice(-2);
  return LIKE_A_PERSON.test(name) || (name === 'id' && (PEOPLE.includes(parent) || parent.endsWith('By')));
};

test('what looks like a person’s name or id is marked, or said to be none', () => {
  const fields = answerFields(document);
  const marked = new Set(places.map(({ of }) => of));
  const looks = fields.filter(isLikePerson);
  const bare = looks.filter(({ of }) => !marked.has(of)).map(({ of }) => of);
  expect([...new Set(bare.filter((of) => OF_NO_PERSON[tail(of)] === undefined))]).toEqual([]);
  // Each exception is of something, and the search finds nearly all that is marked by its name alone.
  expect(Object.keys(OF_NO_PERSON).filter((of) => !bare.some((one) => tail(one) === of))).toEqual([]);
  const found = new Set(looks.map(({ of }) => of));
  expect([...marked].filter((of) => !found.has(of))).toEqual(['User.id', 'Me.id', 'PersonExport.data']);
});

test('the provider’s tokens say a name, its parts and an address', () => {
  expect(namingClaims().map(({ claim, idToken, accessToken }) => [claim, idToken, accessToken])).toEqual(
    ['sub', 'name', 'given_name', 'family_name', 'email'].map((claim) => [claim, true, true]),
  );
});

const EventSchema = z.object({
  additionalProperties: z.literal(false),
  properties: z.record(
    z.string(),
    z.looseObject({
      type: z.string().optional(),
      format: z.string().optional(),
      anyOf: z.array(z.looseObject({ type: z.string(), format: z.string().optional() })).optional(),
    }),
  ),
});

test.each(Object.entries(EVENTS))('%s carries ids and a version alone', (_, data) => {
  const { properties } = EventSchema.parse(z.toJSONSchema(data, { io: 'input' }));
  expect(Object.keys(properties).length).toBeGreaterThan(0);
  for (const [name, { type, format, anyOf }] of Object.entries(properties)) {
    const forms = anyOf ?? [{ type, format }];
    const held = forms.map((form) => form.format ?? form.type).filter((form) => form !== 'null');
    expect([name, held]).toEqual([name, name === 'version' ? ['integer'] : ['uuid']]);
    expect(name === 'version' || name.endsWith('Id')).toBe(true);
  }
});

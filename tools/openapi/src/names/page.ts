import type { Place } from './places.ts';
import { READERS, type Reader, RULES, ruleOf, TOLD } from './rules.ts';

/** A claim of the provider that says who a person is. */
export interface NamingClaim {
  readonly claim: string;
  readonly idToken: boolean;
  readonly accessToken: boolean;
  readonly says: string;
}

const HEAD = `# Names

Every place where a person's name or id leaves the server, and what it may say to whom. The places are those that the contract marks
(\`x-person\` in the OpenAPI document). A place without a rule fails, and a test asks for each of them on the real database as every reader.

This page is generated from the contract, the provider's claims and \`tools/openapi/src/names/rules.ts\` by \`npm run generate\`.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map(row);

const isReader = (name: string): name is Reader => name in READERS;
const ORDER = Object.keys(READERS).filter(isReader);

/** The page of all places, grouped by their rules, and of the provider's claims. */
export const namesPage = (places: readonly Place[], claims: readonly NamingClaim[]): string => {
  const byRule = Map.groupBy(places, ruleOf);
  const used = Object.entries(RULES).flatMap(([name, rule]) => {
    const own = [...byRule].find(([of]) => of === name)?.[1] ?? [];
    return own.length === 0 ? [] : [{ name, rule, own }];
  });
  const lines = [
    HEAD,
    '## Rules',
    '',
    'Read by:',
    '',
    ...Object.entries(READERS).map(([reader, meaning]) => `- *${reader}*: ${meaning}`),
    '',
    'Who is several of these is told the most that one of them is, and nobody more than the policy of the route lets in. Told is:',
    '',
    ...Object.entries(TOLD).map(([told, meaning]) => `- \`${told}\`: ${meaning}`),
    '',
    ...table(
      ['Rule', ...ORDER, 'Meaning'],
      used.map(({ name, rule }) => [
        `[${name}](#${name})`,
        ...ORDER.map((reader) => `\`${rule.tells[reader]}\``),
        rule.says,
      ]),
    ),
    '',
    '## Places',
    '',
    ...used.flatMap(({ name, own }) => [
      `### ${name}`,
      '',
      ...table(
        ['Route', 'Place', 'What'],
        own.map(({ route, path, mark }) => [`\`${route}\``, `\`${path}\``, mark]),
      ),
      '',
    ]),
    '## Tokens of the embedded provider',
    '',
    'They go to the person’s own browser; the access token goes on to the API, which repeats nothing of it but by the rules above.',
    '',
    ...table(
      ['Claim', 'ID token', 'Access token', 'What'],
      claims.map(({ claim, idToken, accessToken, says }) => [
        `\`${claim}\``,
        idToken ? 'yes' : '-',
        accessToken ? 'yes' : '-',
        says,
      ]),
    ),
    '',
    '## Events',
    '',
    'Events carry ids and versions, never a name.',
    '',
  ];
  return lines.join('\n');
};

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createVerifier } from '@prodvor/service-kit';
import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { freePort } from '../free-port.ts';
import { median, type Row } from '../row.ts';

const TOKENS = 2_000;
const RUNS = 5;
const AUDIENCE = 'prodvor-api';
const KID = 'bench';

/** A provider of one key: discovery, keys, and tokens of different people. */
const startIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: KID, alg: 'ES256', use: 'sig' }] });
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const discovery = JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks` });
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json').end(request.url === '/jwks' ? jwks : discovery);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const token = (): Promise<string> =>
    new SignJWT({ name: 'Игрок' })
      .setProtectedHeader({ alg: 'ES256', kid: KID, typ: 'at+jwt' })
      .setSubject(randomUUID())
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return { issuer, token, close: () => server.close() };
};

/** Milliseconds of one check, over all tokens one after another. */
const spent = async (tokens: readonly string[], check: (token: string) => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  for (const token of tokens) await check(token);
  return (performance.now() - began) / tokens.length;
};

/** The check of an access token in a service, first and later, beside `jose` alone. */
export const tokenChecks = async function* (): AsyncGenerator<Row> {
  const { issuer, token, close } = await startIssuer();
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const jose = (text: string) =>
    jwtVerify(text, keys, { issuer, audience: AUDIENCE, typ: 'at+jwt', algorithms: ['RS256', 'ES256', 'PS256'] });
  const [cold, cached, alone]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let run = 0; run < RUNS; run++) {
      const verifier = createVerifier({
        issuer,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        audience: AUDIENCE,
        provider: 'bench',
      });
      await verifier.verify(await token());
      const tokens = await Promise.all(Array.from({ length: TOKENS }, token));
      alone.push(await spent(tokens, jose));
      cold.push(await spent(tokens, verifier.verify));
      cached.push(await spent(tokens, verifier.verify));
    }
  } finally {
    close();
  }
  const peer = median(alone);
  yield {
    name: 'token check in a service, cached',
    figure: median(cached),
    unit: 'ms',
    peer,
    bar: null,
    timesFaster: 20,
  };
  yield { name: 'token check in a service, cold', figure: median(cold), unit: 'ms', peer, bar: null, timesFaster: 0.9 };
};

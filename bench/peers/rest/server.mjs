// NestJS on Fastify with Prisma's client and jose: the same routes over the same tables as ProDvor's, as its documentation writes them.
// Usage: node server.mjs PORT, with ISSUER, AUDIENCE, JWKS_URL and the database addresses of the three roles in the environment.
import 'reflect-metadata';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpException,
  Module,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { PrismaPg } from '@prisma/adapter-pg';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { PrismaClient } from './generated/client.ts';

const { ISSUER, AUDIENCE, JWKS_URL, USERS_URL, TEAMS_URL, COMPETITIONS_URL, CONNECTIONS } = process.env;
const keys = createRemoteJWKSet(new URL(JWKS_URL));

const prismaOf = (connectionString) =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max: Number(CONNECTIONS) }) });
const users = prismaOf(USERS_URL);
const teams = prismaOf(TEAMS_URL);
const competitions = prismaOf(COMPETITIONS_URL);

const subjectOf = async (authorization) => {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new HttpException('Unauthorized', 401);
  try {
    const { payload } = await jwtVerify(token, keys, { issuer: ISSUER, audience: AUDIENCE, typ: 'at+jwt' });
    return payload.sub;
  } catch {
    throw new HttpException('Unauthorized', 401);
  }
};

const userOf = ({ id, public_name, city, about, sports, created_at, version }) => ({
  id,
  name: public_name,
  city,
  about,
  sports,
  createdAt: created_at,
  version,
});

const sideOf = (entry, slot) => (entry === null ? { slot } : { id: entry.id, name: entry.name });

const matchOf = (match) => ({
  id: match.id,
  tournament: { id: match.tournament.id, name: match.tournament.name },
  stage: { id: match.stage.id, name: match.stage.name, format: match.stage.format },
  round: match.round.name,
  group: match.group?.name ?? null,
  num: match.num,
  tie: match.tie_id,
  leg: match.leg,
  home: sideOf(match.home_entry, match.home_slot),
  away: sideOf(match.away_entry, match.away_slot),
  date: match.date,
  time: match.time,
  zone: match.zone,
  startsAt: match.starts_at,
  ground: match.ground,
  state: match.state,
  score: match.score,
  winner: match.winner,
  incomplete: match.incomplete,
  version: match.version,
});

class Api {
  async user(id, authorization) {
    await subjectOf(authorization);
    const row = await users.profile.findUnique({ where: { id } });
    if (row === null) throw new HttpException('Not Found', 404);
    return userOf(row);
  }

  async matches(tournament, authorization) {
    await subjectOf(authorization);
    const rows = await competitions.match.findMany({
      where: { tournament_id: tournament },
      include: { tournament: true, stage: true, round: true, group: true, home_entry: true, away_entry: true },
      orderBy: [{ date: 'asc' }, { time: 'asc' }, { num: 'asc' }, { id: 'asc' }],
      take: 20,
    });
    return { items: rows.map(matchOf), next: null };
  }

  async createTeam(body, authorization) {
    const subject = await subjectOf(authorization);
    if (typeof body?.name !== 'string' || typeof body.sport !== 'string') throw new HttpException('Bad Request', 400);
    return teams.$transaction(async (tx) => {
      const team = await tx.team.create({ data: { name: body.name, sport: body.sport, city: body.city ?? null } });
      const data = { teamId: team.id, version: 1 };
      await tx.teamsOutbox.create({ data: { type: 'prodvor.teams.team.created.v1', subject: team.id, data } });
      await tx.teamsAudit.create({ data: { action: 'team.create', subject: team.id, details: { by: subject } } });
      return { id: team.id, name: team.name, sport: team.sport, city: team.city, version: team.version };
    });
  }
}

const routes = [
  [
    'user',
    Get('/users/:id'),
    [
      [Param('id', ParseUUIDPipe), 0],
      [Headers('authorization'), 1],
    ],
  ],
  [
    'matches',
    Get('/matches'),
    [
      [Query('tournament'), 0],
      [Headers('authorization'), 1],
    ],
  ],
  [
    'createTeam',
    Post('/teams'),
    [
      [Body(), 0],
      [Headers('authorization'), 1],
    ],
  ],
];
for (const [method, verb, parameters] of routes) {
  for (const [decorate, index] of parameters) decorate(Api.prototype, method, index);
  verb(Api.prototype, method, Object.getOwnPropertyDescriptor(Api.prototype, method));
}
Controller()(Api);

class Peer {}
Module({ controllers: [Api] })(Peer);

const app = await NestFactory.create(Peer, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.argv[2]), '127.0.0.1');
process.stdout.write('ready\n');

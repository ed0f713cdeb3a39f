import { service as competitions } from '@prodvor/competition-service';
import { service as identity } from '@prodvor/identity-service';
import { type OpenApiDocument, openapiDocument } from '@prodvor/service-kit';
import { service as teams } from '@prodvor/team-service';
import { service as users } from '@prodvor/user-service';

/** The document of all services. */
export const platformDocument = (): OpenApiDocument => openapiDocument([identity, users, teams, competitions]);

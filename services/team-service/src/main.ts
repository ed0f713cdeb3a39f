import { boot } from '@prodvor/service-kit';
import { service } from './service.ts';

await boot(service);

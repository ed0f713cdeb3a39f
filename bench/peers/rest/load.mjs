// Drives autocannon by a plan in JSON and prints its result. Usage: node load.mjs PLAN
import { readFile } from 'node:fs/promises';
import autocannon from 'autocannon';

const plan = JSON.parse(await readFile(process.argv[2], 'utf8'));
process.stdout.write(JSON.stringify(await autocannon(plan)));

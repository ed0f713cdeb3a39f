import pg from 'pg';
import { SERVICE_SCHEMAS } from '../src/schema.ts';

/** Each part of the catalog as lines of text, in an order that does not depend on when things were made. */
const PARTS: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: 'Columns',
    query: `
      select format('%I.%I.%I %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
      order by n.nspname, c.relname, a.attnum`,
  },
  {
    title: 'Constraints',
    query: `
      select format('%I.%I %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and k.contype <> 'n' order by n.nspname, c.relname, k.conname`,
  },
  {
    title: 'Indexes',
    query: `select indexdef as line from pg_indexes where schemaname = any($1) order by schemaname, tablename, indexname`,
  },
  {
    title: 'Views',
    query: `
      select format('%I.%I', schemaname, viewname) || regexp_replace(definition, '\\s+', ' ', 'g') as line
      from pg_views where schemaname = any($1) order by schemaname, viewname`,
  },
  {
    title: 'Functions and triggers',
    query: `
      select line from (
        select n.nspname as place, pg_get_functiondef(p.oid) as line from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)
        union all
        select n.nspname, pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
          join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and not t.tgisinternal
      ) as found order by place, line`,
  },
  {
    title: 'Owners',
    query: `
      select distinct format('%I %s %s', n.nspname, c.relkind, pg_get_userbyid(c.relowner)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) order by line`,
  },
  {
    title: 'Grants',
    query: `
      select line from (
        select 0 as kind, format('schema %I %s: %s', n.nspname, pg_get_userbyid(x.grantee), string_agg(lower(x.privilege_type), ', ' order by x.privilege_type)) as line
        from pg_namespace n, aclexplode(n.nspacl) x
        where n.nspname = any($1) and x.grantee <> n.nspowner group by n.nspname, x.grantee
        union all
        select 1, format('%I.%I %s: %s', n.nspname, c.relname, pg_get_userbyid(x.grantee), string_agg(lower(x.privilege_type), ', ' order by x.privilege_type))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
        where n.nspname = any($1) and x.grantee <> c.relowner group by n.nspname, c.relname, x.grantee
        union all
        select 2, format('%I.%I.%I %s: %s', n.nspname, c.relname, a.attname, pg_get_userbyid(x.grantee), lower(x.privilege_type))
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) x
        where n.nspname = any($1)
      ) as granted order by kind, line`,
  },
];

/** What a migrated database has in the services' schemas, as text in which a difference can be read. */
export const readCatalog = async (superuserUrl: string): Promise<string> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const sections: string[] = [];
    for (const { title, query } of PARTS) {
      const { rows } = await client.query<{ line: string }>(query, [SERVICE_SCHEMAS]);
      sections.push([`# ${title}`, ...rows.map(({ line }) => line)].join('\n'));
    }
    return `${sections.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
};

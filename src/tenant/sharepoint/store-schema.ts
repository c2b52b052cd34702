/** The fixed tables. A list's items have a table of their own, made with the list: lists/item-table.ts. */
import type { Database } from '../store/database'

/** A column that came later: a kept database gets it too. */
export function laterColumn(db: Database, table: string, name: string, definition: string): void {
  const known = db.all<{ name: string }>(`PRAGMA table_info(${table})`)
  if (!known.some(column => column.name === name)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${name} ${definition}`)
}

export function layTables(db: Database): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS sites (
      id TEXT PRIMARY KEY, web_id TEXT NOT NULL, path TEXT NOT NULL, path_folded TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
      description TEXT NOT NULL DEFAULT '', owner_upn TEXT NOT NULL, owner_id INTEGER NOT NULL DEFAULT 0,
      language INTEGER NOT NULL, time_zone TEXT NOT NULL, created INTEGER NOT NULL,
      next_principal INTEGER NOT NULL DEFAULT 3, next_role INTEGER NOT NULL DEFAULT 1073741931,
      owners INTEGER NOT NULL DEFAULT 0, members INTEGER NOT NULL DEFAULT 0, visitors INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE IF NOT EXISTS connected_groups (
      site TEXT PRIMARY KEY REFERENCES sites (id) ON DELETE CASCADE, group_id TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS principals (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, id INTEGER NOT NULL,
      kind TEXT NOT NULL, login TEXT NOT NULL, login_folded TEXT NOT NULL, title TEXT NOT NULL, title_folded TEXT NOT NULL,
      title_sorted TEXT NOT NULL, email TEXT NOT NULL DEFAULT '', email_folded TEXT NOT NULL DEFAULT '', upn TEXT NOT NULL DEFAULT '',
      directory_id TEXT, is_admin INTEGER NOT NULL DEFAULT 0, department TEXT NOT NULL DEFAULT '', job_title TEXT NOT NULL DEFAULT '',
      description TEXT NOT NULL DEFAULT '', owner INTEGER, only_members_see INTEGER NOT NULL DEFAULT 1,
      members_edit INTEGER NOT NULL DEFAULT 0, auto_accept INTEGER NOT NULL DEFAULT 0, allow_requests INTEGER NOT NULL DEFAULT 0,
      request_email TEXT NOT NULL DEFAULT '', guid TEXT NOT NULL,
      PRIMARY KEY (site, id)
    );
    CREATE UNIQUE INDEX IF NOT EXISTS principal_login ON principals (site, kind, login_folded);
    CREATE TABLE IF NOT EXISTS members (
      site TEXT NOT NULL, grp INTEGER NOT NULL, principal INTEGER NOT NULL, PRIMARY KEY (site, grp, principal)
    );
    CREATE TABLE IF NOT EXISTS roles (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, id INTEGER NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL,
      description TEXT NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0,
      low INTEGER NOT NULL, high INTEGER NOT NULL, PRIMARY KEY (site, id)
    );
    CREATE TABLE IF NOT EXISTS app_grants (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, client TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (site, client)
    );
    CREATE TABLE IF NOT EXISTS assignments (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, scope TEXT NOT NULL, principal INTEGER NOT NULL, role INTEGER NOT NULL,
      PRIMARY KEY (site, scope, principal, role)
    );
    CREATE TABLE IF NOT EXISTS lists (
      id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
      title TEXT NOT NULL, title_folded TEXT NOT NULL, url TEXT NOT NULL, url_folded TEXT NOT NULL, entity TEXT NOT NULL,
      description TEXT NOT NULL, template INTEGER NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL,
      deleted INTEGER, author INTEGER NOT NULL, versioning INTEGER NOT NULL DEFAULT 1, version_limit INTEGER NOT NULL DEFAULT 50,
      attachments INTEGER NOT NULL DEFAULT 1, read_security INTEGER NOT NULL DEFAULT 1, write_security INTEGER NOT NULL DEFAULT 1,
      hidden INTEGER NOT NULL DEFAULT 0, no_crawl INTEGER NOT NULL DEFAULT 0, quick_launch INTEGER NOT NULL DEFAULT 0,
      content_types INTEGER NOT NULL DEFAULT 0, folders INTEGER NOT NULL DEFAULT 0, disable_grid INTEGER NOT NULL DEFAULT 0,
      scoped INTEGER NOT NULL DEFAULT 0, next_item INTEGER NOT NULL DEFAULT 1, next_column INTEGER NOT NULL DEFAULT 1,
      version INTEGER NOT NULL DEFAULT 1, item_deleted INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS fields (
      list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, id TEXT NOT NULL, internal TEXT NOT NULL, title TEXT NOT NULL,
      type TEXT NOT NULL, col INTEGER NOT NULL, position INTEGER NOT NULL, settings TEXT NOT NULL,
      PRIMARY KEY (list, internal)
    );
    CREATE TABLE IF NOT EXISTS site_fields (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, id TEXT NOT NULL, internal TEXT NOT NULL, title TEXT NOT NULL,
      type TEXT NOT NULL, position INTEGER NOT NULL, settings TEXT NOT NULL, PRIMARY KEY (site, id)
    );
    CREATE TABLE IF NOT EXISTS content_types (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, list TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
      description TEXT NOT NULL, grp TEXT NOT NULL, hidden INTEGER NOT NULL DEFAULT 0, read_only INTEGER NOT NULL DEFAULT 0,
      sealed INTEGER NOT NULL DEFAULT 0, settings TEXT NOT NULL DEFAULT '{}', position INTEGER NOT NULL, PRIMARY KEY (site, list, id)
    );
    CREATE TABLE IF NOT EXISTS content_type_fields (
      site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, type TEXT NOT NULL, field TEXT NOT NULL, internal TEXT NOT NULL,
      required INTEGER NOT NULL, hidden INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS views (
      list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, id TEXT NOT NULL, title TEXT NOT NULL, is_default INTEGER NOT NULL,
      hidden INTEGER NOT NULL DEFAULT 0, fields TEXT NOT NULL, query TEXT NOT NULL, row_limit INTEGER NOT NULL, paged INTEGER NOT NULL,
      url TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (list, id)
    );
    CREATE TABLE IF NOT EXISTS versions (
      list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, item INTEGER NOT NULL, version INTEGER NOT NULL,
      created INTEGER NOT NULL, editor INTEGER NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (list, item, version)
    );
    CREATE TABLE IF NOT EXISTS attachments (
      list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, item INTEGER NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL,
      bytes BLOB NOT NULL, PRIMARY KEY (list, item, name_folded)
    );
    CREATE TABLE IF NOT EXISTS recycled (
      id TEXT PRIMARY KEY, site TEXT NOT NULL, list TEXT, item INTEGER, deleted INTEGER NOT NULL, by INTEGER NOT NULL, doc TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS changes (
      n INTEGER PRIMARY KEY AUTOINCREMENT, site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, list TEXT, item INTEGER,
      object TEXT NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL, author INTEGER, scoped INTEGER NOT NULL DEFAULT 0,
      guid TEXT
    );
    CREATE INDEX IF NOT EXISTS changes_of_list ON changes (list, n);
    CREATE INDEX IF NOT EXISTS changes_of_site ON changes (site, n);
  `)
  db.exec(`
    CREATE TABLE IF NOT EXISTS webs (
      web_id TEXT PRIMARY KEY, site TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE, parent TEXT NOT NULL, path TEXT NOT NULL,
      path_folded TEXT NOT NULL UNIQUE, title TEXT NOT NULL, description TEXT NOT NULL, language INTEGER NOT NULL,
      time_zone TEXT NOT NULL, created INTEGER NOT NULL, scoped INTEGER NOT NULL DEFAULT 0, scope TEXT NOT NULL,
      props TEXT NOT NULL DEFAULT '{}'
    )
  `)
  db.exec(`
    CREATE TABLE IF NOT EXISTS contents (
      list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, item INTEGER NOT NULL, version INTEGER NOT NULL,
      bytes BLOB NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (list, item, version)
    );
    CREATE TABLE IF NOT EXISTS uploads (
      id TEXT PRIMARY KEY, list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, item INTEGER NOT NULL, bytes BLOB NOT NULL
    );
    CREATE TABLE IF NOT EXISTS comments (
      id INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE, item INTEGER NOT NULL,
      parent INTEGER NOT NULL DEFAULT 0, author INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL, mentions TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS comments_of_item ON comments (list, item);
    CREATE TABLE IF NOT EXISTS comment_likes (
      comment INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE, principal INTEGER NOT NULL, PRIMARY KEY (comment, principal)
    );
  `)
  db.exec(
    'CREATE TABLE IF NOT EXISTS custom_actions (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, place TEXT NOT NULL, props TEXT NOT NULL)',
  )
  for (const { number } of db.all<{ number: number }>('SELECT number FROM lists')) {
    laterColumn(db, `items_${number}`, 'fs', 'INTEGER NOT NULL DEFAULT 0')
    for (const name of ['leaf', 'leaf_folded', 'dir', 'dir_folded']) laterColumn(db, `items_${number}`, name, 'TEXT')
  }
  laterColumn(db, 'sites', 'props', "TEXT NOT NULL DEFAULT '{}'")
  // Once a web below has groups of its own for its owners, members and visitors.
  for (const name of ['owners', 'members', 'visitors']) laterColumn(db, 'webs', name, 'INTEGER')
  laterColumn(db, 'lists', 'web', "TEXT NOT NULL DEFAULT ''")
  db.exec("UPDATE lists SET web = (SELECT web_id FROM sites WHERE sites.id = lists.site) WHERE web = ''")
  laterColumn(db, 'changes', 'web', "TEXT NOT NULL DEFAULT ''")
  db.exec("UPDATE changes SET web = (SELECT web_id FROM sites WHERE sites.id = changes.site) WHERE web = ''")
  laterColumn(db, 'principals', 'gone', 'INTEGER NOT NULL DEFAULT 0')
  laterColumn(db, 'recycled', 'web', "TEXT NOT NULL DEFAULT ''")
  for (const name of ['kind', 'author', 'size']) laterColumn(db, 'recycled', name, 'INTEGER NOT NULL DEFAULT 0')
  laterColumn(db, 'recycled', 'stage', 'INTEGER NOT NULL DEFAULT 1')
  for (const name of ['title', 'leaf', 'dir']) laterColumn(db, 'recycled', name, "TEXT NOT NULL DEFAULT ''")
  laterColumn(db, 'recycled', 'bytes', 'BLOB')
  laterColumn(db, 'lists', 'settings', "TEXT NOT NULL DEFAULT '{}'")
  // The order of a list's content types, once somebody said one: JSON of ids.
  laterColumn(db, 'lists', 'type_order', 'TEXT')
  // A view's further properties, and whose it is where it is personal.
  laterColumn(db, 'views', 'settings', "TEXT NOT NULL DEFAULT '{}'")
  laterColumn(db, 'views', 'personal', 'INTEGER NOT NULL DEFAULT 0')
}

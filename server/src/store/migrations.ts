/**
 * The migrations of the tables; `user_version` of the file is the number that have run. A released migration is never changed:
 * later changes are new migrations.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table people (
    id text primary key,
    name text not null unique collate nocase,
    role text not null,
    password text not null,
    scope text,
    is_disabled integer not null default 0,
    created_at integer not null
  ) strict;

  create table sessions (
    hash text primary key,
    id text not null unique,
    person text not null references people (id) on delete cascade,
    created_at integer not null,
    used_at integer not null,
    address text not null,
    browser text not null
  ) strict;

  create table tokens (
    hash text primary key,
    id text not null unique,
    name text not null,
    role text not null,
    created_at integer not null,
    expires_at integer
  ) strict;

  create table audit (
    number integer primary key,
    entry text not null,
    hash text not null
  ) strict;

  create table audit_head (
    one integer primary key check (one = 1),
    number integer not null,
    hash text not null
  ) strict;
  `,
  `
  alter table people add column signed_in_at integer;
  alter table tokens add column scope text;
  `,
  `
  alter table people add column issuer text;
  alter table people add column subject text;
  create unique index people_of_providers on people (issuer, subject) where issuer is not null;
  `,
];

-- One row per master that an edition needs, shared by all editions that show it.
create table media_copy (
  sha256           text primary key,
  state            text not null check (state in ('COPIED', 'FAILING')),
  problem          text,
  attempts         integer not null default 0,
  rendition_sha256 text,
  rendition_width  integer,
  rendition_height integer,
  rendition_size   bigint,
  changed_at       timestamptz not null,
  check ((state = 'COPIED') = (rendition_sha256 is not null)),
  check ((state = 'FAILING') = (problem is not null))
);

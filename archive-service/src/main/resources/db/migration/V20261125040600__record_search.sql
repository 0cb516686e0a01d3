-- Words by which a record is found: of what stays after a destruction, never of the body.
alter table record add column search_words text not null default '';
update record set search_words = lower(title || ' ' || team_name || ' ' || coalesce(topic_name, ''));
create index record_search on record using gin (string_to_array(search_words, ' '));

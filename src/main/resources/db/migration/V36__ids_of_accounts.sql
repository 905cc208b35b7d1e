-- Ids of accounts ignore the case of letters, which are those of ASCII. Of accounts that were made when it mattered, and
-- differ in nothing else, one keeps the common form; each other is found by its exact id alone.
alter table app_user add column lowered_id varchar(64);
update app_user set lowered_id = translate(id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz');
update app_user set lowered_id = id where exists (
    select 1 from app_user o
    where o.lowered_id = translate(app_user.id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
        and o.id <> app_user.id
        and (o.id = o.lowered_id or (app_user.id <> app_user.lowered_id and o.id < app_user.id)));
alter table app_user alter column lowered_id set not null;
create unique index ux_app_user_lowered_id on app_user (lowered_id);

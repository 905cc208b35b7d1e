-- What tickets for a signaling server are signed with: a secret per account, and one of all guests under the empty id.
create table ticket_secret (
    user_id varchar(64) not null primary key,
    secret varchar(255) not null
);

-- Pairs of keys that tokens for a signaling server are signed with, as Base64 of PKCS #8 and X.509.
create table token_key (
    algorithm varchar(10) not null primary key,
    private_key varchar(4000) not null,
    public_key varchar(1000) not null
);

-- Which of several signaling servers a conversation keeps to, counted from 0; null: not asked for yet. No entity has it.
alter table conversation add column signaling_server integer;

insert into cluster_lock (name) values ('signaling-secrets');

-- Run by the image at its first start, when the data folder is still empty. Temporal's own tool makes the tables.
create database fodfaeste_temporal;
create database fodfaeste_temporal_visibility;

-- The role that callers of the API are walled off by is made by our own first start: POSTGRES_USER may make roles.

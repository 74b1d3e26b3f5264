-- Run by the image at its first start, when the data folder is still empty. Temporal's own tool makes the tables.
create database fodfaeste_temporal;
create database fodfaeste_temporal_visibility;

-- The role for row security is made by our own first start, for which POSTGRES_USER may create roles.

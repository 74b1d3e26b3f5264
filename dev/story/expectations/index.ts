export * from './case';
export * from './deadlines';
export * from './endings';
export * from './telling';

export * from './case';
export * from './deadlines';
export * from './telling';

/**
 * Loaded before a program of ours: what V8 makes of it and of its packages is kept, in the checkout that the program is of,
 * and taken from there by the next process.
 */
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const [, folder] = /^(.*[\\/]\.fodfaeste)[\\/]built[\\/]/.exec(process.argv[1] ?? '') ?? [];
if (folder) enableCompileCache(join(folder, 'compile-cache'));

import { dirname } from 'node:path';
import express, { Router } from 'express';
import type { Endpoint } from '../endpoint';
import { paths } from '../paths';
import { openApiDocument } from './document';

const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Fodfæste API</title>
<link rel="stylesheet" href="${paths.docs}/swagger-ui.css">
<link rel="icon" href="${paths.docs}/favicon-32x32.png">
</head>
<body>
<div id="ui"></div>
<script src="${paths.docs}/swagger-ui-bundle.js"></script>
<script src="${paths.docs}/start.js"></script>
</body>
</html>
`;
const start = `SwaggerUIBundle({ url: '${paths.openApi}', dom_id: '#ui', deepLinking: true, docExpansion: 'none' });\n`;

/** The OpenAPI document and a page that shows it; everything on it comes from here. */
export function documentation(endpoints: readonly Endpoint[]): Router {
  const router = Router();
  let made: string | undefined;
  router.get(paths.openApi, (_request, response) => {
    response.locals.route = paths.openApi;
    made ??= JSON.stringify(openApiDocument(endpoints));
    response.type('application/json').send(made);
  });
  router.use(paths.docs, (_request, response, next) => {
    response.locals.route = paths.docs;
    response.removeHeader('Cache-Control'); // its files are the same for everyone, and say themselves how long they last
    next();
  });
  router.get(paths.docs, (_request, response) => {
    response.type('html').send(page);
  });
  router.get(`${paths.docs}/start.js`, (_request, response) => {
    response.type('application/javascript').send(start);
  });
  const root = dirname(require.resolve('swagger-ui-dist/package.json'));
  for (const file of files)
    router.use(`${paths.docs}/${file}`, express.static(`${root}/${file}`, { immutable: true, maxAge: '1d' }));
  return router;
}

# One image for both: `api` or `worker`, named by the command; also `prepare`, `store`, `cases`, `audit`, `backup` and `restore`.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node cli/bootstrap.mjs build

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4280 METRICS_PORT=9464
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
# Where the audit log is anchored and erasures are remembered, when volumes are there: the folders that whom it runs as may write.
RUN install -d -o node -g node -m 700 /anchors /erasures
# No file of the program belongs to whom it runs as, so nothing of it can be changed from within.
USER node
EXPOSE 4280 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9464/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/container.js"]
CMD ["api"]

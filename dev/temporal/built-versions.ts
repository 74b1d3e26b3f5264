/** The Temporal server that this project is built and tested with, and its web UI. Both build with Go 1.26. */
export const SERVER_VERSION = '1.32.0';
export const UI_VERSION = '2.55.0';

import { render } from 'preact';
import { App } from './app';
import './look/tokens.css';
import './look/base.css';
import './look/parts.css';
import './look/print.css';
import { applyTheme } from './parts/preferences';

applyTheme();
const root = document.getElementById('app');
if (root) render(<App />, root);
